/// Cuts a scoring text into sentences and clauses.
///
/// Item numbers are cut off before anything is folded: `①` must not become a 1 that sticks to the
/// number behind it. A comma separates clauses only behind a complete rule, because it usually
/// stands between a condition and what follows from it.
enum PhraseSplitter {
  /// Sentences: between `；`, `。`, line breaks, and item numbers.
  static func sentences(of text: PhraseText) -> [PhraseText] {
    var sentences: [PhraseText] = []
    var (start, index, number) = (0, 0, 1)
    while index < text.count {
      if let length = enumerator(in: text, at: index, number: number, isStart: index == start) {
        sentences.append(text[start..<index])
        index += length
        (start, number) = (index, number + 1)
      } else if isSeparator(text, index) {
        sentences.append(text[start..<index])
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    sentences.append(text[start..<text.count])
    return sentences.filter { !$0.string.isEmpty }
  }

  private static func isSeparator(_ text: PhraseText, _ index: Int) -> Bool {
    switch text.folded[index] {
    case ";", "。", "\n", "\r": true
    default: false
    }
  }

  /// The length of an item number at a place; 0 is none. `1.2分` is a number, `1.未` an item.
  private static func enumerator(
    in text: PhraseText, at index: Int, number: Int, isStart: Bool
  ) -> Int? {
    let scalar = text.written[index].value
    if (0x2460...0x2473).contains(scalar) { return 1 }
    let digits = Array(String(number))
    if text.has("(\(number))", at: index) { return digits.count + 2 }
    guard text.has(String(number), at: index), isStart || followsEnd(text, index) else {
      return nil
    }
    let end = index + digits.count
    guard end < text.count, "、.)".unicodeScalars.contains(text.folded[end]) else { return nil }
    return text.folded[end] == "." && text.isNumber(at: end + 1) ? nil : digits.count + 1
  }

  private static func followsEnd(_ text: PhraseText, _ index: Int) -> Bool {
    index > 0 && (text.folded[index - 1] == "分" || text.folded[index - 1] == " ")
  }

  /// Parts of a sentence between commas (or `并`), each a whole rule with the caps that follow it.
  static func parts(of sentence: PhraseText, isRule: (PhraseText) -> Bool) -> [PhraseText] {
    var parts: [PhraseText] = []
    var start = 0
    for index in separators(in: sentence) where index > start {
      let left = sentence[start..<index]
      let right = sentence[(index + 1)..<sentence.count]
      if isRule(left), isRule(right), !continues(right) {
        parts.append(left)
        start = index + 1
      }
    }
    return parts + [sentence[start..<sentence.count]]
  }

  /// Whether a part belongs to the one before it: a cap, or what follows from a condition
  /// (`保证项目有一项得零分，本表不得分`).
  private static func continues(_ part: PhraseText) -> Bool {
    CapReader.startsWithCap(part)
      || part.longest(of: ["本表", "整表", "该表", "本大项", "该大项", "本项", "该项", "此条"], at: 0) != nil
  }

  private static func separators(in text: PhraseText) -> [Int] {
    text.folded.indices.filter { [",", "、", "并"].contains(text.folded[$0]) }
  }

  /// `扣1分未…扣2分`: cut behind the first `分` where a whole rule stands on both sides.
  static func runOn(_ clause: PhraseText, isRule: (PhraseText) -> Bool) -> [PhraseText] {
    for index in clause.folded.indices.dropLast() where clause.folded[index] == "分" {
      let next = clause.folded[index + 1]
      let (left, right) = (clause[0..<(index + 1)], clause[(index + 1)..<clause.count])
      guard !",、/的%".unicodeScalars.contains(next), left.contains("扣") || left.contains("减"),
        isRule(left),
        isRule(right), !CapReader.startsWithCap(right)
      else { continue }
      return [left] + runOn(right, isRule: isRule)
    }
    return [clause]
  }
}
