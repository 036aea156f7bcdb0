import Expressions
import Forms
import Registers
import Wording

/// Rules that would show what is shown to nobody (保密): confidential fields are there to be
/// counted, not to name, to value, to place.
extension RegisterCompiler {
  /// The column of a row of 指标 that would show a confidential field, and that field; nil for none.
  func privateField(shownBy rule: IndicatorRule) -> (column: String, field: String)? {
    if let named = names.namingFields(of: rule.subject).first(where: \.isPrivate) {
      return ("对象", named.name)
    }
    if case .days = rule.span, let group = names.group(of: rule.subject),
      let dated = group.dated.flatMap(group.field), dated.isPrivate
    {
      return ("周期", dated.name)
    }
    if case .field(let name)? = rule.requirement?.bound,
      names.group(of: rule.subject)?.field(name)?.isPrivate == true
    {
      return ("要求", name)
    }
    let own = names.group(of: rule.subject)?.fields.filter(\.isPrivate).map(\.name) ?? []
    let columns = rule.sources.reduce(into: Set<String>()) {
      $0.formUnion(names.privateColumns(of: $1))
    }
    if let item = rule.item, columns.contains(item) { return ("分项", item) }
    return rule.value.fieldShown(among: columns.union(own)).map { ("取值", $0) }
  }

  /// The rectification ledger shows every field that 整改 names.
  mutating func checkRectifiedFields() {
    guard let row = definition.block("整改")?.rows.first else { return }
    let roles = AssessmentRules(definition).roles
    guard let group = (roles.problemGroup ?? roles.group).flatMap(definition.group) else { return }
    for column in FormRoles.rectificationColumns {
      guard let entry = row[column], group.field(entry.fieldName)?.isPrivate == true else {
        continue
      }
      findings.tell(.privateShown, [column, entry.fieldName], at: entry.cell)
    }
  }
}

extension FormulaSyntax {
  private static let counting = Set(
    ["COUNT", "COUNTA", "COUNTBLANK", "COUNTIF", "COUNTIFS", "ROWS"]
      + ConditionFunction.ofIndicators.map(\.rawValue))

  /// A field among some whose values a formula gives, and does not merely count or compare.
  fileprivate func fieldShown(among fields: Set<String>) -> String? {
    switch self {
    case .field(let path): return path.last.flatMap { fields.contains($0) ? $0 : nil }
    case .call(let name, _) where FormulaSyntax.counting.contains(name): return nil
    case .chain(_, let links) where links.contains(where: { $0.operation.precedence == 1 }):
      return nil
    default: return children.lazy.compactMap { $0.fieldShown(among: fields) }.first
    }
  }
}
