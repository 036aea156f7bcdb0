import Grid
import Spreadsheet
import Values

/// The records of lists and of printed items.
extension PageWriter {
  mutating func write(_ plan: BandPlan) {
    let band = plan.band
    let rows = self.plan.rows(of: plan)
    let span = self.plan.span(of: plan)
    if band.items.isEmpty, plan.insertedBlocks > 0 { repeatPrototype(plan, at: rows) }
    if !band.items.isEmpty { repeatLastItem(plan) }
    let list = span ?? band.prototypeRows
    let cells = cells(of: band)
    for (index, record) in plan.records.enumerated() where !record.isRepeatedHead {
      let target = Target(row: rows[index], isAdded: plan.isAdded(index), list: list)
      write(record, of: plan, to: cells, at: target)
      for inner in plan.inner { write(inner, of: record, at: rows[index], in: plan) }
    }
    clearPrototype(of: plan, filledRows: Set(rows))
  }

  /// What each record of a band has in one cell.
  private enum RecordCell {
    /// A text of the template with placeholders.
    case text(PlaceholderText, CellReference)
    /// What items print, and records of no item hold themselves.
    case printed(Band.Column)
  }

  /// Where a record goes.
  private struct Target {
    var row: Int
    /// Whether no item prints the row.
    var isAdded: Bool
    /// The rows of all records.
    var list: ClosedRange<Int>
  }

  private func cells(of band: Band) -> [RecordCell] {
    var known: Set<CellReference> = []
    return band.columns.compactMap { column in
      guard let place = column.placeholder?.cell else {
        return column.isPrinted ? .printed(column) : nil
      }
      guard known.insert(place).inserted, let text = page.cellTexts[place] else { return nil }
      return .text(text, place)
    }
  }

  private mutating func write(
    _ record: FillRecord, of plan: BandPlan, to cells: [RecordCell], at target: Target
  ) {
    let (row, list) = (target.row, target.list)
    for cell in cells {
      switch cell {
      case .printed(let column):
        guard target.isAdded else { continue }
        let key = column.field == plan.group.key ? record.keyValue : nil
        let value = record.fields[column.field] ?? key
        writePrinted(
          value?.placed(row: row, in: list), at: CellReference(row: row, column: column.column))
      case .text(let text, let place):
        let cell = CellReference(
          row: self.plan.row(place.row, of: record, at: row, in: plan), column: place.column)
        write(text, from: place, to: cell) { [data] value in
          if value.group == nil { return data.fields[value.field]?.placed(row: row, in: list) }
          return record.fields[value.field]?.placed(row: row, in: list)
        }
      }
    }
  }

  /// A list within a record; without records of its own its row is blank.
  private mutating func write(
    _ list: Band, of record: FillRecord, at top: Int, in plan: BandPlan
  ) {
    let first = self.plan.row(list.prototypeRows.lowerBound, of: record, at: top, in: plan)
    let height = list.prototypeRows.count
    let records = plan.records(of: list, in: record)
    let span = first...(first + max(1, records.count) * height - 1)
    let texts = texts(of: list.columns)
    for index in 0..<max(1, records.count) {
      let shift = first + index * height - list.prototypeRows.lowerBound
      if records.indices.contains(index), records[index].isRepeatedHead { continue }
      let own = records.indices.contains(index) ? records[index].fields : [:]
      for (cell, text) in texts {
        let target = CellReference(row: cell.row + shift, column: cell.column)
        write(text, from: cell, to: target) { [data] value in
          let found =
            value.group == list.group
            ? own[value.field] : record.fields[value.field] ?? data.fields[value.field]
          return found?.placed(row: target.row, in: span)
        }
      }
      guard index > 0 else { continue }
      for (cell, value) in page.prototypeValues.sorted(by: { $0.key < $1.key })
      where list.prototypeRows.contains(cell.row) {
        set(CellReference(row: cell.row + shift, column: cell.column), .value(value))
      }
    }
  }

  /// The texts with placeholders of some columns, from the top left.
  private func texts(of columns: [Band.Column]) -> [(CellReference, PlaceholderText)] {
    Set(columns.compactMap(\.placeholder?.cell)).sorted().compactMap { cell in
      page.cellTexts[cell].map { (cell, $0) }
    }
  }

