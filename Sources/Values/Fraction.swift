import FoundationEssentials

/// An exact quotient of whole numbers: a score stays one until it is shown, so that an exact half
/// is rounded as a half.
///
/// Beyond 38 digits of a numerator or a denominator the quotient is kept to 15 places.
///
/// ```swift
/// let site = Fraction(86) / Fraction(96) * Fraction(100)
/// let total = site * Fraction(0.6) + Fraction(0.4) * Fraction(90.5)
/// total.rounded(toPlaces: 1)  // 90: it is 89.95 exactly
/// ```
package struct Fraction: Hashable, Sendable {
  /// In lowest terms, with the sign.
  private let numerator: Int128
  /// Positive.
  private let denominator: Int128

  /// Nothing.
  package static let zero = Fraction(0, 1)

  private init(_ numerator: Int128, _ denominator: Int128) {
    let divisor = Fraction.commonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// A decimal number.
  package init(_ decimal: Decimal) {
    let kept = decimal.rounded(toPlaces: Fraction.places)
    let places = max(0, -kept.exponent)
    let shifted = kept * Decimal(sign: .plus, exponent: places, significand: 1)
    let whole = Int128(shifted.description) ?? (decimal < 0 ? -Fraction.largest : Fraction.largest)
    self.init(whole, Fraction.power(places))
  }

  /// An exact quotient as it is kept: `1799/20`; nil for anything else.
  package init?(quotient text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int128($0) }
    guard parts.count == 2, let numerator = parts[0], let denominator = parts[1], denominator > 0
    else { return nil }
    self.init(numerator, denominator)
  }

  /// The quotient with all its digits, in lowest terms: `1799/20`.
  package var quotient: String { "\(numerator)/\(denominator)" }

  /// The nearest decimal number.
  package var decimal: Decimal {
    let parts = [numerator, denominator].map { Decimal(string: $0.description) ?? 0 }
    return parts[0] / parts[1]
  }

  /// The greatest whole number that is not above it.
  package var floor: Decimal {
    let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Decimal(string: (rest < 0 ? whole - 1 : whole).description) ?? 0
  }

  /// The decimal rounded once, half away from zero.
  package func rounded(toPlaces places: Int) -> Decimal {
    guard (0...Fraction.places).contains(places) else { return decimal.rounded(toPlaces: places) }
    let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(
      by: Fraction.power(places).magnitude)
    guard !overflow else { return decimal.rounded(toPlaces: places) }
    let (whole, rest) = scaled.quotientAndRemainder(dividingBy: denominator.magnitude)
    let magnitude = whole + (rest >= denominator.magnitude - rest ? 1 : 0)
    let result = Decimal(
      sign: .plus, exponent: -places, significand: Decimal(string: magnitude.description) ?? 0)
    return numerator < 0 ? -result : result
  }

  // MARK: Limits

  private static let places = 15
  private static let largest: Int128 = power(38)

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  private static func commonDivisor(_ one: UInt128, _ other: UInt128) -> UInt128 {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return max(one, 1)
  }
}

extension Fraction {
  package static func + (left: Fraction, right: Fraction) -> Fraction {
    let one = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let other = right.numerator.multipliedReportingOverflow(by: left.denominator)
    let below = left.denominator.multipliedReportingOverflow(by: right.denominator)
    let sum = one.partialValue.addingReportingOverflow(other.partialValue)
    guard !one.overflow, !other.overflow, !below.overflow, !sum.overflow else {
      return Fraction(left.decimal + right.decimal)
    }
    return Fraction(sum.partialValue, below.partialValue)
  }

  package static func - (left: Fraction, right: Fraction) -> Fraction {
    left + right * Fraction(-1)
  }

  package static func * (left: Fraction, right: Fraction) -> Fraction {
    let above = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let below = left.denominator.multipliedReportingOverflow(by: right.denominator)
    guard !above.overflow, !below.overflow else { return Fraction(left.decimal * right.decimal) }
    return Fraction(above.partialValue, below.partialValue)
  }

  /// The quotient; the divisor is not zero.
  package static func / (left: Fraction, right: Fraction) -> Fraction {
    precondition(right.numerator != 0, "a fraction divided by zero")
    return left * Fraction(right.denominator, right.numerator)
  }
}

extension Fraction: Comparable {
  package static func < (left: Fraction, right: Fraction) -> Bool {
    let one = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let other = right.numerator.multipliedReportingOverflow(by: left.denominator)
    guard !one.overflow, !other.overflow else { return left.decimal < right.decimal }
    return one.partialValue < other.partialValue
  }
}
