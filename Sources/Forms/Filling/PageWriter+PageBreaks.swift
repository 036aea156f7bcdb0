import Grid
import Spreadsheet

/// Page breaks between records that take several rows: programs break pages between any two rows,
/// also between the bands of one record.
extension PageWriter {
  mutating func keepRecordsWhole() {
    guard let paper = page.layout.printed, paper.breaks.isEmpty,
      let list = plan.bands.first(where: { $0.height > 1 && $0.inner.isEmpty })
    else { return }
    let tops = plan.rows(of: list)
    guard let first = tops.first else { return }
    let repeated = paper.titleRows?.reduce(0) { $0 + height(ofPrinted: $1) } ?? 0
    var used = (1..<first).reduce(0) { $0 + height(ofPrinted: $1) }
    for top in tops {
      let own = list.band.prototypeRows.enumerated().reduce(0) { sum, row in
        sum + height(ofPrinted: row.element, at: top + row.offset)
      }
      if used + own > paper.height, top > first {
        patches.append(.addRowBreak(sheet: sheet, below: top - 1))
        used = repeated
      }
      used += own
    }
  }

  /// The height of a row as it is filled, by the row of the template that it is like.
  func height(ofPrinted row: Int, at place: Int) -> Double {
    max(height(ofPrinted: row), neededHeights[place] ?? 0)
  }

  /// The height of a row of the template.
  private func height(ofPrinted row: Int) -> Double {
    page.layout.heights[row] ?? page.layout.defaultHeight
  }
}
