import FoundationEssentials
import Scoring

/// A reading in short: `per 1/处 cap 2; zeroItem`.
func short(_ reading: PhraseReading) -> String {
  reading.clauses.map { clause in
    short(clause.kind) + (clause.cap.map { " cap \($0)" } ?? "")
  }.joined(separator: "; ") + (reading.cap.map { " | cap \($0)" } ?? "")
}

/// A kind in short, with its numbers.
func short(_ kind: PhraseClause.Kind) -> String {
  switch kind {
  case .fixed(let points): "fixed \(points)"
  case .per(let points, let unit, let step): "per \(points)/\(step == 1 ? "" : "\(step)")\(unit)"
  case .range(let from, let to, let unit): "range \(from)~\(to)" + (unit.map { "/\($0)" } ?? "")
  case .zeroItem: "zeroItem"
  case .zeroCategory: "zeroCategory"
  case .zeroForm: "zeroForm"
  case .veto: "veto"
  case .downgrade(let grades): "downgrade \(grades)"
  case .extra(let points, let pool): "extra \(points) \(pool)"
  case .shortfall(let points, let required, let period):
    "shortfall \(points)" + (required.map { " of \($0)" } ?? "") + (period.map { "/\($0)" } ?? "")
  case .overdue(let points, let days): "overdue \(points)/\(days)"
  case .rate(let points, let threshold, let step):
    "rate \(points)" + (threshold.map { " <\($0)" } ?? "") + (step.map { " by \($0)" } ?? "")
  case .tier(let points): "tier \(points)"
  case .percent(let percent, let base): "percent \(percent) \(base)"
  case .repeated(let factor): "repeat \(factor)"
  case .notApplicable: "notApplicable"
  case .discretion: "discretion"
  case .joint: "joint"
  case .exempt: "exempt"
  case .bonus(let points, let unit):
    "bonus \(points.map { "\($0)" } ?? "open")" + (unit.map { "/\($0)" } ?? "")
  case .award(let points, let unit):
    "award \(points.map { "\($0)" } ?? "all")" + (unit.map { "/\($0)" } ?? "")
  case .unknown: "unknown"
  }
}
