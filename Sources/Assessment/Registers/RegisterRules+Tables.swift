import Expressions
import Forms
import Registers
import Spreadsheet
import Values
import Wording

extension RegisterRules {
  /// The tables of all groups, still without rows.
  static func emptyTables(
    of owners: [String: String], _ definitions: [String: FormDefinition]
  ) -> [String: RegisterTable] {
    owners.reduce(into: [:]) { tables, owner in
      guard let form = definitions[owner.value], let group = form.group(owner.key) else { return }
      tables[group.name] = RegisterTable(group, of: form)
    }
  }

  /// A book of the templates alone.
  func emptyBook(today: CalendarDate) -> RegisterBook {
    var book = RegisterBook(today: today)
    (book.tables, book.lists, book.choices) = (emptyTables, lists, choices)
    (book.joins, book.indicators) = (joins, indicators)
    return book
  }

  /// Indicators whose rows belong to nobody, and those that ask for themselves.
  func tellIndicators(_ tell: (IndicatorRule, Bool) -> Void) {
    let book = emptyBook(today: CalendarDate(daysSince1970: 0)!)
    let byName = Dictionary(indicators.map { ($0.name, $0) }) { first, _ in first }
    for rule in indicators {
      if lacksMatch(rule, in: book, byName) { tell(rule, false) }
      if reaches(rule.name, from: rule, byName) { tell(rule, true) }
    }
  }

  private func lacksMatch(
    _ rule: IndicatorRule, in book: RegisterBook, _ byName: [String: IndicatorRule]
  ) -> Bool {
    guard rule.match == nil, let source = rule.sources.first,
      rule.subject.text != IndicatorRule.company
    else { return false }
    if let table = book.tables[source] {
      let isUnit = rule.subject.name == IndicatorRule.units
      if isUnit, !table.isCompanyWide { return false }
      return book.usualMatch(of: table, for: rule.subject) == nil
    }
    guard rule.subject.name != IndicatorRule.units else { return false }
    return byName[source] == nil
  }

  private func reaches(
    _ name: String, from rule: IndicatorRule, _ byName: [String: IndicatorRule]
  ) -> Bool {
    var seen: Set<String> = []
    var next = asked(by: rule, byName)
    while let one = next.popLast() {
      if one == name { return true }
      guard seen.insert(one).inserted, let other = byName[one] else { continue }
      next += asked(by: other, byName)
    }
    return false
  }

  /// The indicators that one asks for: a column of its sources comes before an indicator.
  private func asked(by rule: IndicatorRule, _ byName: [String: IndicatorRule]) -> [String] {
    let columns = rule.sources.flatMap { source -> [String] in
      if let join = joins.first(where: { $0.name == source }) { return join.columns.map(\.name) }
      return definitions[owners[source] ?? ""]?.group(source)?.fields.map(\.name) ?? []
    }
    return rule.sources.filter { byName[$0] != nil }
      + rule.askedNames.filter { byName[$0] != nil && !columns.contains($0) }
  }
}

extension RegisterTable {
  /// The table of a group, still without rows.
  init(_ group: GroupDefinition, of form: FormDefinition) {
    self.init(group.name, columns: group.fields.map(\.name))
    key = group.keys
    identity = form.identity(of: group)
    validity = Validity(from: group.from, to: group.to)
    isCompanyWide = !form.fields.contains { $0.kind == .unit }
    for field in group.fields {
      if let list = field.choices.flatMap({ form.choices[$0] }) {
        choices[field.name] = list.choices.map(\.value)
      }
      lists[field.name] = field.list ?? (field.kind == .unit ? IndicatorRule.units : nil)
    }
  }
}

extension FormDefinition {
  /// What tells two records of one key apart: the further fields that a check 唯一 names beside it.
  fileprivate func identity(of group: GroupDefinition) -> [String] {
    guard !group.keys.isEmpty else { return [] }
    for check in checks where check.severity == .error {
      guard let condition = try? FormulaExpression(check.condition),
        case .call(ConditionFunction.unique.rawValue, let arguments) = condition.syntax
      else { continue }
      let fields = arguments.compactMap { argument -> String? in
        guard case .field(let path) = argument, path.first == group.name else { return nil }
        return path.last
      }
      if Set(group.keys).isStrictSubset(of: fields) {
        return fields.filter { !group.keys.contains($0) }
      }
    }
    return []
  }
}
