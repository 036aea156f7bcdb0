import Expressions
import Forms
import Grid
import Registers
import Spreadsheet
import Values
import Wording

/// Compiles the blocks 关联 and 指标 of a template, the column 应报, the lists that its fields name,
/// and the checks that ask for other registers.
struct RegisterCompiler {
  let definition: FormDefinition
  let names: RegisterNames
  var findings: RuleFindings
  private(set) var joins: [JoinRule] = []
  private(set) var indicators: [IndicatorRule] = []
  private(set) var checks: [RegisterRules.Check] = []
  private(set) var owed: ListExpression?
  private(set) var unitColumns: [RegisterRules.UnitColumn] = []

  init(_ definition: FormDefinition, names: RegisterNames) {
    (self.definition, self.names) = (definition, names)
    findings = RuleFindings(sheet: definition.ruleSheet)
  }

  /// What is not understood, in the order of the sheet.
  var diagnostics: [Diagnostic] { findings.diagnostics(of: definition) }

  mutating func compile() {
    checkGroups()
    checkRectifiedFields()
    checkLists()
    if let entry = definition.formBlock?.rows.first?["应报"] {
      owed = list(entry, in: "表单")
      if let list = owed, !names.isOfUnits(list) {
        findings.tell(.valueUnknown, [entry.text, "应报", "单位、单位[…]、全厂"], at: entry.cell)
      }
      ask(for: owed.map(names.unitColumns) ?? [], by: nil, at: entry.cell)
    }
    for row in definition.rows(of: "关联") { if let join = join(row) { joins.append(join) } }
    for row in definition.rows(of: "指标") {
      if let rule = indicator(row) { indicators.append(rule) }
    }
    for check in definition.checks { self.check(check) }
    checkScoredIndicators()
  }

  /// The indicators that printed items are scored by must be there.
  private mutating func checkScoredIndicators() {
    let row = definition.scoringRow
    guard ScoringCompiler.isOfIndicators(row), let group = definition.scoredList,
      let cell = (row["指标字段"] ?? row["方式"])?.cell
    else { return }
    var roles = FormRoles(definition)
    roles.takeScoring(from: row)
    let printed = definition.printedItems(of: group).sorted { $0.key < $1.key }
    for name in printed.compactMap({ $0.value[roles.indicator] })
    where !names.indicators.contains(name) {
      findings.unknownName(name, in: "指标", among: names.indicators, at: cell)
    }
  }

  /// Groups that registers of other titles have, too.
  private mutating func checkGroups() {
    guard definition.scoredList == nil else { return }
    for group in definition.groups where names.doubledGroups.contains(group.name) {
      findings.tell(.registerNameTwice, [group.name], at: group.declared["分组"]?.cell)
    }
  }

  // MARK: Lists

  /// The lists that fields and parts of lists name must be there.
  private mutating func checkLists() {
    for entry in definition.lists.values.sorted(by: { $0.cell < $1.cell }) {
      _ = list(entry, in: "选项")
    }
    for members in definition.groups.compactMap(\.members) { _ = list(members, in: "分组") }
    let fields = definition.fields + definition.groups.flatMap(\.fields)
    for field in fields {
      guard let text = field.list, let cell = field.declaredAt else { continue }
      _ = list(RuleBlock.Entry(text, cell: cell), in: "字段")
    }
  }

  /// A list; nil with a finding for one that nobody knows, or whose condition cannot be read.
  mutating func list(_ entry: RuleBlock.Entry, in block: String) -> ListExpression? {
    let list: ListExpression
    do { list = try ListExpression(entry.text) } catch {
      findings.tell(error, at: entry.cell)
      return nil
    }
    guard names.knows(list) else {
      findings.tell(
        .choicesUnknown, misspelt: .choicesMisspelt, [list.name],
        suggestion: Suggestion.nearest(to: list.name, among: names.lists), at: entry.cell)
      return nil
    }
    let fields = names.fields(of: list) ?? list.fields
    for field in list.fields + (list.field.map { [$0] } ?? [])
    where !fields.contains(field) && names.fields(of: list) != nil {
      findings.unknownName(field, in: block, among: fields, at: entry.cell)
      return nil
    }
    guard let condition = list.condition else { return list }
    var vocabulary = ConditionVocabulary(fields: fields, knowsDay: true)
    (vocabulary.functions, vocabulary.lists) = ([.listed], names.lists)
    return findings.isKnown(condition, in: block, saying: vocabulary, at: entry.cell) ? list : nil
  }

  /// Notes that a rule asks for columns of the list of units: whether they are there is known only
  /// with the list.
  mutating func ask(for columns: [String], by indicator: String?, at cell: CellReference) {
    unitColumns += columns.map { .init(name: $0, indicator: indicator, cell: cell) }
  }

  /// What a row of a block calls its rule, in the column of the block's name; nil with a finding
  /// where it says nothing, or what another rule is called.
  mutating func ownName(
    of row: [String: RuleBlock.Entry], in block: String
  ) -> RuleBlock.Entry? {
    guard let name = row[block] else {
      if let cell = row.values.map(\.cell).min() {
        findings.tell(.ruleCellBlank, [block, block], at: cell)
      }
      return nil
    }
    guard !names.doubles.contains(name.name) else {
      findings.tell(.registerNameTwice, [name.name], at: name.cell)
      return nil
    }
    return name
  }

