import Expressions
import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values
import Wording

/// Compiles rows of the sheet 规则, and tells what it cannot.
struct RuleCompiler {
  private let definition: FormDefinition
  /// What could not be compiled, at its cell of 规则.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ definition: FormDefinition) { self.definition = definition }

  /// A condition; nil for none and, with a diagnostic, for what cannot be read.
  mutating func condition(_ entry: RuleBlock.Entry?) -> RuleCondition? {
    guard let entry else { return nil }
    guard let condition = RuleCondition(entry) else {
      tell(.ruleConditionUnreadable, [entry.text], at: entry.cell)
      return nil
    }
    return condition
  }

  /// The grades in their order, best first; the last one is what fails.
  mutating func grades() -> GradeScale {
    var rows: [(place: Int, row: GradeScale.Band)] = []
    for (index, entries) in (definition.block("评级")?.rows ?? []).enumerated() {
      guard let name = entries["等级"], let condition = condition(entries["条件"]) else { continue }
      let place = entries["次序"].flatMap { Int($0.text.foldedForMatching) } ?? index + 1
      checkNames(of: condition)
      rows.append((place, GradeScale.Band(name.text, condition.expression)))
    }
    let sorted = rows.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }
    return GradeScale(sorted.map(\.element.row))
  }

  private mutating func checkNames(of condition: RuleCondition) {
    for mention in condition.expression.mentions {
      let known: Bool
      switch mention.kind {
      case .name: known = ["否决", "无零分项", "无零分表", "其余"].contains(mention.name)
      case .field: known = ["得分", "加分", "应得分", "实得分"].contains(mention.name)
      case .function: known = !condition.expression.unknownFunctions.contains(mention.name)
      }
      if !known {
        tell(.gradeConditionUnknown, [condition.text, mention.name], at: condition.cell)
      }
    }
  }

  /// Fields that 评分 and 整改 name but the form does not have, and categories that do not add up.
  mutating func checkRoles(_ roles: FormRoles) {
    guard let group = roles.group.flatMap({ definition.group($0) }) else { return }
    let columns = [
      "满分字段", "扣分字段", "得分字段", "结果字段", "评分标准字段", "描述", "责任部门", "责任人", "期限",
      "整改措施", "完成日期", "复查结果", "复查人", "复查日期",
    ]
    for block in ["评分", "整改"] {
      for (heading, entry) in definition.block(block)?.rows.first ?? [:]
      where columns.contains(heading) && group.field(entry.text) == nil {
        tell(.ruleFieldUnknown, [entry.text, group.name], at: entry.cell)
      }
    }
    diagnostics.sort {
      ($0.cell ?? .init(row: 0, column: 0)) < ($1.cell ?? .init(row: 0, column: 0))
    }
  }

  private mutating func tell(
    _ kind: DiagnosticCode, _ arguments: [String], at cell: CellReference
  ) {
    var diagnostic = Diagnostic(kind, arguments, cell: cell)
    (diagnostic.file, diagnostic.sheet) = (definition.file, "规则")
    diagnostic.form = definition.title
    diagnostics.append(diagnostic)
  }
}
