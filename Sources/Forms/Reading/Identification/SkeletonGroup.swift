import Values

/// A list of a form on a page: what reading asks of it for every copy.
final class SkeletonGroup: Sendable {
  /// A field with its column.
  struct Column: Sendable {
    var field: FieldDefinition
    /// The column among those of the skeleton.
    var index: Int
    /// Whether the template prints its cells.
    var isPrinted = false
    /// Whether it tells records apart.
    var isKey = false
    /// Its place among the names of a record.
    var place: Int
  }

  let group: GroupDefinition
  /// The fields of its scores.
  let roles: ScoreFields
  /// Its rows on the page.
  let band: Band
  /// Its columns that are read.
  let columns: [Column]
  /// The names of their fields, each once; records share them.
  let names: [String]
  /// The fields whose cells the template prints.
  let printed: Set<String>
  /// The deductions of the scored items, where carried-over problems stand below them: what is
  /// written there is read too, so that it can be told.
  let deductionsOfItems: Column?

  init(
    _ band: Band, of definition: FormDefinition, _ columns: [SkeletonColumn]
  ) {
    let group =
      definition.group(band.group) ?? GroupDefinition(name: band.group, kind: .growing)
    (self.group, self.band) = (group, band)
    roles = ScoreFields(of: group, in: definition)
    printed = Set(band.columns.filter(\.isPrinted).map(\.field))
    var names: [String] = []
    self.columns = band.columns.compactMap { column in
      guard definition.isRead(group: group.name, column),
        let index = columns.firstIndex(where: { $0.column == column.column })
      else { return nil }
      let field = group.field(column.field) ?? FieldDefinition(name: column.field)
      let place = names.place(of: field)
      if place == names.count { names.append(field.name) }
      return Column(
        field: field, index: index, isPrinted: column.isPrinted, isKey: field.name == group.key,
        place: place)
    }
    self.names = names
    deductionsOfItems = SkeletonGroup.deductions(beside: group, definition, columns, names)
  }

  private static func deductions(
    beside group: GroupDefinition, _ definition: FormDefinition, _ columns: [SkeletonColumn],
    _ names: [String]
  ) -> Column? {
    guard group.kind == .carriedOver,
      let scored = definition.scoredList.flatMap({ definition.group($0) }),
      let field = ScoreFields(of: scored, in: definition).deduction.flatMap({ scored.field($0) }),
      group.field(field.name) == nil,
      let index = columns.firstIndex(where: { column in
        column.fields.contains { $0.group == scored.name && $0.field == field.name }
      })
    else { return nil }
    return Column(field: field, index: index, place: names.place(of: field))
  }
}

extension [String] {
  /// The place of a field's name; behind the last for one that is not there.
  fileprivate func place(of field: FieldDefinition) -> Int {
    firstIndex { $0.hasSameBytes(as: field.name) } ?? count
  }
}
