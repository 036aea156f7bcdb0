import Expressions
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

  private let list: MemberList
  private let byUnit: [String: [String: Int]]
  private var names: [String: [String]]

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
    (self.list, self.byUnit, self.names) = (list, byUnit, names)
  }

  /// The same, telling no name that was meant, perhaps.
  package var withoutNames: ListSpellings {
    var silent = self
    silent.names = [:]
    return silent
  }

  /// Whether the list of a unit is there.
  package func covers(unit: String?) -> Bool {
    list.covers(unit: unit)
  }

  /// Whether members of several units have a name, so that a row of the whole company does not say
  /// which of them is meant.
  package func isShared(_ name: String) -> Bool {
    let folded = name.foldedName
    return byUnit.count { $0.key != "" && $0.value[folded] != nil } > 1
  }

  /// Whom a name in a row of a unit means.
  package func verdict(on name: String, unit: String?) -> Verdict {
    let folded = name.foldedName
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

  /// Whether all names of a cell stand in the list that a formula names (在册); `#N/A` where the
  /// unit's list did not come back, nil where it is none.
  package func isListed(
    _ cell: RegisterCell, in argument: FormulaSyntax, of unit: String?
  ) -> Operand? {
    guard case .name(let name) = argument, let list = list(name) else { return nil }
    let listed = listedNames(of: list)
    guard isThere(list), listed.covers(unit: unit) else { return .error(.notAvailable) }
    let isListed = cell.foldedNames.allSatisfy { listed.contains($0, of: unit) }
    return .value(.boolean(!cell.isBlank && isListed))
  }

  /// Whether the list came back: its register, or the list of units.
  package func isThere(_ list: ListExpression) -> Bool {
    if let part = lists[list.name] { return isThere(part) }
    if list.name == IndicatorRule.units { return knowsUnits }
    return tables[list.name]?.isReturned ?? (choices[list.name] != nil)
  }

  /// The names of the units of a list; none for the whole company, and where nobody knows them.
  package func units(of list: ListExpression) -> [String] {
    let list = members(of: list)
    return list.kind == .units && !list.isUndecided ? list.members.compactMap(\.unit) : []
  }

  /// The group whose rows the members of a list are.
  package func owner(of list: ListExpression, depth: Int = 0) -> String {
    guard depth < 8, let whole = lists[list.name] else { return list.name }
    return owner(of: whole, depth: depth + 1)
  }

  /// What those are called who belong to a list today, each once: of a unit and of the whole
  /// company; two of one name with what tells them apart.
  package func names(in list: ListExpression, of unit: String) -> [String] {
    let all = members(of: list)
    let own = all.members.filter { member in
      let isToday = all.table.map { table in
        member.rows.isEmpty || member.rows.contains { table.holds($0, on: today...today) }
      }
      return isToday ?? true && (all.kind == .units || member.unit == nil || member.unit == unit)
    }
    let names = own.map { $0.name ?? $0.unit ?? "" }
    var seen: Set<String> = []
    return zip(own, names).map { member, name in
      names.count { $0 == name } > 1 ? member.spellings.last ?? name : name
    }.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
