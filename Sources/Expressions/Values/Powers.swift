import Glibc

/// Powers of doubles, whole exponents by repeated squaring so that `1.1^2` has no stray last bit.
enum Powers {
  static func power(_ base: Double, _ exponent: Double) -> Double {
    guard exponent.rounded() == exponent, exponent.magnitude <= 1024 else {
      return pow(base, exponent)
    }
    if base == 0, exponent <= 0 { return exponent == 0 ? .nan : .infinity }
    var (result, square, rest) = (1.0, base, Int(exponent.magnitude))
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      square *= square
      rest >>= 1
    }
    return exponent < 0 ? 1 / result : result
  }
}
