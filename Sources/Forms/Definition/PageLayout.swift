import Grid
import Spreadsheet
import Values

/// Widths, heights and fonts of a page: how high a row has to be for a text.
///
/// Estimated as people count: a Chinese character is as wide as two digits, and a digit of the
/// default font is the unit of a column's width (ECMA-376 part 1, 18.3.1.13).
package struct PageLayout: Hashable, Sendable {
  /// A cell that breaks long text into lines.
  private struct Box: Hashable, Sendable {
    /// In characters of the default font.
    var width: Double
    /// The height that is there, in points.
    var height: Double
    /// The size of the font in points.
    var fontSize: Double
  }

  private var boxes: [CellReference: Box] = [:]
  /// The heights of the rows that have one, in points.
  private(set) var heights: [Int: Double] = [:]
  /// The widths of the columns that have one, in characters.
  private(set) var widths: [Int: Double] = [:]
  /// The height in points of the rows that have none.
  private(set) var defaultHeight = 15.0
  /// The paper that the page is printed on; nil where that is not known.
  private(set) var printed: PrintedPage?

  /// No cells.
  package init() {}

  /// The layout of some cells of a sheet; those that do not wrap their text, or stand in a range
  /// merged over several rows, keep their height.
  package init(_ sheet: Sheet, cells: some Sequence<CellReference>) {
    defaultHeight = sheet.defaultRowHeight ?? defaultHeight
    printed = PrintedPage(sheet)
    for (number, row) in sheet.rowsInOrder { heights[number] = row.height }
    for settings in sheet.columns where settings.columns.count <= 64 {
      for column in settings.columns { widths[column] = settings.width }
    }
    for cell in cells {
      let style = sheet[cell].style
      let merged = sheet.mergedRange(at: cell)
      guard style.alignment.wrapText, (merged?.rows.count ?? 1) == 1,
        (merged?.columns.count ?? 1) <= 64
      else { continue }
      let columns = merged?.columns ?? cell.column...cell.column
      boxes[cell] = Box(
        width: columns.reduce(0) { $0 + sheet.width(ofColumn: $1) },
        height: sheet[row: cell.row].height ?? defaultHeight, fontSize: style.font.size)
    }
  }

  /// The height in points that a text needs in a cell; nil where the row is high enough.
  func neededHeight(of text: String, in cell: CellReference) -> Double? {
    guard let box = boxes[cell], box.width > 1, box.fontSize > 0 else { return nil }
    let needed = PageLayout.height(of: text, width: box.width, fontSize: box.fontSize)
    return needed > box.height ? needed : nil
  }

  /// The height in points of a text in a column so many characters wide, in half points.
  package static func height(of text: String, width: Double, fontSize: Double) -> Double {
    let unitsPerLine = max(2, (width - 0.7) * 11 / fontSize)
    let lines = lines(of: text, unitsPerLine: unitsPerLine)
    return (min(409, Double(lines) * fontSize * 1.35 + 3) * 2).rounded(.up) / 2
  }

  /// How many lines a text takes: a character is one digit wide, or two from U+2E80 on.
  private static func lines(of text: String, unitsPerLine: Double) -> Int {
    var (lines, units) = (0, 0)
    func line() -> Int { max(1, Int((Double(units) / unitsPerLine).rounded(.up))) }
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        lines += line()
        units = 0
      } else {
        units += scalar.value < 0x2E80 ? 1 : 2
      }
    }
    return lines + line()
  }
}
