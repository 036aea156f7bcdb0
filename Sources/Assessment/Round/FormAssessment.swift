import Forms
import Grid
import Scoring
import Spreadsheet
import Wording

/// A form with its score and everything that was found about it.
package struct FormAssessment: Sendable {
  /// Whether a form enters its unit's total.
  package enum Status: String, Hashable, Sendable {
    /// It does.
    case counted
    /// 待放行: an error waits for somebody to look at it.
    case waiting
    /// Its score cannot be computed.
    case uncomputable
    /// There is another copy of it.
    case duplicate
  }

  /// The form.
  package let form: CheckedForm
  /// Everything found, in the order of the page.
  package let diagnostics: [Diagnostic]
  /// Whether there is another copy of it.
  package let isDuplicate: Bool

  /// A form with what its reader and the checks found.
  init(_ form: CheckedForm, checks: [Diagnostic], isDuplicate: Bool) {
    self.form = form
    self.isDuplicate = isDuplicate
    diagnostics = FormAssessment.inPageOrder(form.reading.diagnostics.map(form.placed) + checks)
  }

  /// What it scores.
  package var score: FormScore { form.score }

  /// Whether it enters its unit's total, and if not, why.
  package var status: Status {
    if isDuplicate { return .duplicate }
    if form.rules.isBroken || diagnostics.contains(where: { $0.severity == .error }) {
      return .waiting
    }
    return score.exact == nil ? .uncomputable : .counted
  }

  private static func inPageOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    func place(_ diagnostic: Diagnostic) -> CellReference {
      diagnostic.cell ?? CellReference(row: 0, column: 0)
    }
    return diagnostics.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }.map(\.element)
  }
}
