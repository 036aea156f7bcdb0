import Scoring
import Spreadsheet
import Wording

extension ReturnedForm {
  /// Whether a form enters its unit's total, and if not, why (DESIGN 3, settled).
  package enum Status: String, Hashable, Sendable {
    /// It does.
    case counted
    /// 未参评: none of its items applies, so that it has no score and is not weighed.
    case excluded
    /// 待放行: an error waits for somebody to look at it.
    case waiting
    /// 待放行: its score cannot be computed.
    case uncomputable
    /// There is another version of it, and nobody chose between them.
    case duplicate
    /// Another version of it was chosen.
    case superseded
    /// It is of another round than the one that is assessed.
    case otherRound
    /// It is a form without scores.
    case unscored
  }

  /// Whether it enters its unit's total, and if not, why.
  package var status: Status {
    switch version {
    case .ofOtherRound: return .otherRound
    case .oneOfSeveral: return .duplicate
    case .superseded: return .superseded
    case .only, .chosen: break
    }
    guard let score else { return .unscored }
    let hasScore = score.points != nil
    if isWaiting, !isReleased || !hasScore { return .waiting }
    if hasScore { return .counted }
    return isNotApplicable ? .excluded : .uncomputable
  }

  /// Whether an error waits for somebody to look at it.
  package var isWaiting: Bool {
    rules.isBroken || diagnostics.contains { $0.severity == .error }
  }

  /// Whether it counts only because somebody released it.
  package var countsByRelease: Bool { isReleased && isWaiting && status == .counted }

  /// Whether none of its items applies.
  private var isNotApplicable: Bool {
    !items.isEmpty && items.allSatisfy { !$0.isApplicable }
  }

  /// Whether it is vetoed.
  var isVetoed: Bool { score?.isVetoed ?? false }
}

extension ReturnedForm.Status {
  /// Whether its form keeps the unit from being ranked until somebody releases it.
  package var waits: Bool { self == .waiting || self == .uncomputable }
  /// Whether its problems belong to the round: those of one version of a form of the round.
  var isOfRound: Bool { self != .superseded && self != .otherRound }
}
