import FoundationEssentials

/// What a clause does, without its condition: `扣1分`, `不得分`, `最多扣3分`.
enum PhraseEffect: Hashable {
  /// A limit; nil points are all points.
  case cap(PhraseCap)
  /// No points, for what is named before.
  case zero(isDoubtful: Bool)
  /// Points off, for each of a unit where one stands behind them.
  case take(PhraseNumber, per: String?)
  /// Points off beyond the item.
  case takeMore(PhraseNumber)
  /// Points off between limits.
  case takeBetween(PhraseNumber, PhraseNumber, per: String?)
  /// A share of the points off.
  case takeShare(Decimal, of: PhraseClause.Base, isDoubtful: Bool)
  /// Points off without a number that counts.
  case takeOpen
  /// `分别扣1、2、5分`
  case takeLevels([PhraseNumber])
  /// A multiple of the points off.
  case multiply(Decimal)
  case add(PhraseNumber?, atMost: Decimal?, per: String?)
  case give(Decimal?, isAll: Bool, per: String?)
  case downgrade(Int)
  case veto, joint, notApplicable, exempt
}

/// A limit of what is taken or given.
struct PhraseCap: Hashable {
  let points: Decimal?
  /// Whether it limits points that are added.
  var isOfBonus = false
  /// Whether it names the whole item or a sum.
  var isOfAll = false
}

/// An effect with the tokens it is made of.
struct FoundEffect: Hashable {
  let effect: PhraseEffect
  let tokens: Range<Int>
  /// Whether it was read by custom: no verb, an uncertain word.
  var isDoubtful = false
}
