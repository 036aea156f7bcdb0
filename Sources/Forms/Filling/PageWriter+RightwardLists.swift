import Grid
import Spreadsheet
import Values

/// The records of lists that repeat to the right.
extension PageWriter {
  mutating func writeRightwardLists() {
    for list in RightwardList.lists(of: page) {
      let band = plan.bands.first { $0.band.prototypeRows.overlaps(list.rows) }
      for row in list.rows {
        if let band, band.band.prototypeRows.contains(row), band.band.items.isEmpty {
          write(list, row: row, inRecordsOf: band)
        } else if let target = plan.row(row) {
          write(list, row: row, at: target, data.groups[list.name] ?? [], in: target...target)
        }
      }
      repeatMerges(of: list)
      widenHeadings(over: list)
      repeatWidths(of: list)
    }
  }

  private mutating func write(_ list: RightwardList, row: Int, inRecordsOf band: BandPlan) {
    guard let span = plan.span(of: band) else { return }
    for (record, top) in zip(band.records, plan.rows(of: band)) where !record.isRepeatedHead {
      let target = plan.row(row, of: record, at: top, in: band)
      write(list, row: row, at: target, record.groups[list.name] ?? [], in: span)
    }
    if band.records.isEmpty, let target = plan.row(row) {
      write(list, row: row, at: target, [], in: span)
    }
  }

  private mutating func write(
    _ list: RightwardList, row: Int, at target: Int, _ records: [FillRecord],
    in span: ClosedRange<Int>
  ) {
    for index in 0..<max(1, records.count) {
      let fields = records.indices.contains(index) ? records[index].fields : [:]
      for column in list.columns {
        let cell = CellReference(row: row, column: column)
        let place = CellReference(row: target, column: column + index * list.width)
        if index > 0 {
          set(place, .keep, style: .like(CellReference(row: target, column: column)))
        }
        guard let text = page.cellTexts[cell] else {
          if index > 0 { repeatPrinted(cell, at: place, columns: index * list.width) }
          continue
        }
        write(text, from: cell, to: place) { [data] value in
          let found = value.group == nil ? data.fields[value.field] : fields[value.field]
          return found?.placed(row: target, in: span)
        }
      }
    }
  }

  /// What stands in a cell of the first record, once more for another.
  private mutating func repeatPrinted(
    _ cell: CellReference, at place: CellReference, columns: Int
  ) {
    if let formula = page.formulaTexts[cell] {
      let isInBand = plan.bands.contains { $0.band.prototypeRows.contains(cell.row) }
      let grown =
        isInBand
        ? stretching.stretchedInRecord(formula, home: page.sheet)
        : stretching.stretched(formula, home: page.sheet)
      let rows = isInBand ? place.row - (plan.row(cell.row) ?? cell.row) : 0
      let moved = grown.translated(rows: rows, columns: columns)
      set(place, .formula(named(moved), cached: nil))
    } else if let text = page.texts[cell] {
      set(place, .value(.text(text)))
    }
  }

  private func count(of list: RightwardList, inRow row: Int) -> Int {
    let band = plan.bands.first { $0.band.prototypeRows.contains(row) && $0.band.items.isEmpty }
    guard let band else { return data.groups[list.name]?.count ?? 0 }
    return band.records.map { $0.groups[list.name]?.count ?? 0 }.max() ?? 0
  }

  private mutating func repeatMerges(of list: RightwardList) {
    for range in page.mergedRanges
    where range.rows.clamped(to: list.rows) == range.rows
      && range.columns.clamped(to: list.columns) == range.columns
    {
      guard let top = plan.row(range.rows.lowerBound) else { continue }
      for index in 0..<count(of: list, inRow: range.rows.lowerBound) where index > 0 {
        let shift = index * list.width
        merge(
          CellRange(
            rows: top...(top + range.rows.count - 1),
            columns: range.columns.lowerBound + shift...range.columns.upperBound + shift))
      }
    }
  }

  /// A heading merged over other columns and all of the list's is merged over the repeated ones too.
  private mutating func widenHeadings(over list: RightwardList) {
    let count = list.rows.map { self.count(of: list, inRow: $0) }.max() ?? 0
    guard count > 1 else { return }
    for range in page.mergedRanges
    where range.columns.lowerBound < list.columns.lowerBound
      && range.columns.upperBound == list.columns.upperBound
      && !plan.bands.contains(where: { $0.band.prototypeRows.overlaps(range.rows) })
    {
      guard let top = plan.row(range.rows.lowerBound) else { continue }
      let rows = top...(top + range.rows.count - 1)
      let last = range.columns.upperBound + (count - 1) * list.width
      patches.append(
        .unmergeCells(sheet: sheet, CellRange(rows: rows, columns: range.columns)))
      merge(CellRange(rows: rows, columns: range.columns.lowerBound...last))
    }
  }

  /// The columns of a list without records go where its group says so (空=删行), last of all, as
  /// nothing else may be written behind them.
  mutating func removeEmptyColumns() {
    let lists = RightwardList.lists(of: page).filter { list in
      definition.groups.contains { $0.name == list.name && !$0.keepsRowWhenEmpty }
        && list.rows.allSatisfy { count(of: list, inRow: $0) == 0 }
    }
    for list in lists.sorted(by: { $0.columns.lowerBound > $1.columns.lowerBound }) {
      patches.append(.deleteColumns(sheet: sheet, list.columns))
    }
  }

  private mutating func repeatWidths(of list: RightwardList) {
    let count = list.rows.map { self.count(of: list, inRow: $0) }.max() ?? 0
    for index in 0..<count where index > 0 {
      for column in list.columns {
        guard let width = page.layout.widths[column] else { continue }
        let place = column + index * list.width
        guard page.layout.widths[place] != width else { continue }
        patches.append(.setColumnWidth(sheet: sheet, place...place, width))
      }
    }
  }
}
