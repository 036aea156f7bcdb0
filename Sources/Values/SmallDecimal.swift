import FoundationEssentials

/// A decimal number of few digits: nearly every number of a form is one, and `Decimal` takes a text
/// apart digit by digit, with a multiplication for each.
///
/// ```swift
/// SmallDecimal("2.50".utf8)?.decimal  // 2.5
/// SmallDecimal(0.1)?.decimal          // 0.1
/// ```
struct SmallDecimal {
  private let digits: Int
  private let places: Int

  /// A number by its digits, `12`, `-0.5`; nil for more than nine of them, and for anything else.
  init?(_ text: some Collection<UInt8>) {
    guard text.count <= 11 else { return nil }
    let isNegative = text.first == UInt8(ascii: "-")
    var (whole, count, point) = (0, 0, Int?.none)
    for byte in isNegative ? text.dropFirst() : text[...] {
      if byte == UInt8(ascii: "."), point == nil {
        point = count
      } else {
        guard (0x30...0x39).contains(byte), count < 9 else { return nil }
        whole = whole * 10 + Int(byte - 0x30)
        count += 1
      }
    }
    guard count > 0 else { return nil }
    (digits, places) = (isNegative ? -whole : whole, point.map { count - $0 } ?? 0)
  }

  /// The number with the shortest digits that stand for a double; nil where it has more than six
  /// places or fifteen digits. Up to fifteen digits no two numbers have the same double.
  init?(_ double: Double) {
    guard double.magnitude < 1e9 else { return nil }
    var power = 1.0
    for places in 0...6 {
      let scaled = (double * power).rounded()
      if scaled / power == double {
        (digits, self.places) = (Int(scaled), places)
        return
      }
      power *= 10
    }
    return nil
  }

  /// The number.
  var decimal: Decimal {
    guard places > 0 else { return Decimal(digits) }
    return Decimal(
      sign: digits < 0 ? .minus : .plus, exponent: -places,
      significand: Decimal(digits.magnitude))
  }
}
