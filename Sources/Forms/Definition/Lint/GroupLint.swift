import Spreadsheet
import Values
import Wording

/// Columns of a row of `[分组]` that place records in time or print them, and cannot: they name no
/// field, or one of another kind.
///
/// ```swift
/// GroupLint(group, sheet: "规则").findings.diagnostics  // T25: 日期 names a text
/// ```
struct GroupLint {
  /// What it found.
  private(set) var findings: RuleFindings
  private let group: GroupDefinition

  init(_ group: GroupDefinition, sheet: String?) {
    self.group = group
    findings = RuleFindings(sheet: sheet)
    check("日期", kinds: [.date, .dueDate, .period], words: "日期、期限、期间")
    check("起", kinds: [.date, .dueDate], words: "日期、期限")
    check("止", kinds: [.date, .dueDate], words: "日期、期限")
    checkSource()
  }

  private mutating func check(
    _ column: String, kinds: Set<FieldDefinition.Kind>, words: String
  ) {
    guard let entry = group.declared[column] else { return }
    let name = DefinitionCompiler.path(entry.text).field
    guard let field = group.field(name) else {
      let names = group.fields.map(\.name)
      return findings.unknownName(name, in: "分组", among: names, at: entry.cell)
    }
    if !kinds.contains(field.kind) {
      findings.tell(.fieldUnfit, [column, name, words], at: entry.cell)
    }
  }

  /// A source is of rows that are carried over; rows by period need a field that says which.
  private mutating func checkSource() {
    guard let entry = group.declared["来源"] else { return }
    let kind = group.declared["方式"]?.text.foldedForMatching.lowercased()
    if kind.flatMap({ GroupDefinition.Kind.words[$0] }) != .carriedOver {
      findings.tell(.ruleWordAlone, ["来源 \(entry.text)", "方式 带入"], at: entry.cell)
    } else if let kind = group.rows, !group.fields.contains(where: { $0.period == kind }) {
      findings.tell(
        .ruleWordAlone, ["来源 \(entry.text)", "类型 期间、范围 \(entry.text)"], at: entry.cell)
    }
  }
}
