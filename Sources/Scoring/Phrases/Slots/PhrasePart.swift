/// A piece of a sentence: an effect with what stands before it, or words without any effect.
struct PhrasePart: Hashable {
  /// What it does; nil for words without an effect.
  var effect: PhraseEffect?
  var slots: ClauseSlots
  /// Its words as written.
  var text: String
  /// The words before the effect.
  var condition: String
  /// The number of its sentence.
  let sentence: Int
  /// The sign between it and the part before.
  var sign: PhraseWord?
  /// Whether it was read by custom.
  var isDoubtful = false
  /// Whether it opens a list: `有下列情形之一的扣2分：`.
  var opensList = false
  /// What falls on others: said in words without an effect.
  var isJoint = false

  /// Whether a sign separates it from the part before.
  var isSeparated: Bool { sign != nil }

  /// What it limits others to.
  var cap: PhraseCap? { if case .cap(let cap) = effect { cap } else { nil } }
}

extension PhrasePart {
  /// The parts of a sentence.
  static func parts(of sentence: PhraseText, number: Int) -> [PhrasePart] {
    let tokens = PhraseTokeniser.tokens(of: sentence)
    var parts: [PhrasePart] = []
    var start = 0
    for found in EffectReader(tokens: tokens).effects() {
      let lead = Array(tokens[start..<found.tokens.lowerBound])
      var part = part(lead, through: tokens[found.tokens.upperBound - 1], of: sentence, number)
      part.effect = found.effect
      part.isDoubtful = found.isDoubtful
      parts.append(part)
      start = found.tokens.upperBound
    }
    let rest = Array(tokens[start...])
    if let last = parts.indices.last { parts[last].opensList = rest.first?.word == .colon }
    guard let last = rest.last, !rest.allSatisfy(\.isSilent) else { return parts }
    return parts + [remark(rest, through: last, of: sentence, number)]
  }

  private static func part(
    _ lead: [PhraseToken], through last: PhraseToken, of sentence: PhraseText, _ number: Int
  ) -> PhrasePart {
    let words = Array(lead.drop { $0.isSeparator })
    let start = words.first?.range.lowerBound ?? lead.last?.range.upperBound ?? 0
    let condition = words.last.map { sentence[start..<$0.range.upperBound].string } ?? ""
    return PhrasePart(
      slots: LeadReader.slots(of: words, in: sentence),
      text: sentence[min(start, last.range.lowerBound)..<last.range.upperBound].string,
      condition: condition, sentence: number,
      sign: lead.first?.isSeparator == true ? lead.first?.word : nil)
  }

  private static func remark(
    _ rest: [PhraseToken], through last: PhraseToken, of sentence: PhraseText, _ number: Int
  ) -> PhrasePart {
    var remark = part(rest, through: last, of: sentence, number)
    remark.isJoint = rest.contains { $0.word == .joint || $0.word == .liability }
    remark.isDoubtful = rest.contains { $0.word == .doubtfulNote }
    remark.opensList = last.word == .colon || rest.contains { $0.word == .list }
    return remark
  }
}
