import FoundationEssentials
import Testing
import Values

@Suite("Exact quotients")
struct FractionTests {
  private func fraction(_ text: String) -> Fraction { Fraction(Decimal(exact: text)!) }

  @Test(
    "are rounded once, half away from zero",
    arguments: [
      ("86", "96", 1, "0.9"), ("1", "8", 2, "0.13"), ("-1", "8", 2, "-0.13"),
      ("1", "3", 4, "0.3333"),
      ("2", "3", 0, "1"), ("7", "1", 1, "7"), ("0.125", "1", 2, "0.13"), ("-2.5", "1", 0, "-3"),
      ("1", "16", 3, "0.063"),
    ])
  func rounded(above: String, below: String, places: Int, expected: String) {
    let quotient = fraction(above) / fraction(below)
    #expect(quotient.rounded(toPlaces: places) == Decimal(exact: expected))
  }

  @Test("add, multiply and compare exactly")
  func exact() {
    let third = fraction("1") / fraction("3")
    #expect(third + third + third == fraction("1"))
    #expect(third * fraction("3") == fraction("1"))
    #expect(third < fraction("0.3334") && fraction("0.3333") < third)
    #expect(fraction("-0.5") < .zero)
  }

  @Test("beyond their limits they are near, and never stop the program")
  func beyondLimits() {
    var sum = Fraction.zero
    for prime in [9_999_991, 9_999_973, 9_999_971, 9_999_943, 9_999_937, 9_999_931, 9_999_929] {
      sum = sum + Fraction(1) / Fraction(Decimal(prime))
    }
    #expect(abs(sum.decimal.double - 7e-7) < 1e-10)
    _ = Fraction(Decimal(string: "1E+80")!) * Fraction(Decimal(string: "-1E+80")!)
  }
}
