import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Wording

/// Reads the numbers of rows of sums and of categories.
struct SummaryReader {
  let grid: SheetGrid
  let group: GroupDefinition?
  let values: ValueReader
  let categories: [FoldedText: String]
  /// The fields of numbers with their columns.
  private let columns: [(field: FieldDefinition, column: Int)]

  /// - Parameter columns: the column of each field, `项目.扣分` -> 8.
  init(
    grid: SheetGrid, columns: [String: Int], group: GroupDefinition?, values: ValueReader,
    categories: [FoldedText: String]
  ) {
    (self.grid, self.group, self.values) = (grid, group, values)
    self.categories = categories
    self.columns = (group?.fields ?? []).compactMap { field in
      guard [.decimal, .integer, .deduction].contains(field.kind) else { return nil }
      return columns["\(group?.name ?? "").\(field.name)"].map { (field, $0) }
    }
  }

  /// A row with its numbers.
  func row(_ sum: AlignedRows.Sum) -> SummaryRow {
    var numbers = NamedReadings()
    for (field, column) in columns {
      let cell = CellReference(row: sum.row, column: column)
      let content = grid.content(at: cell, in: values.dateSystem)
      guard content != .blank, let number = values.read(content, as: field).value?.number else {
        continue
      }
      var plain = number
      if case .number(let written, _) = content { plain = written }
      let shown = content.shown
      numbers[field.name] = FieldReading(
        .number(plain), cell: cell, raw: shown == plain.description ? nil : shown)
    }
    if sum.kind == .category, let score = bracketedScore(sum) { addScore(score, to: &numbers, sum) }
    return SummaryRow(
      kind: sum.kind, row: sum.row, category: sum.category.map(category), values: numbers)
  }

  private func category(_ text: String) -> String {
    categories[HeadingText(text).name] ?? text
  }

  /// A heading whose points in brackets are not those beside it (S02).
  func note(_ sum: AlignedRows.Sum) -> Diagnostic? {
    guard sum.kind == .category, let stated = bracketedScore(sum),
      let beside = row(sum).values[name], beside.cell != stated.cell,
      let points = stated.value?.plainText, let score = beside.value?.plainText, points != score
    else { return nil }
    return Diagnostic(.headingPointsDiffer, [points, score], cell: stated.cell)
  }

  /// The field of the points of a heading.
  private var name: String { group?.field("标准分")?.name ?? "标准分" }

  private func addScore(
    _ score: FieldReading, to numbers: inout NamedReadings, _ sum: AlignedRows.Sum
  ) {
    if numbers[name] == nil { numbers[name] = score }
  }

  /// The score in a heading such as `一、安全谈心谈话（14分）`.
  private func bracketedScore(_ sum: AlignedRows.Sum) -> FieldReading? {
    for cell in grid.row(sum.row)?.cells ?? [] {
      guard let points = BracketedPoints(in: cell.folded)?.points else { continue }
      return FieldReading(.number(points), cell: cell.reference, raw: cell.text)
    }
    return nil
  }
}
