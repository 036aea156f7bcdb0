import Expressions
import Grid
import Spreadsheet
import Values
import Wording

/// Rules that name what is not there, and conditions that cannot be read.
struct RuleLint {
  private(set) var diagnostics: [Diagnostic] = []
  private let definition: FormDefinition
  private let known: Set<String>

  /// Values that rules may name although no field of the form holds them.
  private static let computed = ["得分", "等级", "本轮起", "本轮止", "轮次", "检查日期"]
  /// Columns that name fields, by block.
  private static let fieldColumns: [String: [String]] = [
    "评分": ["满分字段", "扣分字段", "得分字段", "结果字段", "评分标准字段", "加分字段"],
    "整改": ["描述", "责任部门", "责任人", "期限", "整改措施", "完成日期", "复查结果", "复查人", "复查日期"],
  ]
  /// Columns that name a group, by block.
  private static let groupColumns = ["评分": "分组", "整改": "来源", "分类": "分组"]
  /// Columns with conditions, by block.
  private static let conditionColumns = [
    "评级": ["条件"], "整改": ["条件"], "评分": ["保证项目", "否决"],
  ]

  init(_ definition: FormDefinition, rules: RuleCompiler) {
    self.definition = definition
    var names = Set(definition.fields.map(\.name) + RuleLint.computed)
    for group in definition.groups {
      names.formUnion(group.fields.flatMap { [$0.name, "\(group.name).\($0.name)"] })
    }
    known = names.union(definition.parameters.keys)
    checkDeclared(rules)
    let top = CellReference(row: 1, column: 1)
    for key in definition.keyFields { checkField(.init(key, cell: top), "表单") }
    for check in definition.checks {
      checkCondition(.init(check.condition, cell: check.cell), "校验")
      if let target = check.target { checkField(.init(target, cell: check.cell), "校验") }
    }
    for block in definition.otherBlocks { check(block) }
  }

  // MARK: Declared fields

  private mutating func checkDeclared(_ rules: RuleCompiler) {
    var seen: Set<String> = []
    for (group, field) in rules.fields {
      let path = group.map { "\($0).\(field.name)" } ?? field.name
      if !seen.insert(path).inserted {
        report(.fieldDeclaredTwice, [path], at: field.declaredAt)
      } else if !hasPlace(field.name, in: group) {
        let nearest = Suggestion.nearest(to: path, among: undeclared(rules))
        report(
          nearest == nil ? .declaredFieldMissing : .declaredFieldMisspelt,
          [path] + (nearest.map { [$0] } ?? []), at: field.declaredAt)
      }
    }
    let shown = Set(definition.pages.flatMap { $0.bands.map(\.group) })
    let loose = Set(
      definition.pages.flatMap { $0.cellTexts.values.flatMap { $0.values.compactMap(\.group) } })
    for group in rules.groups where !shown.contains(group.name) && !loose.contains(group.name) {
      report(.declaredGroupMissing, [group.name], at: nil)
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
  private func undeclared(_ rules: RuleCompiler) -> [String] {
    let own = definition.fields.map(\.name)
    let grouped = definition.groups.flatMap { group in
      group.fields.map { "\(group.name).\($0.name)" }
    }
    return (own + grouped).filter { rules.isUndeclared($0) }
  }

  // MARK: Blocks

  private mutating func check(_ block: RuleBlock) {
    for row in block.rows {
      for column in RuleLint.fieldColumns[block.name] ?? [] {
        if let entry = row[column] { checkField(entry, block.name) }
      }
      if let column = RuleLint.groupColumns[block.name], let entry = row[column],
        definition.group(PlaceholderText.name(entry.text)) == nil
      {
        reportUnknown(entry, block.name, among: definition.groups.map(\.name))
      }
      for column in RuleLint.conditionColumns[block.name] ?? [] {
        guard let entry = row[column], column == "条件" || entry.text.contains("[") else { continue }
        checkCondition(entry, block.name)
      }
    }
  }

  private mutating func checkField(_ entry: RuleBlock.Entry, _ block: String) {
    var name = RuleCompiler.path(entry.text).whole
    if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
    guard !known.contains(name) else { return }
    reportUnknown(.init(name, cell: entry.cell), block, among: known.sorted())
  }

  private mutating func checkCondition(_ entry: RuleBlock.Entry, _ block: String) {
    if let first = entry.text.foldedWidth.trimmedBlanks.first, "=+-".contains(first) {
      report(.conditionStartsWithSign, at: entry.cell)
      return
    }
    do {
      for path in try FormulaExpression(entry.text).fields {
        let name = PlaceholderText.name(path.joined(separator: "."))
        guard !known.contains(name) else { continue }
        reportUnknown(.init(name, cell: entry.cell), block, among: known.sorted())
      }
    } catch {
      report(error.kind, error.arguments, at: entry.cell)
    }
  }

  private mutating func reportUnknown(
    _ entry: RuleBlock.Entry, _ block: String, among names: [String]
  ) {
    let nearest = Suggestion.nearest(to: entry.text, among: names)
    report(
      nearest == nil ? .fieldUnknown : .fieldMisspelt,
      [entry.text, "[\(block)]"] + (nearest.map { [$0] } ?? []), at: entry.cell)
  }

  private mutating func report(
    _ kind: DiagnosticCode, _ arguments: [String] = [], at cell: CellReference?
  ) {
    diagnostics.append(Diagnostic(kind, arguments, cell: cell))
  }
}

extension RuleCompiler {
  /// Whether no row of `[字段]` declares a path.
  func isUndeclared(_ path: String) -> Bool {
    let parts = RuleCompiler.path(path)
    return field(parts.field, in: parts.group) == nil
  }
}
