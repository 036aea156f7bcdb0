import Spreadsheet
import Values

/// Writes the values of a page into its cells, at the rows that the plan gives them.
struct PageWriter {
  private(set) var patches: [Patch] = []
  private(set) var filled: FilledPage

  private let plan: PagePlan
  private let definition: FormDefinition
  private let data: FillData
  private let stretching: FormulaStretching
  private var page: FormPage { plan.page }
  private var sheet: String { filled.sheet }

  /// - Parameter sheet: the name of the sheet in the workbook that the patches are for.
  init(
    _ plan: PagePlan, definition: FormDefinition, data: FillData, sheet: String,
    stretching: FormulaStretching
  ) {
    (self.plan, self.definition, self.data) = (plan, definition, data)
    self.stretching = stretching
    filled = FilledPage(sheet: sheet, templateSheet: plan.page.sheet)
  }

  /// Makes the changes to the page's cells; its rows are already as planned then.
  mutating func write() {
    for row in rowsOfTemplate { filled.movedRows[row] = plan.row(row) }
    writeFormulas()
    writeLooseCells()
    for band in plan.bands { write(band) }
    writeRightwardLists()
  }

  private var rowsOfTemplate: Set<Int> {
    Set(page.texts.keys.map(\.row)).union(page.formulas.keys.map(\.row))
      .union(page.cellTexts.keys.map(\.row))
      .union(page.bands.flatMap { $0.items.map(\.row) + $0.dividers.map(\.row) })
  }

  // MARK: Formulas of the template

  private mutating func writeFormulas() {
    let recordRows = page.bands.flatMap { Array($0.prototypeRows) + $0.items.map(\.row) }
    for (cell, text) in page.formulas.sorted(by: { $0.key < $1.key }) {
      guard let row = plan.row(cell.row) else { continue }
      let home = page.sheet
      let wanted = stretching.stretched(
        text, home: home, isInRecord: recordRows.contains(cell.row))
      guard wanted != stretching.moved(text, home: home) else { continue }
      set(CellReference(row: row, column: cell.column), .formula(named(wanted), cached: nil))
    }
  }

  /// A formula with the sheet's new name where it names its own sheet.
  private func named(_ formula: FormulaText) -> Formula {
    guard sheet != page.sheet else { return Formula(formula.text) }
    return Formula((formula.renaming(sheet: page.sheet, to: sheet) ?? formula).text)
  }

  // MARK: Cells outside bands

  private mutating func writeLooseCells() {
    let inBands = Set(page.bands.flatMap { $0.columns.compactMap(\.placeholder?.cell) })
    for (cell, text) in page.cellTexts.sorted(by: { $0.key < $1.key }) {
      guard !inBands.contains(cell), !text.values.contains(where: \.isRightwards),
        let row = plan.row(cell.row)
      else { continue }
      let target = CellReference(row: row, column: cell.column)
      let expanded = text.expandingLists(data.groups)
      write(expanded, from: cell, to: target) { [data] value in
        value.group == nil ? data.fields[value.field]?.placed(row: row, in: row...row) : nil
      }
      for value in text.values where value.group == nil && filled.cells[value.field] == nil {
        filled.cells[value.field] = target
      }
    }
  }

  // MARK: Bands

  private mutating func write(_ plan: BandPlan) {
    let band = plan.band
    for column in band.columns where filled.columns["\(band.group).\(column.field)"] == nil {
      filled.columns["\(band.group).\(column.field)"] = column.column
    }
    let rows = plan.places.map { row(of: $0, in: plan) }
    filled.rows[band.group] = rows
    let span = span(of: plan)
    filled.spans[band.group] = span
    if band.items.isEmpty, plan.insertedBlocks > 0 { repeatPrototype(plan) }
    if !band.items.isEmpty { repeatLastItem(plan) }
    let list = span ?? band.prototypeRows
    for (index, record) in plan.records.enumerated() {
      write(record, of: plan, at: rows[index], isAdded: plan.isAdded(index), in: list)
    }
    clearPrototype(of: plan, filledRows: Set(rows))
  }

  private func row(of place: BandPlan.Place, in plan: BandPlan) -> Int {
    switch place {
    case .item(let row): return self.plan.row(row) ?? row
    case .added(let index):
      let first = plan.band.items.last?.row ?? plan.band.prototypeRows.lowerBound
      let offset = plan.band.items.isEmpty ? index : index + 1
      return (self.plan.row(first) ?? first) + offset * plan.height
    }
  }