  private mutating func writePrinted(_ value: FillValue?, at cell: CellReference) {
    guard case .value(let value)? = value else { return }
    set(cell, .value(value.cellValue))
  }

  /// Formulas and constants of a growing list's prototype, once more for each added record.
  private mutating func repeatPrototype(_ plan: BandPlan, at rows: [Int]) {
    let band = plan.band
    let top = self.plan.row(band.prototypeRows.lowerBound) ?? band.prototypeRows.lowerBound
    let blank = FillRecord([:])
    let formulas = formulas(in: band.prototypeRows)
    let constants = page.prototypeValues.filter { band.prototypeRows.contains($0.key.row) }
    let merges = page.mergedRanges.filter {
      band.prototypeRows.contains($0.rows.lowerBound) && $0.rows.count > 1
    }
    for block in 1...plan.insertedBlocks {
      let record = plan.records.indices.contains(block) ? plan.records[block] : blank
      guard !record.isRepeatedHead else { continue }
      let start = rows.indices.contains(block) ? rows[block] : top + block * plan.height
      func place(_ row: Int) -> Int { self.plan.row(row, of: record, at: start, in: plan) }
      for (cell, formula) in formulas {
        let row = place(cell.row)
        let shift = row - (self.plan.row(cell.row) ?? cell.row)
        set(
          CellReference(row: row, column: cell.column),
          .formula(named(formula.translated(rows: shift, columns: 0)), cached: nil))
      }
      for (cell, value) in constants.sorted(by: { $0.key < $1.key }) {
        set(CellReference(row: place(cell.row), column: cell.column), .value(value))
      }
      for range in merges {
        let first = place(range.rows.lowerBound)
        let rows = first...(first + range.rows.count - 1)
        merge(CellRange(rows: rows, columns: range.columns))
      }
    }
  }

  /// Formulas of the last printed item, once more for each added record.
  private mutating func repeatLastItem(_ plan: BandPlan) {
    guard plan.insertedBlocks > 0, let last = plan.band.items.last else { return }
    let rows = last.row...(last.row + plan.height - 1)
    for block in 1...plan.insertedBlocks {
      let shift = block * plan.height
      for (cell, formula) in formulas(in: rows) {
        let row = (self.plan.row(cell.row) ?? cell.row) + shift
        set(
          CellReference(row: row, column: cell.column),
          .formula(named(formula.translated(rows: shift, columns: 0)), cached: nil))
      }
    }
  }

  func formulas(in rows: ClosedRange<Int>) -> [(CellReference, FormulaText)] {
    page.formulaTexts.filter { rows.contains($0.key.row) }.sorted { $0.key < $1.key }.map {
      ($0.key, stretching.stretchedInRecord($0.value, home: page.sheet))
    }
  }

  /// Without a record of its own the prototype loses its placeholders, those of its lists too.
  private mutating func clearPrototype(of plan: BandPlan, filledRows: Set<Int>) {
    guard !plan.removesPrototype else { return }
    let band = plan.band
    let first = band.prototypeRows.lowerBound
    guard let row = self.plan.row(first), !filledRows.contains(row) else { return }
    for (cell, text) in texts(of: band.columns + plan.inner.flatMap(\.columns)) {
      let target = CellReference(row: row + cell.row - first, column: cell.column)
      write(text, from: cell, to: target) { [data] value in
        value.group == nil ? data.fields[value.field] : nil
      }
    }
  }
}

extension BandPlan {
  /// Whether a record goes to a row that no item prints.
  func isAdded(_ index: Int) -> Bool {
    if case .added = places[index] { true } else { false }
  }
}

extension FillRecord {
  /// The key as a value.
  var keyValue: FillValue? { key.map { .value(.text($0)) } }
}

extension FillValue {
  /// The value for a record's row: `{row}`, `{first}` and `{last}` of a formula replaced.
  func placed(row: Int, in span: ClosedRange<Int>) -> FillValue {
    if case .shown(let value, let format, let note) = self {
      return .shown(value.placed(row: row, in: span), format: format, note: note)
    }
    guard case .formula(let text) = self, text.contains("{") else { return self }
    return .formula(
      text.replacing("{row}", with: String(row)).replacing("{first}", with: String(span.lowerBound))
        .replacing("{last}", with: String(span.upperBound)))
  }
}
