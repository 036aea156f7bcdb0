import Expressions
import FoundationEssentials
import Grid
import Spreadsheet
import Values
import Wording

/// Makes fields, groups, choices and checks of the blocks 表单, 字段, 分组, 选项, 校验 of the sheet 规则;
/// the other blocks are handed on as rows.
struct DefinitionCompiler {
  let sheetName: String?
  private(set) var title: String?
  private(set) var number: String?
  private(set) var version: Int?
  private(set) var keyFields: [String] = []
  private(set) var scoredGroup: String?
  private(set) var formBlock: RuleBlock?
  private(set) var parameters: [String: String] = [:]
  /// Declared fields by group (empty text for the form itself), in order.
  private(set) var fields: [(group: String?, field: FieldDefinition)] = []
  /// Their aliases as headers are compared.
  private var foldedAliases: [[String]] = []
  private(set) var groups: [GroupDefinition] = []
  private(set) var choices: [String: ChoiceList] = [:]
  /// Names that stand for a part of a list.
  private(set) var lists: [String: RuleBlock.Entry] = [:]
  private(set) var checks: [CheckDefinition] = []
  private(set) var otherBlocks: [RuleBlock] = []
  private(set) var findings: RuleFindings
  private let workbook: Workbook

  init(_ workbook: Workbook) {
    let sheet = RuleSheet(of: workbook)
    (self.workbook, sheetName) = (workbook, sheet.name)
    findings = RuleFindings(sheet: sheet.name, sheet.diagnostics)
    for block in sheet.blocks where block.name == "选项" { readChoices(block) }
    for block in sheet.blocks {
      switch block.name {
      case "表单": readForm(block)
      case "字段": block.rows.forEach { readField($0) }
      case "分组": block.rows.forEach { readGroup($0) }
      case "校验": block.rows.forEach { readCheck($0) }
      case "选项": break
      default: otherBlocks.append(block)
      }
    }
  }

  // MARK: Asked by the finder of bands

  /// The declaration of a group; nil where there is none.
  func group(_ name: String) -> GroupDefinition? { groups.first { $0.name == name } }

  /// How a group's rows come about; undeclared groups grow.
  func groupKind(_ name: String) -> GroupDefinition.Kind { group(name)?.kind ?? .growing }

  /// The declaration of a field; nil where there is none.
  func field(_ name: String, in group: String?) -> FieldDefinition? {
    fields.first { $0.group == group && $0.field.name == name }?.field
  }

  /// The declared field of a group that a header names, by itself or as an alias.
  func declaredField(group: String, header: String) -> String? {
    let bottom = header.split(separator: "/").last.map(String.init) ?? header
    let names = [header, bottom, bottom.filter { $0 != "/" }].map { $0.foldedForMatching }
    let own = fields.indices.filter { fields[$0].group == group }
    let match =
      own.first { names.contains(fields[$0].field.name) }
      ?? own.first { foldedAliases[$0].contains(where: names.contains) }
    return match.map { fields[$0].field.name }
  }

  /// Numbers and names of the categories of a group, folded.
  func categories(of group: String) -> [String] {
    otherBlocks.filter { $0.name == "分类" }.flatMap(\.rows).filter {
      $0["分组"].map { PlaceholderText.name($0.text) == group } ?? true
    }.flatMap { row in
      let number = row["序号"]?.text.foldedForMatching ?? ""
      let name = row["名称"]?.text.foldedForMatching ?? ""
      return [number, name, number + name, number + "、" + name].filter { !$0.isEmpty }
    }
  }

  // MARK: Blocks

  private mutating func readForm(_ block: RuleBlock) {
    formBlock = formBlock ?? block
    for row in block.rows {
      if let entry = row["标题"], title == nil { title = entry.text }
      if let entry = row["表号"], number == nil { number = entry.text.foldedForMatching }
      if let entry = row["版本"], version == nil {
        version = Int(entry.text.foldedForMatching.drop { !$0.isNumber })
        if version == nil {
          findings.tell(.numberExpected, [entry.text, "版本"], at: entry.cell)
        }
      }
      if let entry = row["键"] { keyFields += DefinitionCompiler.names(entry.text) }
      if let entry = row["分组"], scoredGroup == nil {
        scoredGroup = PlaceholderText.name(entry.text)
      }
      if let entry = row["参数"] { readParameters(entry) }
    }
  }

  private mutating func readParameters(_ entry: RuleBlock.Entry) {
    for part in entry.text.split(whereSeparator: { "、，,；;\n".contains($0) }) {
      let sides = String(part).foldedWidth.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else {
        findings.tell(.parameterUnreadable, [String(part), "参数"], at: entry.cell)
        continue
      }
      parameters[PlaceholderText.name(sides[0])] = sides[1].trimmedBlanks
    }
  }

