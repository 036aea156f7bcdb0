import Expressions
import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values

extension ScoringCompiler {
  /// Which items are guarantee items: those a condition holds for, or those with a mark (`★`) in
  /// their number or text.
  mutating func guarantee() -> RuleCondition? {
    guard let entry = scoringRow["保证项目"] else { return nil }
    guard entry.text.contains(where: { "[［".contains($0) }) else {
      let mark = FormulaText.quoted(entry.text)
      let text = "[\(roles.key)]含\(mark) 或 [\(roles.content)]含\(mark)"
      return (try? FormulaExpression(text)).map(RuleCondition.init)
    }
    return condition(entry, in: "评分", fields: itemFields)
  }

  /// Which items become problems to be rectified; nil for those with a deduction.
  mutating func rectified() -> RuleCondition? {
    rectificationRow["条件"].flatMap { condition($0, in: "整改", fields: itemFields) }
  }

  /// What vetoes a form: something written in a field, or a condition; nil for nothing.
  mutating func veto() -> VetoRule? {
    guard let entry = scoringRow["否决"] else {
      return definition.field("否决事项").map { .field($0.name) }
    }
    if definition.field(entry.name) != nil { return .field(entry.name) }
    let names = definition.fields.map(\.name)
    guard entry.text.contains(where: { "[［".contains($0) }) else {
      findings.unknownName(entry.name, in: "评分", among: names, at: entry.cell)
      return nil
    }
    return condition(entry, in: "评分", fields: itemFields + names).map { .condition($0) }
  }

  /// The fields of an item, by themselves and by their paths.
  private var itemFields: [String] {
    guard let group = rectifiedList else { return [] }
    let names = group.fields.map(\.name)
    let own = names.contains(roles.score) ? names : names + [roles.score]
    return own + own.map { "\(group.name).\($0)" }
  }

  private mutating func condition(
    _ entry: RuleBlock.Entry, in block: String, fields: [String]
  ) -> RuleCondition? {
    findings.condition(entry, in: block, saying: ConditionVocabulary(fields: fields))
      .map(RuleCondition.init)
  }
}
