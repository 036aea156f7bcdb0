import FoundationEssentials

/// What `Wording` needs to say a clause in a sentence.
extension PhraseClause {
  /// The name of the kind, as `template rule --json` writes it.
  package var kindName: String {
    switch kind {
    case .fixed: "fixed"
    case .per: "per"
    case .range: "range"
    case .zeroItem: "zeroItem"
    case .zeroCategory: "zeroCategory"
    case .zeroForm: "zeroForm"
    case .veto: "veto"
    case .downgrade: "downgrade"
    case .extra: "extra"
    case .shortfall: "shortfall"
    case .overdue: "overdue"
    case .rate: "rate"
    case .tier: "tier"
    case .percent: "percent"
    case .repeated: "repeat"
    case .notApplicable: "notApplicable"
    case .discretion: "discretion"
    case .joint: "joint"
    case .exempt: "exempt"
    case .bonus: "bonus"
    case .award: "award"
    case .unknown: "unparsed"
    }
  }

  /// The key of its sentence. A cap has a sentence of its own, `rule.cap`.
  package var wordingKey: String {
    switch kind {
    case .range(_, _, .some): "rule.range.per"
    case .extra(_, let pool): "rule.extra.\(pool.rawValue)"
    case .shortfall(_, .some, .some): "rule.shortfall.required"
    case .rate(_, .some, nil): "rule.rate.below"
    case .rate(_, nil, _): "rule.rate.step"
    case .percent(_, let base): "rule.percent.\(base.rawValue)"
    case .bonus(nil, _): "rule.bonus.open"
    case .bonus(_, .some): "rule.bonus.per"
    case .award(nil, _): "rule.award.all"
    case .award(_, .some): "rule.award.per"
    default: "rule.\(kindName)"
    }
  }

  /// What the sentence needs, in order: the points first.
  package var wordingArguments: [String] {
    switch kind {
    case .fixed(let points), .tier(let points): ["\(points)"]
    case .per(let points, let unit, let step): ["\(points)", unit, "\(step)"]
    case .range(let from, let to, let unit): ["\(from)", "\(to)"] + (unit.map { [$0] } ?? [])
    case .downgrade(let grades): ["\(grades)"]
    case .extra(let points, _): ["\(points)"]
    case .shortfall(let points, let required, let period):
      ["\(points)", required.map { "\($0)" } ?? "", period ?? ""]
    case .overdue(let points, let days): ["\(points)", "\(days)"]
    case .rate(let points, let threshold, let step):
      ["\(points)", threshold.map { "\($0)" } ?? "", step.map { "\($0)" } ?? ""]
    case .percent(let percent, _): ["\(percent)"]
    case .repeated(let factor): ["\(factor)"]
    case .bonus(let points, let unit): [points.map { "\($0)" } ?? "", unit ?? ""]
    case .award(let points, let unit): [points.map { "\($0)" } ?? "", unit ?? ""]
    default: []
    }
  }
}
