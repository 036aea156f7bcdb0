import Assessment
import Spreadsheet

/// A file that came back, its forms checked and scored.
///
/// ```swift
/// for file in assessed.files { print(file.input.shownAs, file.diagnostics.count) }
/// ```
public struct ReturnedFile: Sendable {
  /// The forms in it.
  public let forms: [ReturnedForm]
  package let reading: FileReading

  /// Which file.
  public var input: InputFile { reading.input }
  /// All findings: about the file itself, then form by form.
  public var diagnostics: [Diagnostic] { reading.diagnostics + forms.flatMap(\.diagnostics) }
}
