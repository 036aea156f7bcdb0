import FoundationEssentials

/// What the words before an effect say: whom it counts, when it holds, and how sure that is.
struct ClauseSlots: Hashable {
  /// What is counted: `每缺3处`.
  struct Counter: Hashable {
    let step: Int
    let unit: String
    var action = Action.other
    /// Whether `每` stands before it.
    var isEach = true
    /// Whether its unit is in the list of units.
    var isKnown: Bool { MeasureWord.names[unit] != nil }
  }

  /// What happens to what is counted.
  enum Action: Hashable { case missing, lacking, found, below, above, late, existing, other }

  /// How often something is due.
  struct Requirement: Hashable {
    let count: Decimal
    let unit: String
    /// `少于10次`: what falls short of it is counted once.
    var isOneOff = false
  }

  var counters: [Counter] = []
  var requirement: Requirement?
  var period: String?
  /// The rate below which it holds.
  var threshold: Decimal?
  /// The rate that is demanded.
  var target: Decimal?
  /// The percentage points that count as one.
  var stepPercent: Decimal?
  /// The number of a level: `缺2项扣1.5分`.
  var level: Int?
  /// The reach named right before the effect, and the last one named anywhere.
  var scope: PhraseWord.Scope?
  var pool: PhraseWord.Scope?
  /// The word right before the effect.
  var nearest: PhraseWord?
  var isLate = false
  var isOthers = false
  var isOrdinal = false
  var isListed = false
  /// Whether there is a condition at all.
  var hasCondition = false
  /// Whether `、` or `和` joins conditions.
  var conditions = 1
  /// Whether a count was read that may be a condition.
  var hasDoubtfulCount = false
  /// Whether a word was read that may change what is meant.
  var isDoubtful = false
  /// Whether points or numbers were left over.
  var isUnread = false

  /// What is counted in the end: the last, `每人每次` by both.
  var counter: Counter? {
    let each = counters.filter(\.isEach)
    guard let last = each.last ?? counters.last else { return nil }
    let isBoth = each.count > 1 && Set(each.suffix(2).map(\.unit)) == ["人", "次"]
    return isBoth ? Counter(step: last.step, unit: "人次", action: last.action) : last
  }

  /// Whether several things are counted, so that one had to be chosen.
  var hasRivalCounters: Bool { Set(counters.map { "\($0.step)\($0.unit)" }).count > 1 }
}