  // MARK: Joins

  private mutating func join(_ row: [String: RuleBlock.Entry]) -> JoinRule? {
    guard let name = ownName(of: row, in: "关联") else { return nil }
    guard let source = group("来源", of: row, after: name.cell),
      let other = group("与", of: row, after: name.cell),
      let match = match(row["对应"], in: "关联", names.groups[source] ?? [], names.groups[other] ?? [])
    else { return nil }
    for column in ["对应", "取"] where row[column] == nil {
      findings.tell(.ruleCellBlank, ["关联", column], at: name.cell)
    }
    checkDays(of: source, beside: other, at: name.cell)
    let fields = [source, other].flatMap { group in
      (names.groups[group] ?? []).flatMap { ["\(group).\($0)", $0] }
    }
    let vocabulary = ConditionVocabulary(fields: fields, knowsDay: true)
    var condition: FormulaSyntax?
    if let entry = row["条件"] {
      condition = findings.condition(entry, in: "关联", saying: vocabulary)?.syntax
      if condition == nil { return nil }
    }
    var columns: [(name: String, formula: FormulaSyntax)] = []
    for (column, text) in RegisterCompiler.columns(of: row["取"]?.text ?? "") {
      let entry = RuleBlock.Entry(text, cell: row["取"]?.cell ?? name.cell)
      guard !column.isEmpty, !text.isEmpty, !columns.contains(where: { $0.name == column }) else {
        findings.tell(.parameterUnreadable, ["\(column)=\(text)", "取"], at: entry.cell)
        return nil
      }
      guard let formula = findings.condition(entry, in: "关联", saying: vocabulary) else {
        return nil
      }
      columns.append((column, formula.syntax))
    }
    return JoinRule(
      name: name.name, source: source, other: other, match: match, condition: condition,
      columns: columns)
  }

  /// The group that a column of 关联 names; nil with a finding for none.
  private mutating func group(
    _ column: String, of row: [String: RuleBlock.Entry], after cell: CellReference
  ) -> String? {
    guard let entry = row[column] else {
      findings.tell(.ruleCellBlank, ["关联", column], at: cell)
      return nil
    }
    guard names.groups[entry.name] != nil else {
      findings.unknownName(
        entry.name, in: "关联", among: names.groups.keys.sorted(), at: entry.cell)
      return nil
    }
    return entry.name
  }

  /// `连带人=[联保.党员]、连带分=[三违.记分]*50%`, taken apart; without a name what is no such pair.
  static func columns(of text: String) -> [(name: String, formula: String)] {
    text.foldedWidth.split { "、;；\n".contains($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
      .map { part in
        let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let isPair = sides.count == 2 && !sides[0].contains("[")
        return isPair
          ? (sides[0].foldedForMatching, sides[1].trimmedBlanks) : ("", part.trimmedBlanks)
      }
  }

  /// The pairs of 对应; nil with a finding for what is none, an empty list for a blank.
  mutating func match(
    _ entry: RuleBlock.Entry?, in block: String, _ source: [String], _ member: [String]?
  ) -> [FieldMatch]? {
    guard let entry else { return [] }
    guard let pairs = FieldMatch.all(in: entry.names) else {
      findings.tell(.valueUnknown, [entry.text, "对应", "字段、字段=字段"], at: entry.cell)
      return nil
    }
    for pair in pairs {
      if !source.contains(pair.source) {
        findings.unknownName(pair.source, in: block, among: source, at: entry.cell)
        return nil
      }
      if let field = pair.member, let member, !member.contains(field) {
        findings.unknownName(field, in: block, among: member, at: entry.cell)
        return nil
      }
    }
    return pairs
  }

  // MARK: Checks

  private mutating func check(_ check: CheckDefinition) {
    guard let condition = try? FormulaExpression(check.condition),
      condition.asksRegisters(of: definition)
    else { return }
    var vocabulary = ConditionVocabulary(ofChecks: definition)
    vocabulary.lists +=
      names.lists
      + names.groups.flatMap { group, fields in
        fields.map { "\(group).\($0)" }
      }
    vocabulary.fields += names.indicators.map { "\(IndicatorTable.owner).\($0)" }
    let entry = RuleBlock.Entry(check.condition, cell: check.cell)
    guard let condition = findings.condition(entry, in: "校验", saying: vocabulary) else { return }
    var groups = Set(
      condition.fields.filter { $0.count > 1 && $0[0] != IndicatorTable.owner }
        .map { $0.dropLast().joined(separator: ".") })
    // A check of an indicator alone is of the rows where it is told.
    if groups.isEmpty, let target = check.target?.split(separator: "."), target.count == 2 {
      groups = [String(target[0])]
    }
    guard groups.count == 1, let group = groups.first else {
      findings.tell(.conditionMixed, [check.condition], at: check.cell)
      return
    }
    checkPeriods(of: condition, in: group, at: check.cell)
    if let target = check.target, !vocabulary.fields.contains(target) {
      findings.unknownName(target, in: "校验", among: vocabulary.fields, at: check.cell)
    }
    checks.append(
      .init(
        form: definition.title, number: definition.number, definition: check,
        condition: condition, group: group))
  }
}
