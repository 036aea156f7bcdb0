import FoundationEssentials

/// Decimal numbers as the scoring rules need them: made from text, rounded once, half away from zero.
extension Decimal {
  /// A decimal from its digits, `-12.50` or `1E-2`; nil for anything else, spaces included.
  ///
  /// - Parameter text: ASCII digits with at most one sign, one point and one exponent.
  package init?(exact text: some StringProtocol) {
    if let small = SmallDecimal(text.utf8) {
      self = small.decimal
      return
    }
    guard isDecimalNumber(text) else { return nil }
    self.init(string: String(text))
  }

  /// The decimal with the shortest digits that stand for the double (`0.1` is 0.1, not
  /// 0.1000000000000000055), cut to the 15 significant digits that Excel shows; nil for
  /// infinities and NaN.
  package init?(_ number: Double, significantDigits digits: Int = 15) {
    guard number.isFinite else { return nil }
    if digits == 15, let small = SmallDecimal(number) {
      self = small.decimal
      return
    }
    guard let exact = Decimal(string: "\(number)") else { return nil }
    guard exact != 0 else {
      self = 0
      return
    }
    let magnitude = exact.exponent + exact.significantDigitCount
    self = exact.rounded(toPlaces: digits - magnitude)
  }

  /// Rounded half away from zero (as people do, and Excel's ROUND), not half to even.
  ///
  /// - Parameter places: digits kept behind the point; negative for tens, hundreds, …
  package func rounded(toPlaces places: Int) -> Decimal {
    guard -exponent > places else { return self }
    let unit = Decimal(sign: .plus, exponent: -places, significand: 1)
    let magnitude = self < 0 ? -self : self
    let scaled = magnitude / unit
    var whole = scaled.integerPart
    if scaled - whole >= Decimal(sign: .plus, exponent: -1, significand: 5) { whole += 1 }
    let result = whole * unit
    return self < 0 ? -result : result
  }

  /// What stands before the point, for a number that is not negative.
  private var integerPart: Decimal {
    guard exponent < 0 else { return self }
    let digits = description
    guard let point = digits.firstIndex(of: ".") else { return self }
    return Decimal(string: String(digits[..<point])) ?? 0
  }

  /// How many digits the significand has without zeros at its end or start.
  private var significantDigitCount: Int { significand.description.utf8.count }

  /// The nearest double.
  package var double: Double { Double(description) ?? .nan }
}

private func isDecimalNumber(_ text: some StringProtocol) -> Bool {
  var digits = 0
  var points = 0
  var bytes = Array(text.utf8)[...]
  if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
    bytes.removeFirst()
  }
  while let byte = bytes.first, byte != UInt8(ascii: "E"), byte != UInt8(ascii: "e") {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
    case UInt8(ascii: "."): points += 1
    default: return false
    }
    bytes.removeFirst()
  }
  guard digits > 0, points <= 1 else { return false }
  return bytes.isEmpty || Int(String(decoding: bytes.dropFirst(), as: UTF8.self)) != nil
}
