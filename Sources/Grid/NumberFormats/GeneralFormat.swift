/// Numbers in the format `General`: at most 11 letters, an exponent where they do not suffice.
enum GeneralFormat {
  static func text(of number: Double) -> String {
    let digits = DecimalDigits(number)
    guard !digits.isZero else { return "0" }
    return (number < 0 ? "-" : "") + magnitude(digits)
  }

  private static func magnitude(_ digits: DecimalDigits) -> String {
    switch digits.magnitude {
    case 11...: return scientific(digits)
    case -4..<0: return fixed(digits.rounded(toPlaces: 9))
    case ..<(-4):
      let exact = fixed(digits)
      return exact.utf8.count <= 11 ? exact : scientific(digits)
    default:
      let exact = fixed(digits)
      return exact.utf8.count <= 11 ? exact : fixed(digits.rounded(toPlaces: 9 - digits.magnitude))
    }
  }

  private static func fixed(_ digits: DecimalDigits) -> String {
    let whole = digits.whole.map { String($0) }.joined()
    let fraction = digits.fraction.map { String($0) }.joined()
    return (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func scientific(_ digits: DecimalDigits) -> String {
    let rounded = digits.rounded(toDigits: 6)
    let power = rounded.magnitude
    let shown = String(abs(power))
    let exponent = (power < 0 ? "E-" : "E+") + (shown.utf8.count < 2 ? "0" + shown : shown)
    return fixed(rounded.scaled(by: -power)) + exponent
  }
}
