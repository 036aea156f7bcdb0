import CSV
import Files
import Spreadsheet
import Values

/// A table as Markdown (GitHub Flavored Markdown, tables): its headings, a line below them, a line a
/// row.
final class MarkdownOutput: TableOutput {
  let notices: [Notice] = []
  private let output: TextOutput
  private let display: (Cell) -> String
  private var columns = 0
  private var headerRow: Int?
  private var hasBegun = false

  init(to output: any ByteOutput, display: @escaping (Cell) -> String) throws {
    (self.output, self.display) = (try TextOutput(to: output), display)
  }

  func beginSheet(_ name: String?, stem: String, layout: SheetLayout) {
    (columns, headerRow, hasBegun) = (layout.columns, layout.headerRow, false)
  }

  func write(_ row: StreamedRow) throws {
    let cells = row.cells.filter { $0.cell.value != nil }
    guard !cells.isEmpty else { return }
    var texts = [String](repeating: "", count: columns)
    for cell in cells { texts[cell.column - 1] = MarkdownOutput.escaped(display(cell.cell)) }
    if !hasBegun {
      hasBegun = true
      // A table without headings has to have a row of them all the same.
      if row.number != headerRow { write([String](repeating: " ", count: columns)) }
      if row.number == headerRow { write(texts) }
      write([String](repeating: "---", count: columns))
      if row.number == headerRow { return }
    }
    write(texts)
    try output.flushIfLarge()
  }

  func finish() throws { try output.flush() }

  private func write(_ texts: [String]) {
    output.append("| " + texts.joined(separator: " | ") + " |\n")
  }

  /// A text that stays in its field: bars are escaped, line ends become `<br>`.
  private static func escaped(_ text: String) -> String {
    text.trimmedBlanks.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
      .split(omittingEmptySubsequences: false) { $0.isNewline }.joined(separator: "<br>")
  }
}
