import Spreadsheet

/// A check of all forms of a round together (DOMAIN 5.3).
package protocol RoundCheck: Sendable {
  /// What is wrong with each form, in the order of the forms.
  func findings(in forms: [ReturnedForm], options: AssessmentOptions) -> [[Diagnostic]]
}

extension RoundCheck where Self == RoundChecks {
  /// The checks of all forms together, in the order of their codes.
  package static var all: RoundChecks { RoundChecks() }
}

/// All checks of a round, one after the other.
package struct RoundChecks: RoundCheck {
  private let checks: [any RoundCheck] = [
    UnitCheck(), RoundAndDateCheck(), SimilarFindingCheck(),
    CopiedFormCheck(), AliasCheck(), SimilarUnitCheck(), UniqueInRoundCheck(),
  ]

  package func findings(in forms: [ReturnedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    var findings = [[Diagnostic]](repeating: [], count: forms.count)
    for check in checks {
      for (index, found) in check.findings(in: forms, options: options).enumerated() {
        findings[index] += found
      }
    }
    return findings
  }
}

extension [ReturnedForm] {
  /// Whether there is anything to compare between units; one without a name counts as one.
  var areOfSeveralUnits: Bool {
    let first = first?.unit?.name
    return dropFirst().contains { $0.unit?.name != first }
  }
}
