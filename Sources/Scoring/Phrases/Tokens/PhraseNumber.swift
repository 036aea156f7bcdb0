import FoundationEssentials
import Spellings
import Values

/// A number in a scoring phrase, as people write it: `2`, `０．５`, `两`, `半`, `零点五`.
struct PhraseNumber: Hashable {
  let value: Decimal
  /// Whether its point seems lost: `05`, `.5`.
  var isSuspect = false
  /// Whether it is written in digits; a numeral is often part of a name (`三违`).
  var isDigits = true

  /// The value where it is whole; nil for a fraction.
  var whole: Int? { Int("\(value)") }
}

extension PhraseText {
  /// The number at a place, and the place behind it.
  func number(at index: Int) -> (number: PhraseNumber, end: Int)? {
    digits(at: index) ?? numeral(at: index)
  }

  private func digits(at index: Int) -> (number: PhraseNumber, end: Int)? {
    var end = index
    while let next = character(at: end), next.isASCII, next.isNumber || next == "." { end += 1 }
    while end > index, folded[end - 1] == "." { end -= 1 }
    let written = folded(index..<end)
    guard end > index, let value = Decimal(exact: written.first == "." ? "0" + written : written)
    else { return nil }
    let isSuspect =
      written.first == "."
      || (written.count > 1 && written.first == "0" && written.dropFirst().first != ".")
    return (PhraseNumber(value: value, isSuspect: isSuspect), end)
  }

  private func numeral(at index: Int) -> (number: PhraseNumber, end: Int)? {
    if character(at: index) == "半" {
      return (PhraseNumber(value: Decimal(1) / 2, isDigits: false), index + 1)
    }
    guard let (whole, end) = wholeNumeral(at: index) else { return nil }
    guard character(at: end) == "点", let tenth = wholeNumeral(at: end + 1), tenth.value < 10 else {
      return (PhraseNumber(value: Decimal(whole), isDigits: false), end)
    }
    let value = Decimal(whole) + Decimal(tenth.value) / 10
    return (PhraseNumber(value: value, isDigits: false), tenth.end)
  }

  /// The longest run of Chinese numerals that is a number: `三`, `十二`.
  private func wholeNumeral(at index: Int) -> (value: Int, end: Int)? {
    guard let first = character(at: index), !first.isASCII else { return nil }
    return (1...3).reversed().lazy.compactMap { length -> (value: Int, end: Int)? in
      let end = index + length
      guard end <= count, folded[index..<end].allSatisfy({ !$0.isASCII }) else { return nil }
      return ChineseNumeral.value(of: folded(index..<end)).map { ($0, end) }
    }.first
  }
}
