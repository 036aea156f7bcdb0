/// Whole numbers up to 99 as people write them, in digits or in Chinese numerals.
///
/// ```swift
/// ChineseNumeral.value(of: "二十三")  // 23
/// ChineseNumeral.value(of: "7")  // 7
/// ```
package enum ChineseNumeral {
  private static let numerals: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]

  /// Whether a character is part of a number: an ASCII digit, a numeral, `十`.
  package static func isPart(_ character: Character) -> Bool {
    (character.isASCII && character.isWholeNumber) || isNumeral(character)
  }

  /// Whether a character is a Chinese numeral or `十`.
  package static func isNumeral(_ character: Character) -> Bool {
    character == "十" || numerals[character] != nil
  }

  /// The number of `三`, `十二`, `二十`, `三十一`, `7`; nil for anything else.
  package static func value(of text: some StringProtocol) -> Int? {
    if let number = Int(text) { return number }
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    func digit(_ part: some StringProtocol, blank: Int?) -> Int? {
      part.isEmpty ? blank : part.count == 1 ? part.first.flatMap { numerals[$0] } : nil
    }
    switch parts.count {
    case 1: return digit(parts[0], blank: nil)
    case 2:
      guard let tens = digit(parts[0], blank: 1), let units = digit(parts[1], blank: 0) else {
        return nil
      }
      return tens * 10 + units
    default: return nil
    }
  }

  /// A text with the Chinese numbers in front of some words as digits: `三日内` as `3日内`.
  package static func withDigits(_ text: String, before words: [String]) -> String {
    var result = text
    for word in words {
      guard let place = result.firstRange(of: word) else { continue }
      let run = result[..<place.lowerBound].reversed().prefix { isNumeral($0) }
      guard !run.isEmpty, let number = value(of: String(run.reversed())) else { continue }
      let start = result.index(place.lowerBound, offsetBy: -run.count)
      result.replaceSubrange(start..<place.lowerBound, with: String(number))
    }
    return result
  }
}
