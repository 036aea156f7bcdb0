import Forms
import FoundationEssentials
import Grid
import Scoring
import Spellings
import Spreadsheet
import Values
import Wording

/// The rules of a form, compiled from the blocks of its sheet 规则 that forms hand on as rows.
///
/// ```swift
/// let rules = AssessmentRules(definition)
/// rules.weight       // 0.6
/// rules.diagnostics  // what could not be compiled, with its cell of 规则
/// ```
///
/// A class, since every form of a round holds on to those of its template.
package final class AssessmentRules: Sendable {
  /// The title of the form.
  package let title: String
  /// The number of the form, `AQ-01`; nil for one without.
  package let number: String?
  /// The fields' parts.
  package let roles: FormRoles
  /// 标准分 of the printed items by number.
  package let printedScores: [String: Decimal]
  /// What the printed items add up to; nil for a form without printed items.
  package let printedTotal: Decimal?
  /// The weights of the printed items by number.
  package let printedWeights: [String: Decimal]
  /// The fields of an item.
  let itemFields: Set<String>
  /// The items' 评分标准 as printed, by number.
  package let scoringTexts: [String: String]
  /// How the items' 评分标准 are understood, by number: as somebody confirmed it in the block 短语,
  /// else as printed.
  package let phrases: KnownPhrases
  /// How the items make a score.
  package let scoring: ScoringRules
  /// What the choices of an item's result say.
  let resultWords: ResultWords
  /// The template's own checks against the other copies of a round.
  let uniqueChecks: [UniqueCheck]
  /// The weight in a unit's total; nil for a form that is not part of one.
  package let weight: Decimal?
  /// What several sheets of the form in one unit count as; nil where one is due.
  package let copies: UnitRules.CopiesRule?
  /// The fields that tell those sheets apart.
  let copyFields: [String]
  /// What vetoes the form; nil for nothing.
  package let veto: VetoRule?
  /// What could not be compiled, at its cell.
  package let diagnostics: [Diagnostic]
  /// All that is wrong with the sheet 规则, with what forms themselves could not understand of it:
  /// what a round says of the template.
  package let findings: [Diagnostic]
  /// Whether the form has items that are checked, and scored where its rules say how.
  var hasItems: Bool { roles.group != nil }
  /// Whether the form is scored: it has items, and a block 评分.
  let isScored: Bool
  /// Whether a rule that scores depend on could not be compiled: forms then have no score.
  package let isBroken: Bool
  /// Whether the column 得分 is filled in by people and not computed.
  let entersScores: Bool
  private let guarantee: RuleCondition?
  /// Which printed items are guarantee items, by what the template prints of them; nil where the
  /// condition asks for something that is filled in.
  private let printedGuarantees: [String: Bool]?
  private let rectified: RuleCondition?

  /// The rules of a form.
  package init(_ definition: FormDefinition) {
    var compiler = ScoringCompiler(definition)
    (title, number) = (definition.title, definition.number)
    roles = compiler.roles
    scoring = compiler.scoring()
    resultWords = compiler.resultWords(scoring.method)
    uniqueChecks = UniqueCheck.all(definition)
    weight = compiler.weight()
    copies = compiler.copiesRule()
    copyFields = roles.copyFields(of: definition)
    veto = compiler.veto()
    guarantee = compiler.guarantee()
    rectified = compiler.rectified()
    isScored = roles.group != nil && definition.block("评分") != nil
    isBroken = compiler.diagnostics.contains { $0.severity == .error }
    let printed = definition.printedItems(of: roles.group)
    let scores = printed.numbers(of: roles.fullScore)
    printedScores = scores
    printedTotal = scores.isEmpty ? nil : scores.values.reduce(0, +)
    printedGuarantees = guarantee?.verdicts(on: printed)
    printedWeights = roles.weight.map { printed.numbers(of: $0) } ?? [:]
    itemFields = Set(
      roles.group.flatMap { definition.group($0)?.fields.map(\.name) } ?? []
    ).union([roles.score])
    scoringTexts = printed.compactMapValues { [roles] in $0[roles.scoringRule] }
    phrases = compiler.phrases(
      scoringTexts, contents: printed.compactMapValues { [roles] in $0[roles.content] },
      scores: scores)
    entersScores = definition.entersScores(roles, scoring.method)
    compiler.checkCategories()
    diagnostics = compiler.diagnostics
    findings = definition.diagnostics + diagnostics
  }

  /// The titles of forms by title and number, however these are written.
  package static func titles(_ rules: [AssessmentRules]) -> [FoldedText: String] {
    let names = rules.flatMap { rules in
      [rules.title, rules.number].compactMap { $0 }.map { (FoldedText($0), rules.title) }
    }
    return Dictionary(names) { first, _ in first }
  }

  /// The names of all grades but the lowest, the best first.
  package var betterGrades: [String] {
    scoring.grades.bands.map(\.name).filter { $0 != scoring.grades.lowest }
  }

  /// The name of the lowest grade; nil for a form without grades.
  var lowestGrade: String? { scoring.grades.lowest }

  /// Whether a record is a guarantee item: a printed one as the template prints it, whatever became
  /// of its texts in the copy.
  package func isGuarantee(_ record: RecordReading) -> Bool {
    if let key = record.key, !record.isAdded, let verdict = printedGuarantees?[key] {
      return verdict
    }
    return guarantee?.holds(for: record) ?? false
  }

  /// What the inspector found for a record; nil for a blank and for what the reader has warned about.
  func result(of record: RecordReading) -> CheckResult? {
    record[roles.result]?.value?.text.flatMap { resultWords.result(of: $0) }
  }

  /// Whether an item becomes a problem to be rectified; where nothing is said, every item with
  /// a deduction.
  package func isRectified(_ item: CheckedItem) -> Bool {
    guard item.isApplicable else { return false }
    return rectified?.holds(for: item.record) ?? ((item.deduction ?? 0) > 0)
  }

  /// Whether a row of a register becomes a problem to be rectified; where nothing is said, every row
  /// that tells one.
  func isRectified(_ record: RecordReading) -> Bool {
    let text = record[roles.finding]?.value?.plainText ?? ""
    return !text.isEmpty && rectified?.holds(for: record) ?? true
  }

  /// What tells a sheet from others of the same unit and round, where several are due.
  func copyKey(of reading: FormReading) -> [String] {
    guard copies != nil else { return [] }
    return copyFields.map { name in
      (reading.fields[name]?.value.map(\.plainText) ?? "").foldedForMatching
    }
  }
}

extension FormDefinition {
  /// Whether people fill in the points of items: where the method asks for them, or where there is
  /// no column of deductions; a column of formulas is never filled in.
  fileprivate func entersScores(_ roles: FormRoles, _ method: ScoringRules.Method) -> Bool {
    guard let group = roles.group.flatMap({ self.group($0) }) else { return false }
    let bands = pages.flatMap(\.bands).filter { $0.group == group.name }
    guard bands.contains(where: { $0.column(of: roles.score)?.placeholder != nil }) else {
      return false
    }
    return method == .score || group.field(roles.deduction) == nil
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

extension [String: [String: String]] {
  /// The numbers that printed items have in a column, by the items' numbers.
  fileprivate func numbers(of field: String) -> [String: Decimal] {
    compactMapValues { $0[field].flatMap { Decimal(rule: $0) } }
  }
}
