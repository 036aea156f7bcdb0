import Values

/// Reads a folded text from the left, a piece at a time.
///
/// A try that fails leaves the position where it was.
///
/// ```swift
/// var scanner = SpellingScanner("第3轮")
/// scanner.take("第")  // true
/// scanner.digits(1...2)  // 3
/// ```
package struct SpellingScanner {
  /// What is read.
  package let text: FoldedText
  /// The byte that is read next.
  package private(set) var position = 0

  /// Reads a text.
  package init(_ text: FoldedText) { self.text = text }

  /// Whether everything has been read.
  package var isAtEnd: Bool { position >= text.bytes.count }

  /// What has not been read yet.
  package var rest: FoldedText { text[min(position, text.bytes.count)..<text.bytes.count] }

  /// Goes over one character.
  package mutating func skip() {
    guard !isAtEnd else { return }
    position = min(position + text.length(at: position), text.bytes.count)
  }

  /// Goes over a folded word that stands here.
  @discardableResult
  package mutating func take(_ word: String) -> Bool {
    var index = position
    for byte in word.utf8 {
      guard index < text.bytes.count, text.bytes[index] == byte else { return false }
      index += 1
    }
    guard index > position else { return false }
    position = index
    return true
  }

  /// Goes over the first of some words that stands here.
  @discardableResult
  package mutating func takeAny(_ words: [String]) -> String? {
    words.first { take($0) }
  }

  /// Goes over the longest of some words that stands here.
  @discardableResult
  package mutating func takeLongest(_ words: [String]) -> String? {
    let start = position
    var longest: String?
    var end = start
    for word in words {
      position = start
      if take(word), position > end { (longest, end) = (word, position) }
    }
    position = end
    return longest
  }

  /// Takes so many digits as they are written, zeros in front included; nil where other digits
  /// follow or there are fewer.
  package mutating func digitText(_ count: ClosedRange<Int>) -> String? {
    let start = position
    guard digits(count) != nil else { return nil }
    return String(decoding: text.bytes[start..<position], as: UTF8.self)
  }

  /// A whole number of so many ASCII digits, all of them.
  package mutating func digits(_ count: ClosedRange<Int>) -> Int? {
    var end = position
    while end < text.bytes.count, isDigit(end) { end += 1 }
    guard count.contains(end - position) else { return nil }
    var number = 0
    for byte in text.bytes[position..<end] {
      let (tens, overflow) = number.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      number = tens &+ Int(byte - 48)
    }
    position = end
    return number
  }

  /// A number up to 99 in digits or in Chinese numerals.
  package mutating func ordinal() -> Int? {
    if let number = digits(1...2) { return number }
    let start = position
    while !isAtEnd, ChineseNumeral.isNumeral(text.scalar(at: position)) { skip() }
    let number = ChineseNumeral.value(of: text[start..<position].string)
    if number == nil { position = start }
    return number
  }

  /// The digits of a number without a sign, `2`, `0.5`, `.5`, `2.`, `1,250`; nil where none stand.
  package mutating func decimalDigits() -> String? {
    var end = position
    var digits: [UInt8] = []
    var hasPoint = false
    while end < text.bytes.count {
      let byte = text.bytes[end]
      if isDigit(end) {
        digits.append(byte)
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        digits.append(byte)
      } else if byte != UInt8(ascii: ",") || hasPoint || !startsGroup(at: end) {
        break
      }
      end += 1
    }
    guard digits.count > (hasPoint ? 1 : 0) else { return nil }
    position = end
    return String(decoding: digits, as: UTF8.self)
  }

  /// Whether a comma stands between one to three digits and a group of exactly three.
  private func startsGroup(at comma: Int) -> Bool {
    var after = comma + 1
    while after < text.bytes.count, isDigit(after) { after += 1 }
    var before = comma
    while before > 0, isDigit(before - 1) { before -= 1 }
    return after - comma == 4 && (1...3).contains(comma - before)
  }

  private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(text.bytes[index]) }
}
