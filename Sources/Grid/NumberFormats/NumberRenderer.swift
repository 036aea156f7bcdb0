/// Shows numbers by a section of a format code.
struct NumberRenderer {
  private let section: NumberFormatSection

  init(_ section: NumberFormatSection) { self.section = section }

  /// The text of a number.
  func text(of number: Double) -> String {
    let tokens = section.tokens
    if tokens.contains(.general) || tokens.contains(.text) {
      return (number < 0 ? "-" : "") + general(number.magnitude)
    }
    var digits = DecimalDigits(number)
    let layout = DigitLayout(tokens)
    digits = digits.scaled(by: 2 * layout.percents - 3 * layout.divisions)
    var text: String
    if layout.isFraction {
      let fraction = FractionRenderer(tokens).text(of: number.magnitude)
      text = fraction.text
      if fraction.isZero { digits = DecimalDigits(0) }
    } else if let exponent = layout.exponent {
      text = scientific(digits, layout, exponent)
      digits = digits.rounded(toDigits: layout.wholeCount + layout.fractionCount)
    } else {
      digits = digits.rounded(toPlaces: layout.fractionCount)
      text = layout.text(of: digits)
    }
    text = chinese(text)
    return number < 0 && !(digits.isZero && layout.hasDigits) ? "-" + text : text
  }

  private func chinese(_ text: String) -> String {
    section.chineseDigits == 0
      ? text : ChineseDigits(style: section.chineseDigits).digitByDigit(text)
  }

  private func general(_ number: Double) -> String {
    let shown =
      section.chineseDigits == 0
      ? GeneralFormat.text(of: number)
      : ChineseDigits(style: section.chineseDigits).spelled(GeneralFormat.text(of: number))
    return section.tokens.map { token in
      token == .general || token == .text ? shown : token.plainText
    }.joined()
  }

  /// `0.00E+00`; with several digits before the point the exponent is a multiple of their count.
  private func scientific(
    _ digits: DecimalDigits, _ layout: DigitLayout, _ exponent: NumberFormatToken
  ) -> String {
    guard case .exponent(let letter, let showsPlus) = exponent else { return "" }
    let step = max(layout.wholeCount, 1)
    let rounded = digits.rounded(toDigits: step + layout.fractionCount)
    let magnitude = rounded.isZero ? 0 : rounded.magnitude
    let power = magnitude - ((magnitude % step) + step) % step
    let mantissa = digits.scaled(by: -power).rounded(toPlaces: layout.fractionCount)
    let width = layout.exponentCount
    let shown = String(abs(power))
    let padded = String(repeating: "0", count: max(0, width - shown.utf8.count)) + shown
    let sign = power < 0 ? "-" : showsPlus ? "+" : ""
    return layout.text(of: mantissa, exponent: "\(letter)\(sign)\(padded)")
  }
}
