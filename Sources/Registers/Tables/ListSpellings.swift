import Values

/// The ways to write the members of a list, to tell whom a name means.
///
/// ```swift
/// book.spellings(of: roster).verdict(on: "王九", unit: "运行部")  // .unknown(nearest: nil)
/// ```
package struct ListSpellings: Sendable {
  /// Whom a name means.
  package enum Verdict: Hashable, Sendable {
    case known
    /// Several members have it.
    case ambiguous
    /// Nobody has it; somebody has nearly.
    case unknown(nearest: String?)
  }

  private let byUnit: [String: [String: Int]]
  private let names: [String: [String]]

  init(_ list: MemberList) {
    var byUnit: [String: [String: Int]] = [:]
    var names: [String: [String]] = [:]
    for member in list.members {
      // Any unit may name any other.
      let unit = list.kind == .units ? "" : member.unit ?? ""
      let name = member.name ?? member.unit ?? ""
      names[unit, default: []].append(name)
      for spelling in Set(member.spellings) { byUnit[unit, default: [:]][spelling] = 1 }
      guard
        let own = list.table.flatMap({ table in
          table.key.first.flatMap { key in member.rows.first.map { table.cell($0, key).foldedNames }
          }
        })
      else { continue }
      for spelling in own where !member.spellings.contains(spelling) {
        byUnit[unit, default: [:]][spelling] = 2
      }
    }
    (self.byUnit, self.names) = (byUnit, names)
  }

  /// Whether the list of a unit is there.
  package func covers(unit: String?) -> Bool {
    guard let unit else { return !byUnit.isEmpty }
    return byUnit[unit] != nil || byUnit[""] != nil
  }

  /// Whom a name in a row of a unit means.
  package func verdict(on name: String, unit: String?) -> Verdict {
    let folded = name.foldedForMatching
    let own = unit.flatMap { byUnit[$0] }.map { [$0] } ?? Array(byUnit.values)
    let found = (own + [byUnit[""] ?? [:]]).compactMap { $0[folded] }
    if found.contains(1) { return .known }
    if found.contains(2) { return .ambiguous }
    let candidates = unit.flatMap { names[$0] } ?? names.values.flatMap { $0 }
    return .unknown(nearest: Suggestion.nearest(to: name, among: Set(candidates).sorted()))
  }
}

extension RegisterBook {
  /// The ways to write the members of a list.
  package func spellings(of list: ListExpression) -> ListSpellings {
    ListSpellings(members(of: list))
  }

  /// Whether the list came back: its register, or the list of units.
  package func isThere(_ list: ListExpression) -> Bool {
    if let part = lists[list.name] { return isThere(part) }
    if list.name == IndicatorRule.units { return knowsUnits }
    return tables[list.name]?.isReturned ?? (choices[list.name] != nil)
  }

  /// The names of the units of a list; none for the whole company.
  package func units(of list: ListExpression) -> [String] {
    members(of: list).kind == .units ? members(of: list).members.compactMap(\.unit) : []
  }
}
