import FoundationEssentials

/// How the text of a scoring rule (评分标准) is understood.
///
/// What is not understood is reported, never guessed: the inspector's deduction always stands, and a
/// reading only serves to point out differences.
///
/// ```swift
/// let reading = PhraseReading("每发现一处扣1分，2分扣完为止；未登记的不得分", fullScore: 5)
/// reading.status           // .exact
/// reading.clauses[0].kind  // .per(points: 1, unit: "处", step: 1)
/// ```
package struct PhraseReading: Hashable, Sendable {
  /// The text as it stands in the form.
  package let text: String
  /// What it says, clause after clause.
  package let clauses: [PhraseClause]
  /// The most points of the whole cell, where it says so itself; nil for the full score.
  package let cap: Decimal?

  /// How well the whole is understood: as well as its weakest clause.
  package let status: PhraseStatus
}

/// How well a clause is understood.
package enum PhraseStatus: String, Hashable, Sendable, Comparable {
  /// It can be recomputed.
  case exact
  /// Read by custom; to be confirmed once.
  case likely
  /// People decide; only limits are checked.
  case manual
  /// Not understood.
  case unparsed

  package static func < (left: PhraseStatus, right: PhraseStatus) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .exact: 0
    case .likely: 1
    case .manual: 2
    case .unparsed: 3
    }
  }
}

/// One rule of a scoring text.
package struct PhraseClause: Hashable, Sendable {
  /// What it does.
  package var kind: Kind
  /// The most points it may take (or give); nil for the full score.
  package var cap: Decimal?
  /// How well it is understood.
  package var status: PhraseStatus
  /// Its text.
  package var text: String

  /// What a rule does (DOMAIN.md section 3).
  package enum Kind: Hashable, Sendable {
    /// P1: points off once.
    case fixed(points: Decimal)
    /// P2, P3: points off for each unit, or each `step` of them.
    case per(points: Decimal, unit: String, step: Int)
    /// P4: points off between limits, for each unit where one is named.
    case range(from: Decimal, to: Decimal, unit: String?)
    /// P5: the item has no points.
    case zeroItem
    /// P6: the category has no points.
    case zeroCategory
    /// P6: the form has no points.
    case zeroForm
    /// P7: the form fails.
    case veto
    /// P7: the grade is lowered by steps.
    case downgrade(grades: Int)
    /// P9: points off from a pool beyond the item.
    case extra(points: Decimal, pool: Pool)
    /// P10: points off for each time that is missing to what is required in a period.
    case shortfall(points: Decimal, required: Decimal?, period: String?)
    /// P11: points off for each so many days late.
    case overdue(points: Decimal, perDays: Int)
    /// P12: points off below a rate, or for each step of percentage points below it.
    case rate(points: Decimal, threshold: Decimal?, stepPercent: Decimal?)
    /// P14: points off at one of several levels of the same fact.
    case tier(points: Decimal)
    /// P15: a share of the points.
    case percent(percent: Decimal, base: Base)
    /// P16: the deduction is multiplied.
    case repeated(factor: Decimal)
    /// P17: the item does not apply.
    case notApplicable
    /// P18: people decide.
    case discretion
    /// P19: consequences for others, or in money.
    case joint
    /// P20: nothing is taken off, or less.
    case exempt
    /// P13: points added, for each unit where one is named; nil where people decide how many.
    case bonus(points: Decimal?, unit: String?)
    /// P21: points given; nil for all of them.
    case award(points: Decimal?, unit: String?)
    /// Not understood.
    case unknown
  }

  /// Where extra points are taken from.
  package enum Pool: String, Hashable, Sendable { case category, form }

  /// What a share is taken of.
  package enum Base: String, Hashable, Sendable { case full, score }
}

extension PhraseReading {
  /// The deduction that so many numbered findings suggest; nil unless the whole text is understood
  /// exactly and takes points by the piece, at one price (V07). That the item may have no points
  /// at all (`不得分`) does not change it.
  ///
  /// - Parameters:
  ///   - findings: how many findings were written.
  ///   - fullScore: the most points of the item.
  package func suggestedDeduction(findings: Int, fullScore: Decimal) -> Decimal? {
    let counted = clauses.filter { ![.zeroItem, .zeroCategory, .zeroForm].contains($0.kind) }
    guard status == .exact, let first = counted.first,
      case .per(let points, _, let step) = first.kind, step > 0,
      counted.allSatisfy({
        if case .per(points, _, step) = $0.kind { $0.cap == first.cap } else { false }
      })
    else { return nil }
    let limits = [first.cap, cap, fullScore].compactMap { $0 }
    return min(points * Decimal(findings / step), limits.min() ?? fullScore)
  }

  /// The deduction that findings suggest, where another was entered; nil where both agree, where
  /// all points are gone and the rule knows of that, and where nothing is suggested.
  ///
  /// - Parameters:
  ///   - deduction: the points taken off.
  ///   - findings: how many findings were written.
  ///   - fullScore: the most points of the item.
  package func disagreement(
    with deduction: Decimal, findings: Int, fullScore: Decimal
  ) -> Decimal? {
    guard let expected = suggestedDeduction(findings: findings, fullScore: fullScore),
      expected != deduction
    else { return nil }
    let knowsZero = clauses.contains { [.zeroItem, .zeroCategory, .zeroForm].contains($0.kind) }
    return knowsZero && deduction >= fullScore ? nil : expected
  }
}
