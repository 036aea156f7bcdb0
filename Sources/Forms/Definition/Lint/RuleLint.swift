import Expressions
import Grid
import Spreadsheet
import Values
import Wording

/// Fields, groups and checks of the sheet 规则 that name what is not on the form, and checks that
/// cannot be evaluated.
struct RuleLint {
  private var findings: RuleFindings
  private let definition: FormDefinition

  /// What it found.
  var diagnostics: [Diagnostic] {
    findings.diagnostics
      + definition.groups.flatMap {
        GroupLint($0, sheet: definition.ruleSheet).findings.diagnostics
      }
  }

  init(_ definition: FormDefinition, rules: DefinitionCompiler) {
    self.definition = definition
    findings = RuleFindings(sheet: definition.ruleSheet)
    checkDeclared(rules)
    checkKeys(rules)
    checkRanges()
    let vocabulary = ConditionVocabulary(ofChecks: definition)
    for check in definition.checks { self.check(check, vocabulary) }
  }

  private mutating func check(_ check: CheckDefinition, _ vocabulary: ConditionVocabulary) {
    let entry = RuleBlock.Entry(check.condition, cell: check.cell)
    if let asked = try? FormulaExpression(check.condition), asked.asksRegisters(of: definition) {
      return
    }
    let condition = findings.condition(entry, in: "校验", saying: vocabulary)
    if let condition { checkPoints(in: condition, at: check.cell) }
    if let condition, !isEvaluable(condition) {
      findings.tell(.conditionMixed, [check.condition], at: check.cell)
    }
    if let target = check.target, !vocabulary.fields.contains(target) {
      findings.unknownName(target, in: "校验", among: vocabulary.fields, at: check.cell)
    }
  }

  /// 分值 asks for choices that all have points.
  private mutating func checkPoints(in condition: FormulaExpression, at cell: CellReference) {
    var fields: [String] = []
    condition.syntax.visit { part in
      guard case .call(ConditionFunction.points.rawValue, let arguments) = part,
        case .field(let path)? = arguments.first
      else { return }
      fields.append(path.joined(separator: "."))
    }
    for field in fields {
      let list = definition.field(field)?.choices.flatMap { definition.choices[$0] }
      if list?.choices.allSatisfy({ $0.points != nil }) != true {
        findings.tell(.choicesWithoutPoints, [field], at: cell)
      }
    }
  }

  /// 唯一 of the form's own fields is held against the other copies of a round, and stands alone.
  private func isEvaluable(_ condition: FormulaExpression) -> Bool {
    let scope = CheckScope(condition)
    guard scope.asksOtherCopies else { return scope.isEvaluable }
    return scope.isEvaluable && condition.fieldsUniqueInRound != nil
  }

  private mutating func checkKeys(_ rules: DefinitionCompiler) {
    let cell = rules.formBlock?.rows.lazy.compactMap { $0["键"]?.cell }.first
    let names = definition.fields.map(\.name)
    for key in definition.keyFields where !names.contains(key) {
      findings.unknownName(
        key, in: "表单", among: names, at: cell ?? CellReference(row: 1, column: 1))
    }
  }

  /// Ranges that end with a field end with that of the standard score: no other is asked.
  private mutating func checkRanges() {
    for group in definition.groups {
      let full = ScoreFields(of: group, in: definition).fullScore
      for field in group.fields {
        guard let range = field.range, let cell = field.declaredAt,
          let upper = FieldRange(range).upperField, upper != full || group.field(full) == nil
        else { continue }
        findings.tell(.rangeUnknown, [range], at: cell)
      }
    }
  }

  // MARK: Declared fields

