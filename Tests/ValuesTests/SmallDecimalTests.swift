import FoundationEssentials
import Testing

@testable import Values

@Suite("Decimals of few digits")
struct SmallDecimalTests {
  @Test(
    "are those that Foundation reads of the same digits",
    arguments: [
      "0", "7", "12", "-3", "0.5", "-0.5", "2.50", "100", "999999999", "0.000001", "12.345678",
      "86.8", "-1.05",
    ])
  func digits(_ text: String) {
    #expect(SmallDecimal(text.utf8)?.decimal == Decimal(string: text))
    #expect(SmallDecimal(text.utf8)?.decimal.description == Decimal(string: text)?.description)
  }

  @Test(
    "are not made of anything else",
    arguments: ["", "-", ".", "1.2.3", "1e3", "+1", "1234567890", " 1"])
  func others(_ text: String) { #expect(SmallDecimal(text.utf8) == nil) }

  @Test(
    "are those of the shortest digits of a double",
    arguments: [0, 1, -2, 0.1, 0.7, 86.8, 2.675, -0.05, 1.005, 123_456.789, 0.3, 33.333333])
  func doubles(_ number: Double) {
    #expect(SmallDecimal(number)?.decimal == Decimal(string: "\(number)"))
  }

  @Test("are not made of doubles of more places", arguments: [1.0 / 3, 1e-7, 1e12, 0.1 + 0.2])
  func longDoubles(_ number: Double) { #expect(SmallDecimal(number) == nil) }
}
