import Values

/// How texts are compared that people may have changed.
enum Similarity {
  /// The text of an item or a header as it is compared: folded, without ★ and punctuation at
  /// its ends.
  static func key(_ text: String) -> String {
    text.foldedForMatching.lowercased().trimming("★☆*＊▲△.。,，;；:：、")
  }

  /// The text of an item in a copy as it is compared, with the number in front of it, if any:
  /// `1.1 ★设备无跑冒滴漏（5分）`.
  static func item(_ text: String) -> (number: String, text: String) {
    let spaced = text.foldedWidth.trimmedBlanks
    let number = spaced.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let isNumbered = number.contains(".") && number.first != "."
    var rest = (isNumbered ? String(spaced.dropFirst(number.count)) : spaced).foldedForMatching
    if rest.hasSuffix("分)"), let open = rest.lastIndex(of: "("),
      rest[open...].dropFirst().dropLast(2).decimalValue != nil
    {
      rest = String(rest[..<open])
    }
    return (isNumbered ? number.trimming(".") : "", key(rest))
  }

  /// 1 for equal texts, 0 for wholly different ones: one minus the edit distance over the longer
  /// length. Texts are cut to 200 characters.
  ///
  /// - Complexity: the product of the lengths.
  static func of(_ left: String, _ right: String) -> Double {
    let first = Array(left.unicodeScalars.prefix(200))
    let second = Array(right.unicodeScalars.prefix(200))
    guard !first.isEmpty, !second.isEmpty else { return first.isEmpty && second.isEmpty ? 1 : 0 }
    let distance = editDistance(first, second)
    return 1 - Double(distance) / Double(max(first.count, second.count))
  }

  /// A header without what stands in brackets: `扣分（分）` is 扣分.
  static func withoutBrackets(_ text: String) -> String {
    guard let open = text.firstIndex(where: { "(（[【".contains($0) }), open > text.startIndex else {
      return text
    }
    guard let close = text.lastIndex(where: { ")）]】".contains($0) }), close > open else {
      return text
    }
    return String(text[..<open]) + String(text[text.index(after: close)...])
  }
}
