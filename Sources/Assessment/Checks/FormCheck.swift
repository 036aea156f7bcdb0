import Spreadsheet

/// A check of one form by itself (DOMAIN 5.3).
package protocol FormCheck: Sendable {
  /// What is wrong, in the order of the page.
  func findings(in form: ReturnedForm) -> [Diagnostic]
}

extension ReturnedForm {
  /// The checks of one form by itself, in the order of their codes.
  package static let checks: [any FormCheck] = [
    StandardScoreCheck(), DeductionCheck(), RectificationFieldsCheck(), DueDateCheck(),
    FindingCheck(), RuleCheck(), NotApplicableCheck(), GradeWordCheck(), ReinspectionCheck(),
    SumCheck(), CarriedRowsCheck(), LongNumberCheck(), VetoCheck(),
  ]

  /// Everything that the checks of one form find.
  package func ownFindings() -> [Diagnostic] {
    ReturnedForm.checks.flatMap { $0.findings(in: self) }
  }
}