  private func span(of plan: BandPlan) -> ClosedRange<Int>? {
    let band = plan.band
    let first = band.items.first?.row ?? band.prototypeRows.lowerBound
    let last = band.items.last?.row ?? band.prototypeRows.lowerBound
    guard !plan.removesPrototype, let top = self.plan.row(first), let bottom = self.plan.row(last)
    else { return nil }
    return top...(bottom + (plan.insertedBlocks + 1) * plan.height - 1)
  }

  private mutating func write(
    _ record: FillRecord, of plan: BandPlan, at row: Int, isAdded: Bool, in span: ClosedRange<Int>
  ) {
    let band = plan.band
    var written: Set<CellReference> = []
    for column in band.columns {
      guard let place = column.placeholder else {
        guard isAdded, column.isPrinted else { continue }
        let target = CellReference(row: row, column: column.column)
        let value = record.fields[column.field] ?? (column.field == plan.group.key ? record.keyValue : nil)
        writePrinted(value?.placed(row: row, in: span), at: target)
        continue
      }
      guard written.insert(place.cell).inserted, let text = page.cellTexts[place.cell] else { continue }
      let offset = place.cell.row - band.prototypeRows.lowerBound
      let target = CellReference(row: row + offset, column: place.cell.column)
      write(text, from: place.cell, to: target) { [data] value in
        if value.group == nil { return data.fields[value.field]?.placed(row: row, in: span) }
        return record.fields[value.field]?.placed(row: row, in: span)
      }
    }
  }

  private mutating func writePrinted(_ value: FillValue?, at cell: CellReference) {
    guard case .value(let value)? = value else { return }
    set(cell, .value(value.cellValue))
  }

