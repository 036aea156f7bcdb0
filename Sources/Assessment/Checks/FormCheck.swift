import Spreadsheet

/// A check of one form by itself (DOMAIN 5.3).
package protocol FormCheck: Sendable {
  /// What is wrong, in the order of the page.
  func findings(in form: ReturnedForm) -> [Diagnostic]
}

extension ReturnedForm {
  /// The checks of one form by itself, in the order of their codes.
  private static let checks: [any FormCheck] = [
    RectificationFieldsCheck(), DueDateCheck(), ReinspectionCheck(), CarriedRowsCheck(),
    LongNumberCheck(),
  ]
  /// Those that ask for its score.
  private static let scoreChecks: [any FormCheck] = [
    StandardScoreCheck(), DeductionCheck(), FindingCheck(), RuleCheck(), NotApplicableCheck(),
    GradeWordCheck(), SumCheck(), VetoCheck(),
  ]

  /// Everything that the checks of one form find; a form without scores is not held to any.
  package func ownFindings() -> [Diagnostic] {
    let checks = ReturnedForm.checks + (rules.isScored ? ReturnedForm.scoreChecks : [])
    return checks.flatMap { $0.findings(in: self) }
  }
}
