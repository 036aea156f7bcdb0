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
    fileprivate(set) var isKey = false
    /// Its place among the names of a record.
    fileprivate(set) var place = 0

    init(
      field: FieldDefinition, column: Int?, confidence: Double, isAmbiguous: Bool, isPrinted: Bool
    ) {
      (self.field, self.column, self.confidence) = (field, column, confidence)
      (self.isAmbiguous, self.isPrinted) = (isAmbiguous, isPrinted)
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

  init(group: GroupDefinition, skeleton: PageSkeleton, matched: ColumnMatcher.Result) {
    self.group = group
    roles = ScoreFields(of: group, in: skeleton.definition)
    let band = skeleton.page.bands.first { $0.group == group.name }
    let entries = (band?.columns ?? []).compactMap { column -> Entry? in
      guard skeleton.definition.isRead(group: group.name, column) else { return nil }
      let field = group.field(column.field) ?? FieldDefinition(name: column.field)
      guard let index = skeleton.columns.firstIndex(where: { $0.column == column.column }) else {
        return nil
      }
      let entry = Entry(
        field: field, column: matched.columns[index], confidence: matched.confidence[index] ?? 0,
        isAmbiguous: matched.ambiguous.contains(index), isPrinted: column.isPrinted)
      entry.isKey = field.name == group.key
      if let other = matched.combined[index] {
        let name = skeleton.columns[other].fields.first { $0.group == group.name }?.field
        entry.partner = name.flatMap { group.field($0) }
      }
      return entry
    }
    let others = RecordColumns.deductions(beside: group, skeleton: skeleton, matched: matched)
    (self.entries, deductionsOfItems) = (entries, others)
    names = RecordColumns.placed(entries)
    others?.place = RecordColumns.place(of: others, in: names)
  }

  /// The names of some fields, with the place of each set.
  private static func placed(_ entries: [Entry]) -> [String] {
    var names: [String] = []
    for entry in entries {
      entry.place = place(of: entry, in: names)
      if entry.place == names.count { names.append(entry.field.name) }
    }
    return names
  }

  private static func place(of entry: Entry?, in names: [String]) -> Int {
    names.firstIndex { $0.hasSameBytes(as: entry?.field.name ?? "") } ?? names.count
  }

  private static func deductions(
    beside group: GroupDefinition, skeleton: PageSkeleton, matched: ColumnMatcher.Result
  ) -> Entry? {
    guard group.kind == .carriedOver,
      let scored = skeleton.definition.scoredList.flatMap({ skeleton.definition.group($0) }),
      let field = ScoreFields(of: scored, in: skeleton.definition).deduction.flatMap({
        scored.field($0)
      }), group.field(field.name) == nil,
      let index = skeleton.columns.firstIndex(where: { column in
        column.fields.contains { $0.group == scored.name && $0.field == field.name }
      })
    else { return nil }
    return Entry(
      field: field, column: matched.columns[index], confidence: matched.confidence[index] ?? 0,
      isAmbiguous: false, isPrinted: false)
  }

  /// The entry of a field.
  subscript(name: String) -> Entry? { entries.first { $0.field.name == name } }

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
