import Testing
import Values

@Suite("Double shortest") struct DoubleShortestTests {
  @Test(
    "writes the fewest digits that read back",
    arguments: [
      (0.1, "0.1"), (5, "5"), (-2.5, "-2.5"), (1e20, "1e+20"), (1e-7, "1e-07"), (-0.0, "-0"),
      (0.1 + 0.2, "0.30000000000000004"), (123_456_789_012_345_680, "1.2345678901234568e+17"),
      (9_007_199_254_740_991, "9007199254740991"), (2.5e-300, "2.5e-300"),
    ])
  func writesTheFewestDigitsThatReadBack(number: Double, digits: String) {
    #expect(number.shortestDigits == digits)
    #expect(Double(digits) == number)
  }
}
