/// A number as nearly all are written: at most ten digits, perhaps a sign, perhaps a point, and
/// nothing that the format General would show otherwise. `NumberSpelling` knows the others; a test
/// holds both together. Numbers through the whole grammar were a third of the time of typed CSV.
struct PlainNumber {
  let value: Double
  /// How many digits a whole number has; 0 for any other.
  let wholeDigits: Int

  init?(_ field: Span<UInt8>) {
    let count = field.count
    guard count <= 11 else { return nil }
    let isNegative = field[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    var (mantissa, power, index) = (0, 1, start)
    while index < count, field[index] &- 0x30 < 10 {
      mantissa = mantissa * 10 + Int(field[index] &- 0x30)
      index += 1
    }
    let digits = index - start
    guard digits > 0, digits == 1 || field[start] != 0x30 else { return nil }
    let whole = mantissa
    if index < count {
      guard field[index] == UInt8(ascii: "."), index + 1 < count else { return nil }
      index += 1
      while index < count, field[index] &- 0x30 < 10 {
        mantissa = mantissa * 10 + Int(field[index] &- 0x30)
        power *= 10
        index += 1
      }
      // A last zero needs a format that keeps it; small fractions too.
      guard index == count, field[count - 1] != 0x30, whole > 0 || power < 100_000 else {
        return nil
      }
    }
    guard count - start - (power > 1 ? 1 : 0) <= 10, !isNegative || mantissa > 0 else { return nil }
    let magnitude = Double(mantissa) / Double(power)
    value = isNegative ? -magnitude : magnitude
    wholeDigits = power == 1 ? digits : 0
  }
}
