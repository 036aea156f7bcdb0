import FoundationEssentials
import Values

/// A number of a formula: decimal as long as that is exact, otherwise a double as in Excel.
///
/// `0.1 + 0.2` is `0.3`, so thresholds and subtotals of scores compare as people expect; a division
/// that does not come out even is the double that Excel would show.
///
/// ```swift
/// (Number(0.1) + Number(0.2)) == Number(0.3)  // true
/// ```
package struct Number: Hashable, Sendable {
  enum Storage: Hashable, Sendable {
    /// `significand × 10^-scale`, without zeros at the end; scale 0...18.
    case exact(Int64, scale: Int)
    case double(Double)
  }

  let storage: Storage

  /// Zero.
  package static let zero = Number(0)
  /// One.
  package static let one = Number(1)

  /// A whole number.
  package init(_ whole: Int) { storage = .exact(Int64(whole), scale: 0) }

  /// A double; kept as a decimal where at most six places stand for it.
  package init(_ double: Double) {
    storage = Number.shortDecimal(double) ?? .double(double)
  }

  /// A decimal; kept exactly up to 18 digits.
  package init(_ decimal: Decimal) {
    self = Number(digits: decimal.description) ?? Number(decimal.double)
  }

  /// A number by its digits: `12.50`, `-3`, `1E-2`; nil for anything else.
  package init?(digits text: String) {
    guard Number.isNumeral(text), let double = Double(text), double.isFinite else { return nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let places = parts.count == 2 ? parts[1].utf8.count : 0
    if parts.count <= 2, places <= 18, let significand = Int64(parts.joined()) {
      self.init(significand: significand, scale: places)
    } else {
      self.init(double)
    }
  }

  private static func isNumeral(_ text: String) -> Bool {
    text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
      default: false
      }
    }
  }

  init(significand: Int64, scale: Int) {
    var (significand, scale) = (significand, scale)
    while scale > 0, significand % 10 == 0 {
      significand /= 10
      scale -= 1
    }
    storage = .exact(significand, scale: scale)
  }

  /// The nearest double.
  package var double: Double {
    switch storage {
    case .exact(let significand, let scale): Double(significand) / Number.power(scale)
    case .double(let value): value
    }
  }

  /// The decimal: exact, or of a double its first 15 digits; nil for what no decimal can hold.
  package var decimal: Decimal? {
    switch storage {
    case .exact(let significand, let scale):
      Decimal(
        sign: significand < 0 ? .minus : .plus, exponent: -scale,
        significand: Decimal(significand.magnitude))
    case .double(let value): Decimal(value, significantDigits: 15)
    }
  }

  /// The whole number next to it towards zero; nil beyond the range of `Int`.
  package var truncated: Int? {
    let value = roundedTowardsZero.double
    return value.magnitude < 9e15 ? Int(value) : nil
  }

  /// Whether it is a number that a cell can hold.
  package var isFinite: Bool { double.isFinite }

  /// The decimal digits of a double that has at most six places; nil for any other.
  private static func shortDecimal(_ double: Double) -> Storage? {
    guard double.magnitude < 9e15 else { return nil }
    for scale in 0...6 {
      let scaled = (double * power(scale)).rounded()
      guard scaled.magnitude < 9e15 else { return nil }
      if scaled / power(scale) == double { return .exact(Int64(scaled), scale: scale) }
    }
    return nil
  }

  static func power(_ exponent: Int) -> Double {
    exponent < powers.count ? powers[exponent] : .infinity
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18,
  ]

  static let integerPowers: [Int64] = (0...18).map { count in
    (0..<count).reduce(Int64(1)) { power, _ in power * 10 }
  }
}

extension Number: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
  package init(floatLiteral value: Double) { self.init(value) }
}

extension Number: CustomStringConvertible {
  /// As Excel's General format writes it in a formula: at most 15 digits, `1E+20` for large ones.
  package var description: String {
    if case .exact(let significand, 0) = storage { return String(significand) }
    let value = double
    guard value.isFinite, let decimal else { return "\(value)" }
    let magnitude = value.magnitude
    if magnitude == 0 || (magnitude >= 1e-9 && magnitude < 1e20) { return decimal.description }
    return "\(decimal.double)".uppercased().replacing("E+", with: "E").replacing("E", with: "E+")
      .replacing("E+-", with: "E-")
  }
}