  /// Formulas and constants of a growing list's prototype, once more for each added record.
  private mutating func repeatPrototype(_ plan: BandPlan) {
    let band = plan.band
    let top = self.plan.row(band.prototypeRows.lowerBound) ?? band.prototypeRows.lowerBound
    let formulas = formulas(in: band.prototypeRows)
    let constants = page.prototypeValues.filter { band.prototypeRows.contains($0.key.row) }
    let merges = page.mergedRanges.filter {
      band.prototypeRows.contains($0.rows.lowerBound) && $0.rows.count > 1
    }
    for block in 1...plan.insertedBlocks {
      let shift = block * plan.height
      for (cell, formula) in formulas {
        let row = top + cell.row - band.prototypeRows.lowerBound + shift
        set(
          CellReference(row: row, column: cell.column),
          .formula(named(formula.translated(rows: shift, columns: 0)), cached: nil))
      }
      for (cell, value) in constants.sorted(by: { $0.key < $1.key }) {
        let row = top + cell.row - band.prototypeRows.lowerBound + shift
        set(CellReference(row: row, column: cell.column), .value(value))
      }
      for merge in merges {
        let first = top + merge.rows.lowerBound - band.prototypeRows.lowerBound + shift
        let rows = first...(first + merge.rows.count - 1)
        patches.append(
          .mergeCells(sheet: sheet, CellRange(rows: rows, columns: merge.columns)))
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

  private func formulas(in rows: ClosedRange<Int>) -> [(CellReference, FormulaText)] {
    page.formulas.filter { rows.contains($0.key.row) }.sorted { $0.key < $1.key }.map {
      ($0.key, stretching.stretched($0.value, home: page.sheet, isInRecord: true))
    }
  }

  /// Without a record of its own the prototype loses its placeholders.
  private mutating func clearPrototype(of plan: BandPlan, filledRows: Set<Int>) {
    guard !plan.removesPrototype else { return }
    let band = plan.band
    let first = band.prototypeRows.lowerBound
    guard let row = self.plan.row(first), !filledRows.contains(row) else { return }
    for cell in Set(band.columns.compactMap(\.placeholder?.cell)).sorted() {
      guard let text = page.cellTexts[cell] else { continue }
      let target = CellReference(row: row + cell.row - first, column: cell.column)
      write(text, from: cell, to: target) { [data] value in
        value.group == nil ? data.fields[value.field] : nil
      }
    }
  }

  // MARK: Lists to the right

  private mutating func writeRightwardLists() {
    for list in RightwardList.lists(of: page) {
      guard let row = plan.row(list.row) else { continue }
      let records = data.groups[list.group] ?? []
      for index in 0..<max(1, records.count) {
        for cell in list.cells {
          guard let text = page.cellTexts[cell] else { continue }
          let target = CellReference(row: row, column: cell.column + index * list.width)
          let first = CellReference(row: row, column: cell.column)
          if index > 0 { set(target, .keep, style: .like(first)) }
          write(text, from: cell, to: target) { [data] value in
            guard value.group != nil else { return data.fields[value.field] }
            return records.indices.contains(index) ? records[index].fields[value.field] : nil
          }
        }
        repeatFormulas(of: list, index: index, row: row)
      }
    }
  }

  private mutating func repeatFormulas(of list: RightwardList, index: Int, row: Int) {
    guard index > 0 else { return }
    for (cell, text) in page.formulas.sorted(by: { $0.key < $1.key })
    where cell.row == list.row && list.columns.contains(cell.column) {
      let formula = stretching.stretched(text, home: page.sheet, isInRecord: true)
        .translated(rows: 0, columns: index * list.width)
      let target = CellReference(row: row, column: cell.column + index * list.width)
      let first = CellReference(row: row, column: cell.column)
      set(target, .formula(named(formula), cached: nil), style: .like(first))
    }
  }

  // MARK: One cell

  private mutating func write(
    _ text: PlaceholderText, from cell: CellReference, to target: CellReference,
    value: (PlaceholderText.Value) -> FillValue?
  ) {
    let rendering = CellRendering(
      text, ownFormat: page.numberFormats[cell], choices: choices, value: value)
    if target != CellReference(row: plan.row(cell.row) ?? cell.row, column: cell.column),
      rendering.content == .clear
    {
      return
    }
    set(target, rendering.content, style: rendering.style)
    if let link = rendering.link {
      patches.append(.setHyperlink(sheet: sheet, target, .location(link)))
    }
  }

  private func choices(of value: PlaceholderText.Value) -> [String] {
    guard let name = definition.field(value.path)?.choices else { return [] }
    return definition.choices[name]?.choices.map(\.value) ?? []
  }

  private mutating func set(
    _ cell: CellReference, _ content: Patch.CellContent, style: Patch.StyleChange = .keep
  ) {
    patches.append(.setCell(sheet: sheet, cell, content, style: style))
  }
}

extension BandPlan {
  /// Whether a record goes to a row that no item prints.
  func isAdded(_ index: Int) -> Bool {
    if case .added = places[index] { true } else { false }
  }
}

extension PlaceholderText.Value {
  var isRightwards: Bool { group != nil && options.contains(.rightwards) }
}

extension FillRecord {
  /// The key as a value.
  var keyValue: FillValue? { key.map { .value(.text($0)) } }
}

extension FillValue {
  /// The value for a record's row: `{row}`, `{first}` and `{last}` of a formula replaced.
  func placed(row: Int, in span: ClosedRange<Int>) -> FillValue {
    guard case .formula(let text) = self, text.contains("{") else { return self }
    return .formula(
      text.replacing("{row}", with: String(row)).replacing("{first}", with: String(span.lowerBound))
        .replacing("{last}", with: String(span.upperBound)))
  }
}

extension PlaceholderText {
  /// The text with the lists within it written out: `{{#遗留}}{{遗留.序号}}、{{/遗留}}`.
  func expandingLists(_ groups: [String: [FillRecord]]) -> PlaceholderText {
    guard hasList else { return self }
    var result = self
    result.segments = []
    var rest = segments[...]
    while let segment = rest.popFirst() {
      guard case .open(let group) = segment,
        let end = rest.firstIndex(of: .close(group))
      else {
        result.segments.append(segment)
        continue
      }
      for record in groups[group] ?? [] {
        result.segments += rest[..<end].map { $0.filled(from: record, of: group) }
      }
      rest = rest[end...].dropFirst()
    }
    return result
  }
}

extension PlaceholderText.Segment {
  fileprivate func filled(from record: FillRecord, of group: String) -> Self {
    guard case .value(let value) = self, value.group == group else { return self }
    switch record.fields[value.field] {
    case .value(let found), .link(let found, _): return .text(found.text(format: value.numberFormat))
    default: return .text("")
    }
  }
}

/// Cells of a row that repeat to the right, `{{月份.得分|向右}}`.
struct RightwardList {
  let group: String
  let row: Int
  let cells: [CellReference]
  /// From the first to the last of its columns in the template.
  let columns: ClosedRange<Int>
  /// The columns of one record.
  var width: Int { columns.count }

  /// The lists of a page; those of one group in several rows are as wide as the widest.
  static func lists(of page: FormPage) -> [RightwardList] {
    let cells = page.cellTexts.filter { $0.value.values.contains(where: \.isRightwards) }
    let byGroup = Dictionary(grouping: cells.keys) { cell in
      cells[cell]?.values.first(where: \.isRightwards)?.group ?? ""
    }
    return byGroup.sorted { $0.key < $1.key }.flatMap { group, cells -> [RightwardList] in
      let columns = cells.map(\.column)
      guard let first = columns.min(), let last = columns.max() else { return [] }
      return Dictionary(grouping: cells, by: \.row).sorted { $0.key < $1.key }.map {
        RightwardList(group: group, row: $0.key, cells: $0.value.sorted(), columns: first...last)
      }
    }
  }
}
