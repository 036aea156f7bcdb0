import Scoring
import Spreadsheet
import Wording

extension ReturnedForm {
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

  /// Whether it enters its unit's total, and if not, why.
  package var status: Status {
    if isDuplicate { return .duplicate }
    if rules.isBroken || diagnostics.contains(where: { $0.severity == .error }) {
      return .waiting
    }
    return score?.points == nil ? .uncomputable : .counted
  }

  /// Whether it is vetoed.
  var isVetoed: Bool { score?.isVetoed ?? false }
}
