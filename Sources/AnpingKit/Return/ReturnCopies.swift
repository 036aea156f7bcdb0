import Files
import Grid
import Spreadsheet
import Wording
import XLSX

/// Writes the marked copies of faulty files.
package struct ReturnCopies {
  private let wording: Wording
  private let replaces: Bool

  /// Copies with notes in a language.
  ///
  /// - Parameter replacing: whether copies from before may be replaced.
  package init(wording: Wording, replacing: Bool) {
    (self.wording, replaces) = (wording, replacing)
  }

  /// Writes the copy of a file into a folder, under its own name; of a CSV file a workbook of text
  /// cells. A file without errors and warnings gets none.
  ///
  /// - Returns: the path of the copy; nil where none is needed.
  /// - Throws: the reader's or the writer's error.
  @discardableResult
  package func write(_ file: ReturnedFile, to folder: String) throws -> String? {
    let copy = ReturnCopy(file.diagnostics, wording: wording)
    guard copy.isNeeded, !file.forms.isEmpty else { return nil }
    let original = try file.reading.table ?? TableFile.open(file.input.path)
    let patches = copy.patches(for: original.workbook)
    let name = file.input.name(withExtension: original.kind == .csv ? "xlsx" : nil)
    let path = FilePath.join(folder, name)
    let bytes =
      original.kind == .csv
      ? try original.workbook.withTextFormat.xlsxBytes() : original.bytes
    try AtomicFile.write(
      XLSXPatcher.apply(patches, to: bytes), to: path, replacing: replaces)
    return path
  }
}

extension Workbook {
  /// The same with every cell formatted as text, so that editing does not turn `007` into 7.
  fileprivate var withTextFormat: Workbook {
    var book = self
    for index in book.sheets.indices {
      for (reference, _) in book.sheets[index].cellsInOrder {
        book.sheets[index][reference].style.numberFormat = "@"
      }
    }
    return book
  }
}
