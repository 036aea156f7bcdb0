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

  /// Of a record that begins on a sheet of paper of its own and has a list, what stands below the
  /// list, such as the lines to sign, is not printed without the last row of the list.
  mutating func keepEndsWithLists() {
    guard let paper = page.layout.printed,
      let plan = plan.bands.first(where: {
        $0.inner.count == 1 && paper.breaks.contains($0.band.prototypeRows.upperBound)
      }), let list = plan.inner.first
    else { return }
    let (rows, template) = (self.plan.rows(of: plan), plan.band.prototypeRows)
    for (record, top) in zip(plan.records, rows) {
      func place(_ row: Int) -> Int { self.plan.row(row, of: record, at: top, in: plan) }
      func sum(_ rows: Range<Int>) -> Double {
        rows.reduce(0) { $0 + height(ofPrinted: $1, at: place($1)) }
      }
      let first = place(list.prototypeRows.lowerBound)
      let last = first + max(1, plan.records(of: list, in: record).count) - 1
      var used = sum(template.lowerBound..<list.prototypeRows.lowerBound)
      var broken = 0
      func begin(_ row: Int) {
        patches.append(.addRowBreak(sheet: sheet, below: row - 1))
        (used, broken) = (0, row)
      }
      for row in first...last {
        let own = height(ofPrinted: list.prototypeRows.lowerBound, at: row)
        if used + own > paper.height { begin(row) }
        used += own
      }
      let end = sum(list.prototypeRows.upperBound + 1..<template.upperBound + 1)
      if used + end > paper.height, last > first, broken < last { begin(last) }
    }
  }

  /// The height of a row as it is filled, by the row of the template that it is like.
  private func height(ofPrinted row: Int, at place: Int) -> Double {
    max(height(ofPrinted: row), neededHeights[place] ?? 0)
  }

  /// The height of a row of the template.
  private func height(ofPrinted row: Int) -> Double {
    page.layout.heights[row] ?? page.layout.defaultHeight
  }
}
