/// Where the digits of a number go in a section of a format code.
struct DigitLayout {
  private let tokens: [NumberFormatToken]
  private let pointIndex: Int?
  private let exponentIndex: Int?
  private let lastDigit: Int
  /// How many digits the code has before the point.
  let wholeCount: Int
  /// How many it has behind the point.
  let fractionCount: Int
  /// How many it has in the exponent.
  let exponentCount: Int
  /// How often the number is divided by a thousand: commas behind the last digit.
  let divisions: Int
  /// How many percent signs there are.
  let percents: Int
  private let groups: Bool

  init(_ tokens: [NumberFormatToken]) {
    self.tokens = tokens
    let digits = tokens.indices.filter { tokens[$0].isDigit }
    let point = tokens.firstIndex(of: .point)
    let exponent = tokens.firstIndex { if case .exponent = $0 { true } else { false } }
    let end = exponent ?? tokens.count
    let mantissa = digits.filter { $0 < end }
    let last = mantissa.last ?? -1
    let firstWhole = mantissa.first { $0 < point ?? end } ?? end
    let lastWhole = mantissa.last { $0 < point ?? end } ?? -1
    (pointIndex, exponentIndex, lastDigit) = (point, exponent, last)
    wholeCount = mantissa.count { $0 < point ?? end }
    fractionCount = mantissa.count - wholeCount
    exponentCount = digits.count - mantissa.count
    percents = tokens.count { $0 == .percent }
    let commas = tokens.indices.filter { tokens[$0] == .comma }
    groups = commas.contains { $0 > firstWhole && $0 < lastWhole }
    divisions = commas.count { comma in
      guard last >= 0, comma < end else { return false }
      let behind = { (digit: Int) in
        comma > digit && tokens[(digit + 1)...comma].allSatisfy { $0 == .comma }
      }
      return behind(lastWhole) || behind(last)
    }
  }

  /// Whether the code shows digits at all.
  var hasDigits: Bool { wholeCount + fractionCount > 0 }

  /// Whether it shows a fraction, `# ?/?`.
  var isFraction: Bool { tokens.contains(.fraction) }

  /// The token of the exponent; nil for none.
  var exponent: NumberFormatToken? { exponentIndex.map { tokens[$0] } }

  /// The text of a number that was rounded to the places of the code.
  func text(of number: DecimalDigits, exponent: String = "") -> String {
    var text = ""
    var (whole, fraction) = (0, 0)
    let wholeDigits = number.whole
    let fractionDigits = number.fraction
    for (index, token) in tokens.enumerated() {
      if let exponentIndex, index > exponentIndex, token.isDigit { continue }
      switch token {
      case .digit(let letter) where index < pointIndex ?? .max:
        text += wholeText(letter, at: whole, of: wholeDigits)
        whole += 1
      case .digit(let letter):
        text += fractionText(letter, at: fraction, of: fractionDigits)
        fraction += 1
      case .point:
        if wholeCount == 0 { text += overflow(wholeDigits) }
        text += "."
      case .exponent: text += exponent
      default: text += token.plainText
      }
    }
    return text
  }

  private func overflow(_ digits: [UInt8]) -> String {
    digits.map { String($0) }.joined()
  }

  /// The digit for a place of the code; the first place takes all digits that have none.
  private func wholeText(_ letter: Character, at place: Int, of digits: [UInt8]) -> String {
    let power = wholeCount - 1 - place
    var text = ""
    if place == 0, digits.count > wholeCount {
      for extra in stride(from: digits.count - 1, to: power, by: -1) {
        text += grouped(String(digits[digits.count - 1 - extra]), power: extra)
      }
    }
    guard power < digits.count else {
      switch letter {
      case "0": return text + grouped("0", power: power)
      case "?": return text + " "
      default: return text
      }
    }
    return text + grouped(String(digits[digits.count - 1 - power]), power: power)
  }

  private func grouped(_ digit: String, power: Int) -> String {
    groups && power > 0 && power % 3 == 0 ? digit + "," : digit
  }

  private func fractionText(_ letter: Character, at place: Int, of digits: [UInt8]) -> String {
    if place < digits.count { return String(digits[place]) }
    return letter == "0" ? "0" : letter == "?" ? " " : ""
  }
}

extension NumberFormatToken {
  /// Whether it is a place for a digit.
  var isDigit: Bool { if case .digit = self { true } else { false } }
}
