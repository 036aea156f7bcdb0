import Files

/// Numbers in their fewest digits, from a double to bytes.
///
/// Most numbers of sheets are whole or have a few decimals: those are found by trying, and only the
/// others make a string of their shortest digits.
enum NumberXML {
  /// Up to here each whole number has a double of its own.
  private static let wholeBound = 1e15
  private static let powers = [1.0, 10, 100, 1000, 10_000, 100_000, 1_000_000]

  /// Writes a finite number in Excel's way: `86.8`, `1E+17`.
  static func append(_ number: Double, to output: inout ByteBuffer) {
    if number == number.rounded(.towardZero), abs(number) < wholeBound {
      return output.append(digitsOf: Int(number))
    }
    for places in 1..<powers.count where append(number, places: places, to: &output) { return }
    output.append(text: CellText.number(number))
  }

  /// Writes a number with so many decimals, if it is the double nearest to them. With at most
  /// fifteen digits no other decimal of as many reads back as the same double, so the first
  /// number of places that fits gives the fewest digits.
  private static func append(
    _ number: Double, places: Int, to output: inout ByteBuffer
  ) -> Bool {
    let scaled = (number * powers[places]).rounded()
    // Below, other programs write an exponent.
    guard abs(scaled) < wholeBound, abs(number) >= 0.001, scaled / powers[places] == number else {
      return false
    }
    let (whole, part) = UInt(abs(scaled)).quotientAndRemainder(dividingBy: UInt(powers[places]))
    if number < 0 { output.append(UInt8(ascii: "-")) }
    output.append(digitsOf: whole, atLeast: 1)
    output.append(UInt8(ascii: "."))
    output.append(digitsOf: part, atLeast: places)
    return true
  }
}
