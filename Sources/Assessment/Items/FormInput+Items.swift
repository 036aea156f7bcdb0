import Forms
import FoundationEssentials
import Scoring
import Values

extension FormInput {
  /// What the score of a form needs of its items.
  ///
  /// A score column counts only where the form has no column of deductions: otherwise it is often
  /// a formula over blanks.
  init(_ items: [CheckedItem], of reading: FormReading, rules: AssessmentRules) {
    self.init(
      items: items.map { item in
        ItemInput(
          item.number, category: item.record.category, fullScore: item.fullScore ?? 0,
          isGuarantee: item.isGuarantee, result: item.scoringResult,
          deduction: item.fullScore == nil ? nil : item.deduction,
          score: rules.countsScores ? item.record[rules.roles.score]?.value?.number : nil)
      })
    bonus = rules.roles.bonus.flatMap { reading.fields[$0]?.value?.number } ?? 0
    isVetoed = rules.vetoText(of: reading) != nil
  }
}

extension CheckedItem {
  /// The result as scoring knows it. What stands as a deduction but cannot be read leaves the item
  /// without a score, whatever its result; so does an unknown standard score.
  fileprivate var scoringResult: CheckResult? {
    switch result {
    case .notApplicable: .notApplicable
    case _ where fullScore == nil: .fail
    case .qualified: hasUnreadDeduction ? .fail : .pass
    case .unqualified: .fail
    case .partlyQualified: .partial
    case .blank, .unknown: nil
    }
  }
}
