import Values

/// Finds the rows of a source that belong to a member.
struct MemberRows {
  private let rows: [RegisterRow]
  private let table: RegisterTable
  private let list: MemberList
  private let match: [FieldMatch]?
  /// The rows by the names in the field of the first pair, or by unit.
  private let places: [String: [Int]]
  /// The names that members of several units have, where nothing else tells them apart: a row of
  /// the whole company counts for none of them.
  private let shared: Set<String>

  init(_ rows: [RegisterRow], of table: RegisterTable, for list: MemberList, match: [FieldMatch]?) {
    (self.rows, self.table, self.list, self.match) = (rows, table, list, match)
    var places: [String: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      let names = match?.first.map { table.cell(row, $0.source).foldedNames } ?? [row.unit ?? ""]
      for name in Set(names) { places[name, default: []].append(place) }
    }
    self.places = places
    let isOfCompany = match?.count == 1 && list.kind != .units && rows.contains { $0.unit == nil }
    shared = isOfCompany ? MemberRows.names(sharedIn: list, by: match?.first) : []
  }

  private static func names(sharedIn list: MemberList, by match: FieldMatch?) -> Set<String> {
    var units: [String: Set<String>] = [:]
    for member in list.members {
      guard let unit = member.unit else { continue }
      for name in names(of: member, in: list, match) { units[name, default: []].insert(unit) }
    }
    return Set(units.filter { $0.value.count > 1 }.keys)
  }

  /// The rows of a member, in order.
  func rows(of member: Member) -> [RegisterRow] {
    guard list.kind != .company else { return rows }
    guard let match, let first = match.first else {
      return list.kind == .units ? (places[member.unit ?? ""] ?? []).map { rows[$0] } : []
    }
    let names = Set(MemberRows.names(of: member, in: list, first))
    let found = Set(names.flatMap { places[$0] ?? [] }).sorted().map { rows[$0] }
    return found.filter { row in
      let isOfUnit =
        list.kind == .units || row.unit == nil || member.unit == nil || row.unit == member.unit
      let isCertain =
        row.unit != nil || shared.isEmpty
        || table.cell(row, first.source).foldedNames.contains {
          names.contains($0) && !shared.contains($0)
        }
      return isOfUnit && isCertain
        && match.dropFirst().allSatisfy { pair in
          !Set(table.cell(row, pair.source).foldedNames)
            .isDisjoint(with: MemberRows.names(of: member, in: list, pair))
        }
    }
  }

  private static func names(
    of member: Member, in list: MemberList, _ match: FieldMatch?
  ) -> [String] {
    guard let field = match?.member, let table = list.table else { return member.spellings }
    return member.rows.flatMap { table.cell($0, field).foldedNames }
  }
}

extension RegisterBook {
  /// What makes the rows of a table belong to the members of a list where no rule says it: the only
  /// column that draws on that list. Nil where there is none, or several.
  package func usualMatch(of table: RegisterTable, for subject: ListExpression) -> [FieldMatch]? {
    let sought = root(of: subject)
    let columns = table.columns.filter { column in
      table.lists[column].flatMap(list).map { root(of: $0) == sought } ?? false
    }
    return columns.count == 1 ? [FieldMatch(source: columns[0])] : nil
  }

  /// The group that a list is part of, and the field.
  private func root(of list: ListExpression, depth: Int = 0) -> [String] {
    if let part = lists[list.name], depth < 8 {
      let root = root(of: part, depth: depth + 1)
      return list.field.map { [root[0], $0] } ?? root
    }
    return [list.name] + (list.field.map { [$0] } ?? [])
  }
}
