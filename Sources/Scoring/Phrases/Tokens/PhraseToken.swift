import FoundationEssentials

/// A word with a meaning, a number with what it counts, or a stretch of plain text in a scoring
/// phrase.
struct PhraseToken: Hashable {
  let meaning: Meaning
  let range: Range<Int>

  enum Meaning: Hashable {
    /// Plain text: what a condition is made of.
    case text(String)
    /// A word of the vocabulary.
    case word(PhraseWord)
    /// `1分`
    case points(PhraseNumber)
    /// `1-3分`
    case pointsRange(PhraseNumber, PhraseNumber)
    /// `5%`, `5个百分点`
    case percent(Decimal)
    /// `3处`, `一次`
    case count(Int, unit: String)
    /// `处` behind `每` or `/`
    case measure(String)
    /// `两倍`, `加倍`
    case multiple(Decimal)
    /// `一级` behind `降`
    case grades(Int)
    /// An amount that only describes: `2米`, `5日前`, `第3条`
    case quantity
    /// `200元`
    case money
    /// A number that counts nothing known.
    case number(PhraseNumber)
  }
}

/// What a word of a scoring phrase does.
enum PhraseWord: Hashable {
  // What is counted.
  case each, separately, period(String), least, below, above, reach, orLess, orMore, late, ordinal
  // What is done with points.
  case take, takeMore, takeAlso, add, give, point, all, half, halved, doubled
  // Limits.
  case bound, capEnd, whole, sum, total
  // What happens without a number of points.
  case zero, doubtfulZero, veto, downgrade, oneGradeLower, joint, liability, exempt, notApplicable,
    discretion
  case judging
  // Whom or what it concerns.
  case scope(Scope), base(PhraseClause.Base), doubtfulBase, person, unit
  // What qualifies the rest.
  case hedge, open, except, note, doubtfulNote, list
  // Signs and small words.
  case comma, pause, bracket, colon, slash, dash, equals, filler

  /// The reach of `不得分` and of a cap.
  enum Scope: Hashable { case item, category, form }
}

extension PhraseToken {
  /// The word it is; nil for another token.
  var word: PhraseWord? { if case .word(let word) = meaning { word } else { nil } }

  /// Whether it is plain text.
  var isText: Bool { if case .text = meaning { true } else { false } }

  /// The plain text; empty for another token.
  var text: String { if case .text(let text) = meaning { text } else { "" } }

  /// Whether it separates without meaning anything itself.
  var isSeparator: Bool {
    switch word {
    case .comma, .pause, .bracket, .colon: true
    default: false
    }
  }

  /// Whether it may stand anywhere and says nothing.
  var isSilent: Bool { isSeparator || word == .filler || word == .note }
}
