import Grid
import Spreadsheet

/// The sheets of paper that a page of a form is printed on, one page wide and as many down as needed:
/// how much of its rows each of them takes.
///
/// ```swift
/// PrintedPage(sheet)?.height  // 498, for A4 across with columns of 826 points
/// ```
package struct PrintedPage: Hashable, Sendable {
  /// How high the rows of one sheet of paper may be together, in points of the worksheet.
  package let height: Double
  /// The rows that every sheet of paper but the first repeats at its top.
  package let titleRows: ClosedRange<Int>?
  /// The rows below which a new sheet of paper begins, as the page itself asks.
  package let breaks: Set<Int>

  /// Width and height in points of A3 and A4 (ECMA-376 part 1, 18.3.1.63).
  private static let papers: [Int: (width: Double, height: Double)] = [
    8: (841.9, 1190.6), 9: (595.3, 841.9),
  ]
  /// The points of a column one character wide, whose digit is 7 pixels.
  private static let pointsPerCharacter = 5.25
  /// Excel, WPS and LibreOffice measure columns and rows differently, by less than a twentieth.
  private static let safety = 0.95

  /// The paper of a worksheet; nil where it does not ask for one page across on A3 or A4.
  init?(_ sheet: Sheet) {
    let setup = sheet.printSetup
    guard setup.fitToWidth == 1, setup.fitToHeight ?? 0 == 0,
      let paper = setup.paperSize.flatMap({ PrintedPage.papers[$0] }),
      let columns = setup.areas.first?.columns ?? PrintedPage.columns(of: sheet)
    else { return nil }
    let isAcross = setup.orientation == .landscape
    let margins = setup.margins ?? PrintSetup.Margins()
    let width = (isAcross ? paper.height : paper.width) - 72 * (margins.left + margins.right)
    let height = (isAcross ? paper.width : paper.height) - 72 * (margins.top + margins.bottom)
    let printed = columns.reduce(0) { $0 + PrintedPage.width(of: $1, in: sheet) }
    let scale = min(1, width / max(1, printed))
    self.height = height / scale * PrintedPage.safety
    titleRows = setup.titleRows
    breaks = Set(setup.rowBreaks)
  }

  /// The columns with anything in them; a merged title reaches over empty ones.
  private static func columns(of sheet: Sheet) -> ClosedRange<Int>? {
    guard let used = sheet.usedRange?.columns else { return nil }
    let last = sheet.mergedRanges.map(\.columns.upperBound).max() ?? 0
    return used.lowerBound...max(used.upperBound, last)
  }

  private static func width(of column: Int, in sheet: Sheet) -> Double {
    let settings = sheet.columns.first { $0.columns.contains(column) }
    if settings?.isHidden ?? false { return 0 }
    return sheet.width(ofColumn: column) * pointsPerCharacter
  }
}
