import Expressions
import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values
import Wording

/// Compiles the blocks of the sheet 规则 that speak of scores: 分类, 评分, 短语, 评级, 整改, and the
/// columns of 表单 about them. What it does not understand it reports at its cell, and no form is
/// scored by it.
///
/// ```swift
/// var compiler = ScoringCompiler(definition)
/// compiler.scoring()     // the rules, as far as they are understood
/// compiler.diagnostics   // the rest
/// ```
struct ScoringCompiler {
  let definition: FormDefinition
  var findings: RuleFindings
  /// The fields' parts.
  private(set) var roles: FormRoles
  /// The only row of 评分; empty where there is none.
  let scoringRow: [String: RuleBlock.Entry]
  /// The only row of 整改; empty where there is none.
  let rectificationRow: [String: RuleBlock.Entry]
  /// The row of 表单; empty where there is none.
  let formRow: [String: RuleBlock.Entry]

  init(_ definition: FormDefinition) {
    self.definition = definition
    findings = RuleFindings(sheet: definition.ruleSheet)
    formRow = definition.formBlock?.rows.first ?? [:]
    scoringRow = definition.scoringRow
    rectificationRow = definition.block("整改")?.rows.first ?? [:]
    roles = FormRoles(definition)
    checkBlocks()
    roles.takeScoring(from: scoringRow)
    roles.takeContent(from: definition)
    roles.takeRectification(from: rectificationRow)
    checkNames()
  }

  /// What is not understood, in the order of the sheet.
  var diagnostics: [Diagnostic] { findings.diagnostics(of: definition) }

  /// Blocks without a row, twice, or with rows that have no effect.
  private mutating func checkBlocks() {
    var seen: Set<String> = []
    for block in definition.otherBlocks where ScoringCompiler.blocks.contains(block.name) {
      if !seen.insert(block.name).inserted {
        findings.tell(.ruleBlockTwice, [block.name], at: block.cell)
      } else if block.rows.isEmpty, block.name != "短语" {
        findings.tell(.ruleBlockEmpty, [block.name], at: block.cell)
      }
      guard ["评分", "整改"].contains(block.name) else { continue }
      for row in block.rows.dropFirst() {
        let first = row.values.map(\.cell).min()
        findings.tell(.ruleRowExtra, [block.name], at: first ?? block.cell)
      }
    }
  }

  private static let blocks = ["分类", "评分", "短语", "评级", "整改"]

  // MARK: Names

  /// Fields and groups that 评分 and 整改 name but the form does not have.
  private mutating func checkNames() {
    checkGroup(scoringRow["分组"], in: "评分")
    checkGroup(rectificationRow["来源"], in: "整改")
    _ = findings.word(
      rectificationRow["编号格式"], in: ["轮次-部门-序号": true, "轮次-单位-序号": true], of: "编号格式")
    if let list = rectifiedList {
      check(FormRoles.rectificationColumns, of: rectificationRow, in: "整改", list)
    }
    guard let group = roles.group.flatMap({ definition.group($0) }) else { return }
    check(FormRoles.scoringColumns, of: scoringRow, in: "评分", group)
    if let bonus = scoringRow["加分字段"], definition.field(bonus.fieldName) == nil {
      findings.unknownName(
        bonus.name, in: "评分", among: definition.fields.map(\.name), at: bonus.cell)
    }
  }

  /// The list whose rows become problems: the scored one, of a register the one that 整改 names.
  var rectifiedList: GroupDefinition? {
    (roles.group ?? roles.problemGroup).flatMap { definition.group($0) }
  }

  private mutating func check(
    _ columns: [String], of row: [String: RuleBlock.Entry], in block: String,
    _ group: GroupDefinition
  ) {
    for column in columns {
      guard let entry = row[column], group.field(entry.fieldName) == nil else { continue }
      findings.unknownName(
        entry.name, in: block, among: group.fields.map(\.name), at: entry.cell)
    }
  }

  private mutating func checkGroup(_ entry: RuleBlock.Entry?, in block: String) {
    let own = roles.group ?? roles.problemGroup
    guard let entry, entry.name != own || definition.group(entry.name) == nil else { return }
    findings.unknownName(
      entry.name, in: block, among: definition.groups.map(\.name), at: entry.cell)
  }
}

extension FormDefinition {
  /// The first block of a name in the sheet 规则; nil where there is none.
  func block(_ name: String) -> RuleBlock? { otherBlocks.first { $0.name == name } }
}
