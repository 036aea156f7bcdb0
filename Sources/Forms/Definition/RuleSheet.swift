import Expressions
import Grid
import Spreadsheet
import Values
import Wording

/// The sheet 规则 of a template, taken apart into its blocks.
///
/// A block starts with its name in brackets, in column A or beside another block. Its headings
/// stand at the right of the name or in the next row; its rows go on to the next block.
package struct RuleSheet {
  /// The blocks in order.
  private(set) var blocks: [RuleBlock] = []
  /// What is odd in it.
  private(set) var diagnostics: [Diagnostic] = []
  /// The name of the sheet; nil where the template has none.
  let name: String?

  private let sheet: Sheet
  private let texts: [Int: [Int: String]]

  private struct Marker {
    var name: String
    var cell: CellReference
    var lastColumn = Int.max
  }

  /// The rules of a template; none where it has no such sheet.
  init(of workbook: Workbook) {
    let found = workbook.sheets.first { RuleSheet.isRules($0) }
    name = found?.name
    sheet = found ?? Sheet(name: "")
    texts = RuleSheet.texts(of: sheet)
    let markers = findMarkers()
    for marker in markers {
      let end = markers.first {
        $0.cell.row > marker.cell.row && $0.cell.column <= marker.lastColumn
          && $0.lastColumn >= marker.cell.column
      }
      readBlock(marker, before: end?.cell.row ?? Int.max)
    }
  }

  /// Whether a sheet is the one with the rules.
  package static func isRules(_ sheet: Sheet) -> Bool {
    ["规则", "rules"].contains(sheet.name.foldedForMatching.lowercased())
  }

  private static func texts(of sheet: Sheet) -> [Int: [Int: String]] {
    sheet.rows.mapValues { row in
      row.cells.compactMapValues { cell in
        let text = cell.formula.map { "=" + $0.text } ?? cell.printedText.trimmedBlanks
        return text.isEmpty ? nil : text
      }
    }.filter { !$0.value.isEmpty }
  }

  private func findMarkers() -> [Marker] {
    var markers: [Marker] = []
    for row in texts.keys.sorted() {
      var inRow: [Marker] = []
      for (column, text) in (texts[row] ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let name = RuleSheet.bracketed(text),
          column == 1 || startsBlock(name, row: row, column: column)
        else { continue }
        if !inRow.isEmpty { inRow[inRow.count - 1].lastColumn = column - 1 }
        inRow.append(Marker(name: name, cell: CellReference(row: row, column: column)))
      }
      markers += inRow
    }
    return markers
  }

  /// `表单` for `[表单]`; nil for anything else.
  private static func bracketed(_ text: String) -> String? {
    let folded = text.foldedForMatching
    guard folded.hasPrefix("["), folded.hasSuffix("]"), folded.count > 2 else { return nil }
    let name = folded.dropFirst().dropLast()
    return name.contains { $0 == "[" || $0 == "]" } ? nil : String(name)
  }

  /// Beside another block a name counts only with a heading of its own next to it: elsewhere
  /// `[分类]` may be a field in a condition.
  private func startsBlock(_ name: String, row: Int, column: Int) -> Bool {
    guard let block = RuleVocabulary.block(name) else { return false }
    return [texts[row]?[column + 1], texts[row + 1]?[column]].contains {
      $0.flatMap(block.heading) != nil
    }
  }

  private mutating func readBlock(_ marker: Marker, before end: Int) {
    let known = RuleVocabulary.block(marker.name)
    if known == nil {
      let nearest = Suggestion.nearest(
        to: marker.name, among: RuleVocabulary.blocks.map(\.block))
      report(
        nearest == nil ? .blockUnknown : .blockMisspelt,
        [marker.name] + (nearest.map { [$0] } ?? []), at: marker.cell)
    }
    let rows = texts.keys.filter { $0 > marker.cell.row && $0 < end }.sorted()
    let columns = marker.cell.column...marker.lastColumn
    var headings = entries(row: marker.cell.row, columns).filter { $0.key > columns.lowerBound }
    var dataRows = rows[...]
    if headings.isEmpty {
      while headings.isEmpty, let row = dataRows.popFirst() {
        headings = entries(row: row, columns)
      }
    }
    let names = headings.compactMapValues { name(of: $0, in: known) }
    let data = dataRows.compactMap { row -> [String: RuleBlock.Entry]? in
      var found: [String: RuleBlock.Entry] = [:]
      for (column, entry) in entries(row: row, columns) {
        if let name = names[column] { found[name] = entry }
      }
      return found.isEmpty ? nil : found
    }
    let places = names.compactMap { column, name in headings[column].map { (name, $0.cell) } }
    blocks.append(
      .init(
        name: known?.block ?? marker.name, cell: marker.cell, rows: data,
        headings: Dictionary(places) { first, _ in first }))
    for row in data { checkRange(row["范围"]) }
  }

  private func entries(row: Int, _ columns: ClosedRange<Int>) -> [Int: RuleBlock.Entry] {
    (texts[row] ?? [:]).filter { columns.contains($0.key) }.reduce(into: [:]) { all, entry in
      all[entry.key] = .init(entry.value, cell: CellReference(row: row, column: entry.key))
    }
  }

  private mutating func name(
    of heading: RuleBlock.Entry, in block: RuleVocabulary?
  ) -> String? {
    guard let block else { return heading.text.foldedForMatching }
    if let name = block.heading(heading.text) { return name }
    let nearest = Suggestion.nearest(to: heading.text, among: block.headings.map(\.name))
    report(
      nearest == nil ? .columnUnknown : .columnMisspelt,
      [heading.text, block.block] + (nearest.map { [$0] } ?? []),
      at: heading.cell)
    return heading.text.foldedForMatching
  }

  /// `1-5` typed into a cell becomes the fifth of January.
  private mutating func checkRange(_ entry: RuleBlock.Entry?) {
    guard let entry, case .dateTime = sheet[entry.cell].value else { return }
    report(.rangeBecameDate, [entry.text], at: entry.cell)
  }

  private mutating func report(
    _ kind: DiagnosticCode, _ arguments: [String], at cell: CellReference
  ) {
    var diagnostic = Diagnostic(kind, arguments, cell: cell)
    diagnostic.sheet = name
    diagnostics.append(diagnostic)
  }
}