  private mutating func checkDeclared(_ rules: DefinitionCompiler) {
    var seen: Set<String> = []
    for (group, field) in rules.fields {
      let path = group.map { "\($0).\(field.name)" } ?? field.name
      if !seen.insert(path).inserted {
        findings.tell(.fieldDeclaredTwice, [path], at: field.declaredAt)
      } else if !hasPlace(field.name, in: group) {
        let nearest = Suggestion.nearest(to: path, among: undeclared(rules))
        findings.tell(
          .declaredFieldMissing, misspelt: .declaredFieldMisspelt, [path], suggestion: nearest,
          at: field.declaredAt)
      }
    }
    let shown = Set(definition.pages.flatMap { $0.bands.map(\.group) })
    let loose = Set(
      definition.pages.flatMap { $0.cellTexts.values.flatMap { $0.values.compactMap(\.group) } })
    for group in rules.groups where !shown.contains(group.name) && !loose.contains(group.name) {
      findings.tell(.declaredGroupMissing, [group.name], at: nil)
    }
  }

  private func hasPlace(_ name: String, in group: String?) -> Bool {
    guard let group else { return definition.fields.contains { $0.name == name } }
    let bands = definition.pages.flatMap(\.bands).filter { $0.group == group }
    let hasLoose = definition.pages.contains { page in
      page.cellTexts.values.contains {
        $0.values.contains { $0.group == group && $0.field == name }
      }
    }
    return hasLoose || bands.contains { $0.column(of: name) != nil }
  }

  /// Names that the pages use and no rule declares: what a declaration may have meant.
  private func undeclared(_ rules: DefinitionCompiler) -> [String] {
    let own = definition.fields.map(\.name)
    let grouped = definition.groups.flatMap { group in
      group.fields.map { "\(group.name).\($0.name)" }
    }
    return (own + grouped).filter { rules.isUndeclared($0) }
  }
}

extension ConditionVocabulary {
  /// What a check of a form may say: its fields, those of its lists by their paths, and the day.
  package init(ofChecks definition: FormDefinition) {
    let grouped = definition.groups.flatMap { group in
      group.fields.map { "\(group.name).\($0.name)" }
    }
    self.init(fields: definition.fields.map(\.name) + grouped, knowsDay: true)
    functions = ConditionFunction.ofChecks
    lists = (definition.choices.keys + definition.groups.filter { $0.key != nil }.map(\.name))
      .sorted()
  }
}

extension FormulaExpression {
  /// Whether a check asks for other registers: an indicator, a list of another template, the row of
  /// the period before. Such checks are compiled where all templates are known.
  package func asksRegisters(of definition: FormDefinition) -> Bool {
    let own = ConditionVocabulary(ofChecks: definition).lists
    var asks = false
    syntax.visit { part in
      switch part {
      case .field(let path):
        asks =
          asks
          || path.first == FormulaExpression.indicators
            && definition.group(FormulaExpression.indicators) == nil
      case .call(let name, let arguments):
        switch ConditionFunction(rawValue: name) {
        case .previous, .similar: asks = true
        case .listed, .covers:
          guard case .name(let list)? = arguments.last else { return }
          asks = asks || !own.contains(list)
        default: break
        }
      default: break
      }
    }
    return asks
  }

  /// What stands before the name of an indicator, `[指标.隐患整改率]`.
  private static let indicators = "指标"

  /// The form's own fields whose values together no other copy of a round may have, where that is
  /// all that the condition asks: `唯一([受检单位],[检查日期])`; nil for any other condition.
  package var fieldsUniqueInRound: [String]? {
    guard case .call(ConditionFunction.unique.rawValue, let arguments) = syntax else { return nil }
    let names = arguments.compactMap { argument -> String? in
      if case .field(let path) = argument, path.count == 1 { path[0] } else { nil }
    }
    return names.count == arguments.count ? names : nil
  }
}

extension DefinitionCompiler {
  /// Whether no row of `[字段]` declares a path.
  func isUndeclared(_ path: String) -> Bool {
    let parts = DefinitionCompiler.path(path)
    return field(parts.field, in: parts.group) == nil
  }
}