  private mutating func readField(_ row: [String: RuleBlock.Entry]) {
    guard let entry = row["字段"] else { return }
    let path = DefinitionCompiler.path(entry.text)
    var field = FieldDefinition(name: path.field)
    field.declaredAt = entry.cell
    field.kind = findings.word(row["类型"], in: FieldDefinition.Kind.words, of: "类型") ?? .text
    field.isRequired = flag(row["必填"], of: "必填")
    field.range = row["范围"]?.text
    if field.kind == .period {
      field.period = findings.word(row["范围"], in: Period.Kind.words, of: "范围") ?? .year
    } else {
      checkRange(row["范围"], of: field.kind, row["类型"]?.text ?? "文本")
    }
    field.isPrivate = flag(row["保密"], of: "保密")
    field.missing = findings.word(row["缺填"], in: FieldDefinition.Missing.words, of: "缺填")
    field.aliases = row["别名"].map { DefinitionCompiler.list($0.text) } ?? []
    field.prompt = row["提示"]?.text
    if let named = row["选项"].flatMap({ namedList($0, for: field.kind) }) {
      field.list = named
    } else {
      field.choices = row["选项"].flatMap { choiceList($0, for: entry.text) }
    }
    fields.append((path.group, field))
    foldedAliases.append(field.aliases.map(\.foldedForMatching))
  }

  private mutating func readGroup(_ row: [String: RuleBlock.Entry]) {
    guard let entry = row["分组"] else { return }
    let kind = findings.word(row["方式"], in: GroupDefinition.Kind.words, of: "方式")
    var group = GroupDefinition(name: PlaceholderText.name(entry.text), kind: kind ?? .growing)
    group.declared = row
    group.keys = row["键"].map { DefinitionCompiler.names($0.text).map(fieldName) } ?? []
    group.dated = row["日期"].map { fieldName($0.text) }
    group.from = row["起"].map { fieldName($0.text) }
    group.to = row["止"].map { fieldName($0.text) }
    group.end = row["止于"]?.text
    group.allowsMoreRows = row["可增行"].map { flag($0, of: "可增行") } ?? (group.kind != .printed)
    group.minimumRows = findings.count(row["最少"], of: "最少", in: 0...10_000) ?? 1
    let words = ["留行": true, "keep": true, "删行": false, "delete": false]
    group.keepsRowWhenEmpty = findings.word(row["空"], in: words, of: "空") ?? true
    group.source = row["来源"]?.text
    if group.kind == .carriedOver, let source = row["来源"],
      !source.text.foldedForMatching.hasPrefix("上轮")
    {
      group.kind = .growing
      group.rows = Period.Kind.words[source.name]
      if group.rows == nil { group.members = source }
    }
    groups.append(group)
  }

  private mutating func readCheck(_ row: [String: RuleBlock.Entry]) {
    guard let condition = row["条件"] else { return }
    let words: [String: Severity] = [
      "错误": .error, "error": .error, "警告": .warning, "warning": .warning, "提示": .info,
      "info": .info,
    ]
    checks.append(
      CheckDefinition(
        code: row["编号"]?.text ?? "C\(checks.count + 1)",
        severity: findings.word(row["级别"], in: words, of: "级别") ?? .warning,
        condition: condition.text,
        target: row["定位"].map { DefinitionCompiler.path($0.text).whole },
        message: row["说明"]?.text ?? condition.text, cell: condition.cell))
  }

  private mutating func readChoices(_ block: RuleBlock) {
    var name = ""
    for row in block.rows {
      if let entry = row["名单"] { name = PlaceholderText.name(entry.text) }
      guard let value = row["值"] else {
        let cell = row.values.map(\.cell).min() ?? block.cell
        findings.tell(.ruleCellBlank, ["选项", "值"], at: cell)
        continue
      }
      let aliases = row["别名"].map { DefinitionCompiler.list($0.text) } ?? []
      var list = choices[name] ?? ChoiceList(name: name, choices: [])
      if DefinitionCompiler.isPartOfList(value.text) {
        lists[name] = lists[name] ?? value
        for column in ["别名", "分值"] {
          guard let entry = row[column] else { continue }
          findings.tell(.ruleWordIdle, [column, value.text], at: entry.cell)
        }
        continue
      }
      let values = rangeTexts(value.text) ?? DefinitionCompiler.choiceValues(value.text)
      if values.count > 1, let entry = row["别名"] ?? row["分值"] {
        findings.tell(.choiceAliasesOfSeveral, [value.text], at: entry.cell)
      }
      let points = findings.number(row["分值"], of: "分值", atLeast: -1_000_000)
      let isOne = values.count == 1
      list.choices += values.map {
        .init($0, aliases: isOne ? aliases : [], points: isOne ? points : nil)
      }
      choices[name] = list
    }
  }

