import Grid

/// Where everything of a page goes, before anything is written.
extension PagePlan {
  /// The page as it will be filled.
  ///
  /// - Parameter sheet: the name of the sheet in the workbook that is filled.
  func filledPage(sheet: String) -> FilledPage {
    var filled = FilledPage(sheet: sheet, templateSheet: page.sheet)
    for row in rowsOfTemplate { filled.movedRows[row] = self.row(row) }
    for (cell, text) in looseCells {
      guard let row = row(cell.row) else { continue }
      for value in text.values where value.group == nil && filled.cells[value.field] == nil {
        filled.cells[value.field] = CellReference(row: row, column: cell.column)
      }
    }
    for plan in bands {
      for column in plan.band.columns {
        let path = "\(plan.band.group).\(column.field)"
        if filled.columns[path] == nil { filled.columns[path] = column.column }
      }
      filled.rows[plan.band.group] = zip(plan.records, rows(of: plan))
        .filter { !$0.0.isRepeatedHead }.map(\.1)
      filled.spans[plan.band.group] = span(of: plan)
    }
    return filled
  }

  static func looseCells(
    of page: FormPage
  ) -> [(cell: CellReference, text: PlaceholderText)] {
    let inBands = Set(page.bands.flatMap { $0.columns.compactMap(\.placeholder?.cell) })
    return page.cellTexts.sorted { $0.key < $1.key }
      .filter { !inBands.contains($0.key) && !$0.value.values.contains(where: \.isRightwards) }
      .map { ($0.key, $0.value) }
  }

  /// The first row of each record of a band.
  func rows(of plan: BandPlan) -> [Int] {
    var extra = 0
    return zip(plan.places, plan.records).map { place, record in
      defer { extra += plan.extraRows(in: record) }
      return row(of: place, in: plan) + extra
    }
  }

  /// Where a row of a band's prototype is in one of its records, by the record's first row.
  func row(_ row: Int, of record: FillRecord, at top: Int, in plan: BandPlan) -> Int {
    top + row - plan.band.prototypeRows.lowerBound + plan.extraRows(in: record, above: row)
  }

  private func row(of place: BandPlan.Place, in plan: BandPlan) -> Int {
    switch place {
    case .item(let row): return self.row(row) ?? row
    case .added(let index):
      let first = plan.band.items.last?.row ?? plan.band.prototypeRows.lowerBound
      let offset = plan.band.items.isEmpty ? index : index + 1
      return (row(first) ?? first) + offset * plan.height
    }
  }

  /// All rows of a band; nil for a list whose rows are deleted.
  func span(of plan: BandPlan) -> ClosedRange<Int>? {
    let band = plan.band
    let first = band.items.first?.row ?? band.prototypeRows.lowerBound
    let last = band.items.last?.row ?? band.prototypeRows.lowerBound
    guard !plan.removesPrototype, let top = row(first), let bottom = row(last) else { return nil }
    let extra = plan.records.map { plan.extraRows(in: $0) }.reduce(0, +)
    return top...(bottom + (plan.insertedBlocks + 1) * plan.height - 1 + extra)
  }

  private var rowsOfTemplate: Set<Int> {
    Set(page.texts.keys.map(\.row)).union(page.formulas.keys.map(\.row))
      .union(page.cellTexts.keys.map(\.row))
      .union(page.bands.flatMap { $0.items.map(\.row) + $0.dividers.map(\.row) })
  }
}
