/// Cuts a scoring text into sentences.
///
/// Item numbers are cut off before anything is folded: `①` must not become a 1 that sticks to the
/// number behind it.
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

  /// The length of an item number at a place; nil for none. `1.2分` is a number unless `2.` follows
  /// later, `1.未` an item.
  private static func enumerator(
    in text: PhraseText, at index: Int, number: Int, isStart: Bool
  ) -> Int? {
    let scalar = text.written[index].value
    if (0x2460...0x249B).contains(scalar) || (0x3220...0x3229).contains(scalar) { return 1 }
    let names = [String(number), numeral(number)]
    for name in names where text.has("(\(name))", at: index) { return name.count + 2 }
    if number > 1 || isStart, text.has(names[1] + "是", at: index) { return names[1].count + 1 }
    guard isStart || followsEnd(text, index),
      let name = names.first(where: { text.has($0, at: index) })
    else { return nil }
    let end = index + name.count
    guard let mark = text.character(at: end), "、.)".contains(mark) else { return nil }
    let isNumber = mark == "." && text.character(at: end + 1)?.isNumber == true
    return isNumber && number == 1 && !isContinued(text, from: end, number + 1)
      ? nil : name.count + 1
  }

  private static func numeral(_ number: Int) -> String {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return digits.indices.contains(number - 1) ? digits[number - 1] : "\(number)"
  }

  /// Whether the next item number begins a sentence further on.
  private static func isContinued(_ text: PhraseText, from start: Int, _ number: Int) -> Bool {
    (start..<text.count).contains { index in
      followsEnd(text, index) && text.has("\(number).", at: index)
    }
  }

  private static func followsEnd(_ text: PhraseText, _ index: Int) -> Bool {
    text.character(at: index - 1).map { "分 ;。\n止".contains($0) } ?? false
  }
}
