import Grid
import Spreadsheet
import Values

/// Makes the skeleton of a page of one sheet.
struct PageBuilder {
  private let grid: TemplateSheet
  private let rules: DefinitionCompiler

  /// - Parameter sheet: a sheet of the template other than 规则.
  init(_ sheet: Sheet, rules: DefinitionCompiler) {
    (grid, self.rules) = (TemplateSheet(sheet), rules)
  }

  /// The skeleton; nil for a sheet without a placeholder.
  func page() -> FormPage? {
    let names = PlaceholderText(grid.sheet.name)?.values ?? []
    guard !grid.placeholders.isEmpty || !names.isEmpty else { return nil }
    let bands = BandFinder(grid: grid, rules: rules).bands
    let itemRows = Set(bands.flatMap { $0.items.map(\.row) })
    var page = FormPage(
      sheet: grid.sheet.name, texts: grid.texts.filter { !itemRows.contains($0.key.row) },
      bands: bands, mergedRanges: grid.sheet.mergedRanges, formulas: grid.formulas)
    page.placeholders = looseValues(bands)
    page.validatedRanges = grid.sheet.dataValidations.flatMap(\.ranges)
    page.notes = Set(grid.sheet.notes.values.map(\.text))
    page.layout = PageLayout(grid.sheet, cells: grid.placeholders.keys)
    page.cellTexts = grid.placeholders
    let formatted = Array(grid.placeholders.keys) + Array(grid.formulas.keys)
    page.numberFormats = formatted.reduce(into: [:]) { formats, cell in
      let format = grid.sheet[cell].style.numberFormat
      if format != "General" { formats[cell] = format }
    }
    for band in bands where band.items.isEmpty {
      for row in band.prototypeRows {
        for (column, cell) in grid.sheet[row: row].cells {
          let place = CellReference(row: row, column: column)
          guard grid.texts[place] != nil else { continue }
          page.prototypeValues[place] = cell.value
        }
      }
    }
    return page
  }

  /// The values outside bands: the form's own, and lists that go to the right.
  private func looseValues(_ bands: [Band]) -> [Placeholder] {
    grid.placeholders.sorted { $0.key < $1.key }.flatMap { cell, text in
      text.hasList
        ? []
        : text.values.filter { $0.group == nil || $0.options.contains(.rightwards) }
          .map { placeholder($0, in: text, at: cell) }
    }
  }

  private func placeholder(
    _ value: PlaceholderText.Value, in text: PlaceholderText, at cell: CellReference
  ) -> Placeholder {
    let around = text.surroundings(of: value)
    return Placeholder(
      cell: cell, group: value.group, field: value.field, prefix: around.prefix,
      suffix: around.suffix, numberFormat: value.numberFormat, options: value.options,
      label: label(prefix: around.prefix, at: cell))
  }

  /// The cell's own prefix, else the nearest text at the left, else the text above.
  private func label(prefix: String, at cell: CellReference) -> String? {
    let own = PageBuilder.trimmedLabel(prefix)
    if !own.isEmpty { return own }
    var column = cell.column - 1
    while column >= 1 {
      let left = grid.anchor(row: cell.row, column: column)
      if let text = grid.texts[left] { return PageBuilder.trimmedLabel(text) }
      if grid.placeholders[left] != nil || grid.formulas[left] != nil { break }
      column = left.column - 1
    }
    guard cell.row > 1 else { return nil }
    let above = grid.texts[grid.anchor(row: cell.row - 1, column: cell.column)]
    return above.map(PageBuilder.trimmedLabel)
  }

  /// `受检单位` for `受检单位：____`.
  static func trimmedLabel(_ text: String) -> String {
    var label = text.trimmedBlanks[...]
    while let last = label.last, "：:_＿ \u{3000}".contains(last) { label = label.dropLast() }
    return String(label).trimmedBlanks
  }
}
