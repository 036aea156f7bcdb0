import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values

/// The rules of a form, compiled from the blocks of its sheet 规则 that forms hand on as rows.
///
/// ```swift
/// let rules = AssessmentRules(definition)
/// rules.weight       // 0.6
/// rules.diagnostics  // what could not be compiled, with its cell of 规则
/// ```
package struct AssessmentRules: Sendable {
  /// The title of the form.
  package let title: String
  /// The fields' parts.
  package let roles: FormRoles
  /// 标准分 of the printed items by number.
  package let printedScores: [String: Decimal]
  /// How the items' 评分标准 are understood, by number: as somebody confirmed it in the block 短语,
  /// else as printed.
  package let phrases: [String: PhraseReading]
  /// How the items make a score.
  package let scoring: ScoringRules
  /// The weight in a unit's total; nil for a form that is not part of one.
  package let weight: Decimal?
  /// The field whose text is a veto; nil for none.
  package let vetoField: String?
  /// What could not be compiled.
  package let diagnostics: [Diagnostic]
  /// Whether the form has scores and no deductions.
  let countsScores: Bool
  private let guarantee: RuleCondition?
  private let rectified: RuleCondition?

  /// The rules of a form.
  package init(_ definition: FormDefinition) {
    title = definition.title
    let roles = FormRoles(definition)
    self.roles = roles
    var compiler = RuleCompiler(definition)
    let printed = definition.printedItems(of: roles.group)
    printedScores = printed.compactMapValues { $0[roles.fullScore] }
      .compactMapValues { Decimal(exact: $0.foldedForMatching) }
    phrases = definition.phrases(printed, rule: roles.scoringRule, scores: printedScores)
    weight = definition.weight.flatMap { Decimal(written: $0) }
    let row = definition.block("评分")?.rows.first ?? [:]
    vetoField = row["否决"]?.text ?? definition.field("否决事项")?.name
    guarantee = compiler.condition(row["保证项目"])
    rectified = compiler.condition(definition.block("整改")?.rows.first?["条件"])
    scoring = ScoringRules(definition, grades: compiler.grades())
    countsScores = roles.group.flatMap { definition.group($0)?.field(roles.deduction) } == nil
    compiler.checkRoles(roles)
    diagnostics = compiler.diagnostics
  }

  /// What the printed items add up to; nil for a form without printed items.
  package var printedTotal: Decimal? {
    printedScores.isEmpty ? nil : printedScores.values.reduce(0, +)
  }

  /// The names of all grades but the lowest, the best first.
  package var betterGrades: [String] {
    scoring.grades.bands.map(\.name).filter { $0 != scoring.grades.lowest }
  }

  /// Whether a record is a guarantee item.
  package func isGuarantee(_ record: RecordReading) -> Bool {
    guarantee?.holds(for: record) ?? false
  }

  /// Whether an item becomes a problem to be rectified; where nothing is said, every item with
  /// a deduction.
  package func isRectified(_ item: CheckedItem) -> Bool {
    guard item.isApplicable else { return false }
    return rectified?.holds(for: item.record) ?? ((item.deduction ?? 0) > 0)
  }

  /// What a form says in the place of a veto; nil where it says nothing, or 无.
  package func vetoText(of reading: FormReading) -> String? {
    guard let vetoField, let text = reading.fields[vetoField]?.value.map(plainText),
      !meansNothing(text)
    else { return nil }
    return text
  }
}

extension FormDefinition {
  /// How the scoring rules of printed items are understood.
  fileprivate func phrases(
    _ printed: [String: [String: String]], rule: String, scores: [String: Decimal]
  ) -> [String: PhraseReading] {
    var texts = printed.compactMapValues { $0[rule] }
    for row in block("短语")?.rows ?? [] {
      if let number = row["序号"]?.text, let confirmed = row["理解"]?.text {
        texts[number] = confirmed
      }
    }
    return Dictionary(
      uniqueKeysWithValues: texts.map { number, text in
        (number, PhraseReading(text, fullScore: scores[number]))
      })
  }

  /// The printed constants of the items of a group by key.
  func printedItems(of group: String?) -> [String: [String: String]] {
    var items: [String: [String: String]] = [:]
    for page in pages {
      for band in page.bands where band.group == group {
        for item in band.items { items[item.key] = item.constants }
      }
    }
    return items
  }
}
