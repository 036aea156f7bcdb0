import Spreadsheet

/// Excel's rules for looks that depend on values.
extension ConditionalFormat.Rule {
  /// The formulas in it.
  var formulas: [String] {
    switch self {
    case .expression(let formula): [formula]
    case .cell(_, let first, let second): [first] + (second.map { [$0] } ?? [])
    case .colorScale(let stops): stops.compactMap(\.threshold.formula)
    case .dataBar(let bar): [bar.minimum, bar.maximum].compactMap(\.formula)
    case .iconSet(let set): set.steps.compactMap(\.threshold.formula)
    case .text, .top, .average, .duplicates, .uniques, .blanks, .notBlanks, .errors, .notErrors,
      .period:
      []
    }
  }

  /// Whether its numbers are such as Excel takes.
  var isSound: Bool {
    switch self {
    case .text(_, let text): !text.isEmpty
    case .top(let count, let isPercent, _): (1...(isPercent ? 100 : 1000)).contains(count)
    case .average(_, let includesEqual, let deviations):
      deviations.map { (1...3).contains($0) && !includesEqual } ?? true
    case .colorScale(let stops):
      (2...3).contains(stops.count) && !stops.contains { $0.threshold == .automatic }
    case .dataBar(let bar): bar.isSound
    case .iconSet(let set): set.isSound
    default: true
    }
  }

  /// What breaks a rule, for its message.
  var saidShortly: String {
    switch self {
    case .top(let count, _, _): String(count)
    case .average(_, _, let deviations): deviations.map { String($0) } ?? ""
    case .colorScale(let stops): String(stops.count)
    case .iconSet(let set): set.icons.rawValue
    case .dataBar(let bar): "\(bar.lengths.lowerBound)–\(bar.lengths.upperBound)"
    default: ""
    }
  }
}

extension ConditionalFormat.DataBar {
  fileprivate var isSound: Bool {
    let isWithin = lengths.lowerBound >= 0 && lengths.upperBound <= 100
    let isOld = look == nil && (minimum == .automatic || maximum == .automatic)
    return isWithin && !isOld && minimum != .highest && maximum != .lowest
      && (look?.border != nil || look?.negativeBorder == nil)
  }
}

extension ConditionalFormat.IconSet {
  fileprivate var isSound: Bool {
    let isPlain = !steps.contains { [.automatic, .lowest, .highest].contains($0.threshold) }
    let own = ownIcons ?? []
    return steps.count == icons.count && isPlain && (ownIcons == nil || own.count == steps.count)
      && own.allSatisfy { $0.map { (0..<$0.icons.count).contains($0.index) } ?? true }
  }
}

extension ConditionalFormat.Threshold {
  /// Its operand; nil where it needs none.
  fileprivate var formula: String? {
    switch self {
    case .lowest, .highest, .automatic: nil
    case .number(let formula), .percent(let formula), .percentile(let formula),
      .formula(let formula):
      formula
    }
  }
}
