/// Whole numbers in Chinese characters, up to 99.
enum ChineseNumber {
  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]

  /// The number of `三`, `十二`, `二十`, `三十一`; nil for anything else.
  static func value(of text: some StringProtocol) -> Int? {
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      return text.count == 1 ? text.first.flatMap { digits[$0] } : nil
    case 2:
      let tens = parts[0].isEmpty ? 1 : value(of: parts[0])
      let units = parts[1].isEmpty ? 0 : value(of: parts[1])
      guard let tens, let units, tens < 10, units < 10 else { return nil }
      return tens * 10 + units
    default:
      return nil
    }
  }

  /// A text with the Chinese numbers in front of some words as digits: `三日内` as `3日内`.
  static func withDigits(_ text: String, before words: [String]) -> String {
    var result = text
    for word in words {
      guard let place = result.firstRange(of: word) else { continue }
      let run = result[..<place.lowerBound].reversed().prefix { digits[$0] != nil || $0 == "十" }
      guard !run.isEmpty, let number = value(of: String(run.reversed())) else { continue }
      let start = result.index(place.lowerBound, offsetBy: -run.count)
      result.replaceSubrange(start..<place.lowerBound, with: String(number))
    }
    return result
  }
}
