import Grid
import Spreadsheet
import Values

/// Writes the values of a page into its cells, at the rows that the plan gives them.
struct PageWriter {
  var patches = PatchList()
  let sheet: String
  private(set) var neededHeights: [Int: Double] = [:]

  let plan: PagePlan
  let definition: FormDefinition
  let data: FillData
  let stretching: FormulaStretching
  var page: FormPage { plan.page }

  /// - Parameter sheet: the name of the sheet in the workbook that the patches are for.
  init(
    _ plan: PagePlan, definition: FormDefinition, data: FillData, sheet: String,
    stretching: FormulaStretching
  ) {
    (self.plan, self.definition, self.data) = (plan, definition, data)
    (self.stretching, self.sheet) = (stretching, sheet)
  }

  /// Makes the changes to the page's cells; its rows are already as planned then.
  mutating func write() {
    writeFormulas()
    writeLooseCells()
    for band in plan.bands { write(band) }
    writeRightwardLists()
    raiseRows()
    keepRecordsWhole()
    if plan.isPrinted { writePaper() }
    removeEmptyColumns()
  }

  /// Rows become as high as the longest text in them needs; programs do not do that by themselves
  /// where a height is set, or a range merged.
  ///
  /// A row that has more than that in the template keeps it.
  private mutating func raiseRows() {
    let printed = printedHeights
    for (row, height) in neededHeights.sorted(by: { $0.key < $1.key })
    where height > printed[row] ?? 0 {
      patches.append(.setRowHeight(sheet: sheet, row: row, height))
    }
  }

  /// The heights that the template gives to rows of its own, by where they are now.
  private var printedHeights: [Int: Double] {
    page.layout.heights.reduce(into: [:]) { heights, entry in
      if let row = plan.row(entry.key) { heights[row] = entry.value }
    }
  }

  // MARK: Formulas of the template

  /// The patcher stretches running totals of the prototype too; they are put back.
  private mutating func writeFormulas() {
    let recordRows = Set(page.bands.flatMap { Array($0.prototypeRows) + $0.items.map(\.row) })
    for (cell, text) in page.formulaTexts.sorted(by: { $0.key < $1.key }) {
      guard recordRows.contains(cell.row), let row = plan.row(cell.row) else { continue }
      let wanted = stretching.stretchedInRecord(text, home: page.sheet)
      guard wanted != stretching.stretched(text, home: page.sheet) else { continue }
      set(CellReference(row: row, column: cell.column), .formula(named(wanted), cached: nil))
    }
  }

  /// A formula with the sheet's new name where it names its own sheet.
  func named(_ formula: FormulaText) -> Formula {
    guard sheet != page.sheet else { return Formula(formula.text) }
    return Formula((formula.renaming(sheet: page.sheet, to: sheet) ?? formula).text)
  }

  // MARK: Cells outside bands

  private mutating func writeLooseCells() {
    for (cell, text) in plan.looseCells {
      guard let row = plan.row(cell.row) else { continue }
      let target = CellReference(row: row, column: cell.column)
      let expanded = text.expandingLists(data.groups)
      write(expanded, from: cell, to: target) { [data] value in
        value.group == nil ? data.fields[value.field]?.placed(row: row, in: row...row) : nil
      }
    }
  }

  // MARK: One cell

  mutating func write(
    _ text: PlaceholderText, from cell: CellReference, to target: CellReference,
    value: (PlaceholderText.Value) -> FillValue?
  ) {
    let rendering = CellRendering(
      text, ownFormat: page.numberFormats[cell], choices: { choices(of: $0) }, value: value)
    if target != CellReference(row: plan.row(cell.row) ?? cell.row, column: cell.column),
      rendering.content == .clear
    {
      return
    }
    set(target, rendering.content, style: rendering.style)
    if case .value(.text(let text)) = rendering.content,
      let height = page.layout.neededHeight(of: text, in: cell)
    {
      neededHeights[target.row] = max(neededHeights[target.row] ?? 0, height)
    }
    if let link = rendering.link {
      patches.append(.setHyperlink(sheet: sheet, target, .location(link)))
    }
    if let note = rendering.note {
      patches.append(.setNote(sheet: sheet, target, Note(note)))
    }
  }

  private func choices(of value: PlaceholderText.Value) -> [String] {
    guard let name = definition.field(value.path)?.choices else { return [] }
    return definition.choices[name]?.choices.map(\.value) ?? []
  }

  mutating func set(
    _ cell: CellReference, _ content: Patch.CellContent, style: Patch.StyleChange = .keep
  ) {
    if case .keep = style {
      patches.set(cell, content, on: sheet)
    } else {
      patches.append(.setCell(sheet: sheet, cell, content, style: style))
    }
  }

  mutating func merge(_ range: CellRange) { patches.append(.mergeCells(sheet: sheet, range)) }
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
    case .value(let found), .link(let found, _):
      return .text(found.text(format: value.numberFormat))
    default: return .text("")
    }
  }
}
