import Expressions
import Forms
import Grid
import Registers
import Spellings
import Values
import Wording

extension RegisterCompiler {
  /// The rule of a row of 指标; nil with findings for what cannot be understood.
  mutating func indicator(_ row: [String: RuleBlock.Entry]) -> IndicatorRule? {
    guard let name = ownName(of: row, in: "指标") else { return nil }
    let subjectEntry = row["对象"] ?? RuleBlock.Entry(IndicatorRule.units, cell: name.cell)
    guard let subject = list(subjectEntry, in: "指标"), let span = span(row["周期"]),
      let sources = sources(row["来源"])
    else { return nil }
    var rule = IndicatorRule(name.name, form: definition.title, subject: subject)
    (rule.span, rule.sources) = (span, sources)
    rule.parameters = definition.parameterValues
    let columns = sources.flatMap { names.columns(of: $0) ?? [] }
    let member = names.fields(of: subject)
    guard let pairs = match(row["对应"], in: "指标", columns, member),
      take(row, into: &rule, columns, member)
    else { return nil }
    rule.match = row["对应"] == nil ? nil : pairs
    if let (column, field) = privateField(shownBy: rule) {
      findings.tell(.privateShown, [column, field], at: (row[column] ?? name).cell)
      return nil
    }
    var asked = names.unitColumns(subject)
    if member == nil { asked += rule.memberFields + pairs.compactMap(\.member) }
    ask(for: asked, by: name.name, at: name.cell)
    checkEffect(of: rule, row, at: name.cell)
    return rule
  }

  /// Takes 条件, 分项, 取值 and 要求; false where one of them is not understood.
  private mutating func take(
    _ row: [String: RuleBlock.Entry], into rule: inout IndicatorRule, _ columns: [String],
    _ member: [String]?
  ) -> Bool {
    var vocabulary = self.vocabulary(columns, member ?? [], rule)
    if member == nil {
      vocabulary.fields += [row["条件"], row["取值"]].flatMap { $0?.unitFields ?? [] }
    }
    if let entry = row["条件"] {
      vocabulary.functions.insert(.listed)
      vocabulary.lists = names.lists
      guard let condition = findings.condition(entry, in: "指标", saying: vocabulary) else {
        return false
      }
      rule.condition = condition.syntax
    }
    if let entry = row["取值"] {
      guard let value = findings.condition(entry, in: "指标", saying: vocabulary) else {
        return false
      }
      rule.value = value.syntax
    }
    if let entry = row["分项"] {
      guard columns.contains(entry.name) else {
        findings.unknownName(entry.name, in: "指标", among: columns, at: entry.cell)
        return false
      }
      rule.item = entry.name
    }
    return takeRequirement(row["要求"], into: &rule, member) && takePlacements(row, into: &rule)
  }

  private mutating func takeRequirement(
    _ entry: RuleBlock.Entry?, into rule: inout IndicatorRule, _ member: [String]?
  ) -> Bool {
    guard let entry else { return true }
    guard let requirement = Requirement(entry.text) else {
      findings.tell(
        .valueUnknown, [entry.text, "要求", ">=1、<=0、恰好2、>=90%、>=[字段]"], at: entry.cell)
      return false
    }
    if case .field(let field) = requirement.bound, let member, !member.contains(field),
      rule.parameters[field] == nil
    {
      findings.unknownName(field, in: "指标", among: member, at: entry.cell)
      return false
    }
    rule.requirement = requirement
    return true
  }

  /// 显示 and 列入; false for a place that nobody knows.
  private mutating func takePlacements(
    _ row: [String: RuleBlock.Entry], into rule: inout IndicatorRule
  ) -> Bool {
    guard takeShown(row["显示"], into: &rule) else { return false }
    guard let entry = row["列入"] else {
      rule.placements = rule.usualPlacements
      return true
    }
    for name in entry.names {
      guard let placement = IndicatorPlacement(rawValue: name) else {
        findings.unknownWord(
          RuleBlock.Entry(name, cell: entry.cell), of: "列入",
          among: IndicatorPlacement.allCases.map(\.rawValue))
        return false
      }
      rule.placements.insert(placement)
    }
    return true
  }

  /// 显示: in percent, or counted in a unit of measure; false for anything else.
  private mutating func takeShown(
    _ entry: RuleBlock.Entry?, into rule: inout IndicatorRule
  ) -> Bool {
    guard let entry else { return true }
    rule.isPercent = entry.name == "%"
    if rule.isPercent { return true }
    guard entry.name.count <= 8, entry.name.allSatisfy(\.isLetter) else {
      findings.tell(.valueUnknown, [entry.text, "显示", "%、次、人次、天、分、元"], at: entry.cell)
      return false
    }
    rule.unit = entry.name
    return true
  }

  private func vocabulary(
    _ columns: [String], _ member: [String], _ rule: IndicatorRule
  ) -> ConditionVocabulary {
    let owned = rule.sources.flatMap { source in
      (names.columns(of: source) ?? []).map { "\(source).\($0)" }
    }
    let indicators =
      names.indicators + names.indicators.map { "\(IndicatorTable.owner).\($0)" }
    var vocabulary = ConditionVocabulary(
      fields: columns + member + owned + indicators + rule.parameters.keys.sorted(), knowsDay: true)
    vocabulary.functions = ConditionFunction.ofIndicators
    vocabulary.lists = names.lists
    return vocabulary
  }

  /// When: a kind of period, or `30日内`.
  private mutating func span(_ entry: RuleBlock.Entry?) -> IndicatorRule.Span? {
    guard let entry else { return .period(.year) }
    var scanner = SpellingScanner(FoldedText(entry.text))
    if let days = scanner.digits(1...4), scanner.takeAny(["日内", "天内"]) != nil, scanner.isAtEnd {
      return .days(days)
    }
    return findings.word(entry, in: Period.Kind.words, of: "周期").map { .period($0) }
  }

  /// The sources; nil with a finding for one that is not there.
  private mutating func sources(_ entry: RuleBlock.Entry?) -> [String]? {
    guard let entry else { return [] }
    for source in entry.names where names.columns(of: source) == nil {
      findings.unknownName(source, in: "指标", among: names.sources, at: entry.cell)
      return nil
    }
    return entry.names
  }
}

extension RuleBlock.Entry {
  /// The fields of the list of units that a formula names: `[单位.人数]`.
  fileprivate var unitFields: [String] {
    let fields = (try? FormulaExpression(text))?.fields ?? []
    return fields.filter { $0.first == IndicatorRule.units }.map { $0.joined(separator: ".") }
  }
}

extension IndicatorRule {
  /// The fields of the member that its requirement and its formulas ask for.
  fileprivate var memberFields: [String] {
    var fields: [String] = []
    if case .field(let name)? = requirement?.bound, parameters[name] == nil { fields.append(name) }
    for formula in [value, condition].compactMap({ $0 }) {
      formula.visit { part in
        guard case .field(let path) = part, path.first == IndicatorRule.units, path.count == 2
        else { return }
        fields.append(path[1])
      }
    }
    return fields
  }
}

extension FormDefinition {
  /// The parameters as formulas see them.
  var parameterValues: [String: FormulaValue] {
    parameters.mapValues { text in
      Number(digits: text.foldedForMatching).map { .number($0) } ?? .text(text)
    }
  }
}
