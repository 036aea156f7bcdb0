/// Whole numbers up to 99 as people write them, in digits or in Chinese numerals.
///
/// ```swift
/// ChineseNumeral.value(of: "二十三")  // 23
/// ChineseNumeral.value(of: "7")  // 7
/// ```
package enum ChineseNumeral {
  /// The worth of a numeral below ten; nil for any other character.
  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// Whether a character is a Chinese numeral or `十`.
  package static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "十" || digit(scalar) != nil
  }

  /// Whether a character counts headings: 一 to 十.
  package static func isOrdinal(_ scalar: Unicode.Scalar) -> Bool {
    isNumeral(scalar) && digit(scalar) != 0 && scalar != "两"
  }

  /// The number of `三`, `十二`, `二十`, `三十一`, `7`; nil for anything else.
  package static func value(of text: some StringProtocol) -> Int? {
    if let number = Int(text) { return number }
    let scalars = Array(text.unicodeScalars.prefix(4))
    guard let ten = scalars.firstIndex(of: "十") else {
      return scalars.count == 1 ? digit(scalars[0]) : nil
    }
    guard let tens = worth(scalars[..<ten], ofNone: 1),
      let units = worth(scalars[(ten + 1)...], ofNone: 0)
    else { return nil }
    return tens * 10 + units
  }

  private static func worth(_ scalars: ArraySlice<Unicode.Scalar>, ofNone none: Int) -> Int? {
    switch scalars.count {
    case 0: none
    case 1: scalars.first.flatMap(digit)
    default: nil
    }
  }

  /// A text with the Chinese numbers in front of some words as digits: `三日内` as `3日内`.
  package static func withDigits(_ text: FoldedText, before words: [FoldedText]) -> FoldedText {
    var result = text
    for word in words {
      guard let place = result.range(of: word) else { continue }
      var start = place.lowerBound
      while start > 0, isNumeral(result.scalar(at: result.place(before: start))) {
        start = result.place(before: start)
      }
      guard let number = value(of: result[start..<place.lowerBound].string) else { continue }
      result = FoldedText(
        folded: result.bytes[..<start] + Array("\(number)".utf8)
          + result.bytes[place.lowerBound...])
    }
    return result
  }
}
