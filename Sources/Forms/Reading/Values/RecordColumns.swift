import Grid
import Spreadsheet
import Values

/// The fields of a group with their columns in a copy.
struct RecordColumns {
  /// A field with its column. A class, since every cell of a record asks for it and a definition
  /// has many parts to copy.
  final class Entry {
    let field: FieldDefinition
    /// The column; nil where the copy has none.
    let column: Int?
    /// The field that shares the column (检查情况及扣分原因); nil for most.
    var partner: FieldDefinition?
    let confidence: Double
    /// Whether every entry of the column is 1 or 0.
    var isBinary = false
    /// Whether several columns of the copy may be it.
    let isAmbiguous: Bool
    /// Whether the template prints its cells.
    let isPrinted: Bool
    /// Whether it tells records apart.
    let isKey: Bool
    /// Its place among the names of a record.
    let place: Int

    fileprivate init(_ column: SkeletonGroup.Column, _ matched: ColumnMatcher.Result) {
      (field, place, isKey) = (column.field, column.place, column.isKey)
      self.column = matched.columns[column.index]
      confidence = matched.evidence[column.index]?.confidence ?? 0
      (isAmbiguous, isPrinted) = (matched.ambiguous.contains(column.index), column.isPrinted)
    }
  }

  let group: GroupDefinition
  /// The fields of its scores.
  let roles: ScoreFields
  private(set) var entries: [Entry]
  /// The names of the fields of a record, each once.
  let names: [String]
  /// The deductions of the scored items, where carried-over problems stand below them: what is
  /// written there is read too, so that it can be told.
  let deductionsOfItems: Entry?
  /// The header of a column 缺项 of the copy that no field is; nil for none.
  let notApplicable: HeaderText?
  /// The entries of the scores.
  let fullScore: Entry?
  let deduction: Entry?
  let findings: Entry?

  init(_ list: SkeletonGroup, table: SkeletonTable, matched: ColumnMatcher.Result) {
    (group, roles, names) = (list.group, list.roles, list.names)
    notApplicable = list.group.kind == .printed ? matched.notApplicable : nil
    let entries = list.columns.map { column in
      let entry = Entry(column, matched)
      if let other = matched.combined[column.index] {
        let name = table.columns[other].fields.first { $0.group == list.group.name }?.field
        entry.partner = name.flatMap { list.group.field($0) }
      }
      return entry
    }
    let named = { (name: String?) in
      name.flatMap { name in entries.first { $0.field.name == name } }
    }
    (fullScore, deduction) = (named(roles.fullScore), named(roles.deduction))
    (self.entries, findings) = (entries, named(roles.findings))
    deductionsOfItems = list.deductionsOfItems.map { Entry($0, matched) }
  }

  /// Marks columns of choices whose entries are all 1 or 0.
  mutating func findBinaryColumns(rows: [Int], in grid: SheetGrid) {
    for index in entries.indices where entries[index].field.kind == .choice {
      guard let column = entries[index].column else { continue }
      let texts = Set(rows.map { grid.ownText(at: CellReference(row: $0, column: column)) })
        .subtracting([""])
      entries[index].isBinary = !texts.isEmpty && texts.isSubset(of: ["1", "0", "１", "０"])
    }
  }
}
