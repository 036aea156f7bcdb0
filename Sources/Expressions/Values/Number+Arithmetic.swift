/// Arithmetic: decimal where the result is exact, else of doubles, with sums that only miss zero by
/// the last bits taken as zero (as Excel and LibreOffice do).
extension Number {
  package static func + (left: Number, right: Number) -> Number {
    if case .exact(let a, let scaleA) = left.storage,
      case .exact(let b, let scaleB) = right.storage,
      let (a, b, scale) = aligned(a, scaleA, b, scaleB)
    {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return Number(significand: sum, scale: scale) }
    }
    let (a, b) = (left.double, right.double)
    return isNegligible(a + b, beside: a) ? .zero : Number(a + b)
  }

  package static func - (left: Number, right: Number) -> Number { left + -right }

  package static prefix func - (number: Number) -> Number {
    switch number.storage {
    case .exact(let significand, let scale) where significand != .min:
      Number(significand: -significand, scale: scale)
    default: Number(-number.double)
    }
  }

  package static func * (left: Number, right: Number) -> Number {
    if case .exact(let a, let scaleA) = left.storage,
      case .exact(let b, let scaleB) = right.storage,
      scaleA + scaleB <= 18
    {
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return Number(significand: product, scale: scaleA + scaleB) }
    }
    return Number(left.double * right.double)
  }

  /// The quotient; nil for a division by zero.
  package func divided(by divisor: Number) -> Number? {
    let divisorValue = divisor.double
    return divisorValue == 0 ? nil : Number(double / divisorValue)
  }

  /// The power; nil where it is no number.
  package func raised(to exponent: Number) -> Number? {
    let power = Powers.power(double, exponent.double)
    return power.isFinite ? Number(power) : nil
  }

  private static func aligned(
    _ a: Int64, _ scaleA: Int, _ b: Int64, _ scaleB: Int
  ) -> (Int64, Int64, Int)? {
    guard scaleA != scaleB else { return (a, b, scaleA) }
    let (low, factor) = (scaleA < scaleB ? a : b, integerPowers[abs(scaleA - scaleB)])
    let (raised, overflow) = low.multipliedReportingOverflow(by: factor)
    guard !overflow else { return nil }
    return scaleA < scaleB ? (raised, b, scaleB) : (a, raised, scaleA)
  }

  private static func isNegligible(_ sum: Double, beside operand: Double) -> Bool {
    sum != 0 && sum.magnitude < operand.magnitude * 0x1p-48
  }
}

extension Number: Comparable {
  /// Order by value; doubles that differ only in the last bits count as equal.
  package static func < (left: Number, right: Number) -> Bool { order(left, right) < 0 }

  /// Whether two numbers have the same value, as `=` in a formula decides it.
  package func isEqual(to other: Number) -> Bool { Number.order(self, other) == 0 }

  /// -1, 0 or 1.
  package static func order(_ left: Number, _ right: Number) -> Int {
    if case .exact(let a, let scale) = left.storage, case .exact(let b, scale) = right.storage {
      return a < b ? -1 : a > b ? 1 : 0
    }
    let (a, b) = (left.double, right.double)
    if a == b || (a - b).magnitude < a.magnitude * 0x1p-48 { return 0 }
    return a < b ? -1 : 1
  }
}
