import Spreadsheet

extension FormReading {
  /// A finding with the file, the sheet and the title of this form filled in.
  package func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    (diagnostic.file, diagnostic.sheet, diagnostic.form) = (file, sheet, form)
    return diagnostic
  }
}
