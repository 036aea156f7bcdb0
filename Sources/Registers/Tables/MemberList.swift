import Expressions
import Values

/// A member of a list: a person, a unit, an agreement, a team.
struct Member: Sendable {
  /// The unit; nil for a member of the whole company.
  let unit: String?
  /// What it is called; nil for a unit itself and for the whole company.
  let name: String?
  /// The ways to write it that mean nobody else of its unit, folded.
  var spellings: [String]
  /// Its rows: one, or those that share a value.
  let rows: [RegisterRow]
}

/// The members of a list.
struct MemberList: Sendable {
  /// What its members are.
  enum Kind: Hashable, Sendable { case company, units, rows, values }

  /// What its members are.
  let kind: Kind
  /// The members in order.
  var members: [Member]
  /// The table whose rows they are; nil for the company and for plain choices.
  let table: RegisterTable?
  /// Whether they are units of which nobody knows if they belong: the condition asks for what the
  /// list of units does not say.
  var isUndecided = false

  /// Whether the list of a unit is there: its own copy came, or one of the whole company.
  func covers(unit: String?) -> Bool {
    kind == .units ? !isUndecided : table?.isReturned(by: unit) ?? true
  }
}

/// The names that stand in a list, folded, for each unit its own.
struct ListedNames: Sendable {
  private let list: MemberList
  private let byUnit: [String: Set<String>]

  init(_ list: MemberList) {
    self.list = list
    byUnit = list.members.reduce(into: [:]) { all, member in
      let own = member.name.map { [$0.foldedName] } ?? []
      // Any unit may name any other.
      let unit = list.kind == .units ? "" : member.unit ?? ""
      all[unit, default: []].formUnion(member.spellings + own)
    }
  }

  /// Whether the list of a unit is there.
  func covers(unit: String?) -> Bool { list.covers(unit: unit) }

  /// Whether a row of a unit may say a folded name; a row of the whole company those of all units.
  func contains(_ name: String, of unit: String?) -> Bool {
    guard let unit else { return byUnit.values.contains { $0.contains(name) } }
    return byUnit[unit]?.contains(name) == true || byUnit[""]?.contains(name) == true
  }
}

extension RegisterBook {
  /// The members of a list; none for one that is not there.
  func members(of list: ListExpression) -> MemberList {
    known.members(of: list) { foundMembers(of: list) }
  }

  /// The names that stand in a list.
  func listedNames(of list: ListExpression) -> ListedNames {
    known.names(of: list) { ListedNames(members(of: list)) }
  }

  /// A list as a formula writes it; nil where it is none.
  func list(_ text: String) -> ListExpression? { known.expression(text) }

  private func foundMembers(of list: ListExpression, depth: Int = 0) -> MemberList {
    let none = MemberList(kind: .values, members: [], table: nil)
    if list.name == IndicatorRule.company {
      let company = Member(unit: nil, name: nil, spellings: [], rows: [])
      return MemberList(kind: .company, members: [company], table: nil)
    }
    if let part = lists[list.name], depth < 8 {
      let base = foundMembers(of: part, depth: depth + 1)
      return narrowed(base, by: list)
    }
    if list.name == IndicatorRule.units {
      let members = units.rows.map {
        Member(
          unit: $0.unit, name: nil, spellings: [$0.unit ?? ""].map(\.foldedForMatching), rows: [$0])
      }
      return narrowed(MemberList(kind: .units, members: members, table: units), by: list)
    }
    if let table = tables[list.name] {
      return narrowed(MemberList(kind: .rows, members: table.members, table: table), by: list)
    }
    guard let values = choices[list.name] else { return none }
    let members = values.map {
      Member(unit: nil, name: $0, spellings: [$0.foldedName], rows: [])
    }
    return MemberList(kind: .values, members: members, table: nil)
  }

  /// Those members that fulfil the condition; of a field its different values.
  private func narrowed(_ list: MemberList, by expression: ListExpression) -> MemberList {
    var list = list
    if let condition = expression.condition, let table = list.table {
      list.isUndecided =
        list.isUndecided || !expression.fields.allSatisfy { table.place(of: $0) != nil }
      list.members = list.members.filter { member in
        list.isUndecided
          || member.rows.contains {
            let context = RowContext(book: self, table: table, row: $0)
            return condition.holdsThroughout(in: context) == true
          }
      }
    }
    guard let field = expression.field, let table = list.table else { return list }
    return MemberList(
      kind: .values, members: table.values(of: field, among: list.members), table: table)
  }
}

extension RegisterTable {
  /// Its rows as members, two of one name told apart by what else identifies them.
  fileprivate var members: [Member] {
    var members = rows.map { row in
      let name = key.map { cell(row, $0).names.joined(separator: "、") }.filter { !$0.isEmpty }
        .joined(separator: "+")
      return Member(
        unit: row.unit,
        name: name.isEmpty ? cell(row, columns.first ?? "").names.first ?? "" : name,
        spellings: key.first.map { cell(row, $0).foldedNames } ?? [], rows: [row])
    }
    guard !identity.isEmpty else { return members }
    let groups = Dictionary(grouping: members.indices) {
      [members[$0].unit ?? ""] + members[$0].spellings
    }
    for places in groups.values where places.count > 1 {
      for place in places { members[place].spellings = spellings(of: members[place]) }
    }
    return members
  }

  /// The ways to write one of several members of a name: with what tells it from the others.
  private func spellings(of member: Member) -> [String] {
    guard let row = member.rows.first else { return [] }
    let marks = identity.flatMap { cell(row, $0).foldedNames }
    return member.spellings.flatMap { name in
      marks.flatMap { ["\(name)\($0)", "\(name)(\($0))"] }
    }
  }

  /// The different values of a field among some members, each with its rows.
  fileprivate func values(of field: String, among members: [Member]) -> [Member] {
    var order: [[String]] = []
    var found: [[String]: (shown: String, rows: [RegisterRow])] = [:]
    for row in members.flatMap(\.rows) {
      for name in cell(row, field).names {
        let key = [row.unit ?? "", name.foldedName]
        if found[key] == nil { order.append(key) }
        found[key, default: (name, [])].rows.append(row)
      }
    }
    return order.compactMap { key in
      found[key].map { entry in
        Member(
          unit: key[0].isEmpty ? nil : key[0], name: entry.shown, spellings: [key[1]],
          rows: entry.rows)
      }
    }
  }
}