  /// The texts of a range of the template, `=单位名录!A:A`; nil for anything else.
  private func rangeTexts(_ text: String) -> [String]? {
    let formula = text.hasPrefix("=") ? String(text.dropFirst()) : text
    guard let mark = formula.lastIndex(of: "!"),
      let range = CellRange(String(formula[formula.index(after: mark)...])),
      let sheet = workbook[formula[..<mark].trimmingQuotes]
    else { return nil }
    return sheet.cellsInOrder.filter { range.contains($0.reference) }
      .map { $0.cell.printedText.trimmedBlanks }.filter { !$0.isEmpty }
  }

  /// The list that a field draws on: a part of one by its name, or one of another template. Choices
  /// are written out in the template itself.
  private func namedList(_ entry: RuleBlock.Entry, for kind: FieldDefinition.Kind) -> String? {
    let name = entry.name
    if lists[name] != nil { return name }
    let takesChoices = [.choice, .choices, .tick].contains(kind)
    guard !takesChoices, choices[name] == nil,
      DefinitionCompiler.choiceValues(entry.text).count == 1
    else { return nil }
    return entry.text.foldedForMatching
  }

  /// Tells of a range that nobody can read, and of one that demands nothing of such values.
  private mutating func checkRange(
    _ entry: RuleBlock.Entry?, of kind: FieldDefinition.Kind, _ word: String
  ) {
    guard let entry else { return }
    let range = FieldRange(entry.text)
    if !range.isUnderstood {
      findings.tell(.rangeUnknown, [entry.text], at: entry.cell)
    } else if !range.fits(kind) {
      findings.tell(.rangeUnfit, [entry.text, word], at: entry.cell)
    }
  }

  /// The list that a field names; one written out in place is kept under the field's name.
  private mutating func choiceList(_ entry: RuleBlock.Entry, for field: String) -> String? {
    let name = PlaceholderText.name(entry.text)
    if choices[name] != nil { return name }
    let values = DefinitionCompiler.choiceValues(entry.text)
    guard values.count > 1 else {
      let nearest = Suggestion.nearest(to: entry.text, among: choices.keys.sorted())
      findings.tell(
        .choicesUnknown, misspelt: .choicesMisspelt, [entry.text], suggestion: nearest,
        at: entry.cell)
      return nil
    }
    let key = PlaceholderText.name(field)
    choices[key] = ChoiceList(name: key, choices: values.map { .init($0) })
    return key
  }
}

// MARK: Words

extension DefinitionCompiler {
  /// A field's name with its group, and without.
  static func path(_ text: String) -> (whole: String, group: String?, field: String) {
    let name = PlaceholderText.name(text.filter { $0 != "{" && $0 != "}" })
    guard let point = name.lastIndex(of: ".") else { return (name, nil, name) }
    return (name, String(name[..<point]), String(name[name.index(after: point)...]))
  }

  /// Whether a choice is part of a list: `花名册[政治面貌="党员"]`.
  static func isPartOfList(_ text: String) -> Bool {
    let folded = text.foldedForMatching
    return !folded.hasPrefix("[") && folded.contains("[") && folded.hasSuffix("]")
  }

  private func fieldName(_ text: String) -> String { DefinitionCompiler.path(text).field }

  /// Names joined by `+` or `、`.
  static func names(_ text: String) -> [String] {
    text.foldedForMatching.split { "+、,;".contains($0) }.map(String.init)
  }

  /// Texts separated by `、`, commas, semicolons or line breaks.
  static func list(_ text: String) -> [String] {
    text.split { "、，,；;\n".contains($0) }.map { $0.trimmedBlanks }.filter { !$0.isEmpty }
  }

  /// `适用/不适用`, `是、否`: several choices in one cell; `N/A` is one.
  static func choiceValues(_ text: String) -> [String] {
    let parts = list(text)
    guard parts.count == 1, text.foldedForMatching.uppercased() != "N/A" else { return parts }
    let split = text.split { $0 == "/" || $0 == "／" }.map { $0.trimmedBlanks }
    return split.count > 1 && !split.contains("") ? split : [text.trimmedBlanks]
  }

  private mutating func flag(_ entry: RuleBlock.Entry?, of heading: String) -> Bool {
    let words = [
      "是": true, "√": true, "yes": true, "true": true, "1": true, "y": true, "必填": true,
      "否": false, "no": false, "false": false, "0": false, "n": false, "×": false,
    ]
    return findings.word(entry, in: words, of: heading) ?? false
  }
}

extension Substring {
  /// The name of a sheet without the quotes that a formula puts around it.
  fileprivate var trimmingQuotes: String {
    guard count > 1, hasPrefix("'"), hasSuffix("'") else { return String(self) }
    return dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false)
      .joined(separator: "'")
  }
}
