import FoundationEssentials
import Forms
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
  /// The items' texts of 评分标准 as printed, by number.
  package let printedRules: [String: String]
  /// What becomes of the points of an item that does not apply.
  package let notApplicable: NotApplicableRule
  /// Decimals of a shown score.
  package let places: Int
  /// The weight in a unit's total; nil for a form that is not part of one.
  package let weight: Decimal?
  /// The most points of 加分; nil for no limit but 100.
  package let bonusCap: Decimal?
  /// The field whose text is a veto; nil for none.
  package let vetoField: String?
  /// How grades are told.
  package let grades: GradeRules
  /// What could not be compiled.
  package let diagnostics: [Diagnostic]
  private let guarantee: RuleCondition?
  private let rectified: RuleCondition?

  /// The rules of a form.
  package init(_ definition: FormDefinition) {
    title = definition.title
    roles = FormRoles(definition)
    var compiler = RuleCompiler(definition)
    let scoring = definition.block("评分")?.rows.first ?? [:]
    let printed = definition.printedItems(of: roles.group)
    printedScores = printed.compactMapValues { $0[FormRoles(definition).fullScore] }
      .compactMapValues { Decimal(exact: $0.foldedForMatching) }
    printedRules = printed.compactMapValues { $0[FormRoles(definition).scoringRule] }
    notApplicable = NotApplicableRule(scoring["不适用"]?.text)
    places = definition.settings["舍入位数"].flatMap { Int($0.foldedForMatching) } ?? 1
    weight = definition.weight.flatMap { Decimal(exact: $0.foldedForMatching) }
    bonusCap = definition.settings["加分上限"].flatMap { Decimal(exact: $0.foldedForMatching) }
    vetoField = scoring["否决"]?.text ?? definition.field("否决事项")?.name
    guarantee = compiler.condition(scoring["保证项目"])
    rectified = compiler.condition(definition.block("整改")?.rows.first?["条件"])
    grades = compiler.grades()
    compiler.checkRoles(roles)
    diagnostics = compiler.diagnostics
  }

  /// What the printed items add up to; nil for a form without printed items.
  package var printedTotal: Decimal? {
    printedScores.isEmpty ? nil : printedScores.values.reduce(0, +)
  }

  /// The names of all grades but the lowest, the best first.
  package var betterGrades: [String] { grades.names.dropLast() }

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

/// What becomes of the points of an item that does not apply.
package enum NotApplicableRule: Hashable, Sendable {
  /// 折算: it leaves the denominator, and the rest is scaled to 100.
  case rescale
  /// 计满: it counts as if nothing was deducted.
  case full
  /// 计零: it counts as if everything was deducted.
  case zero

  init(_ text: String?) {
    switch text?.foldedForMatching {
    case "计满": self = .full
    case "计零": self = .zero
    default: self = .rescale
    }
  }
}

extension FormDefinition {
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
