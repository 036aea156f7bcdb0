import FoundationEssentials
import Values

/// Rounding as Excel's functions do it: half away from zero, on the digits that people see.
extension Number {
  /// How a number is brought to a number of places.
  package enum RoundingRule: Sendable {
    /// To the nearest, half away from zero (`ROUND`).
    case nearest
    /// Away from zero (`ROUNDUP`).
    case up
    /// Towards zero (`ROUNDDOWN`, `TRUNC`).
    case down
    /// Towards minus infinity (`INT`).
    case floor
  }

  /// Rounded to so many places behind the point (negative: tens, hundreds, …).
  ///
  /// Doubles are first cut to 15 digits, so that 2.675 computed as 2.67499999999999982 rounds up.
  package func rounded(_ rule: RoundingRule, places: Int) -> Number {
    let places = min(max(places, -308), 308)
    guard let decimal, places <= 18 else { return self }
    guard places >= -30 else { return .zero }
    let nearest = decimal.rounded(toPlaces: places)
    if rule == .nearest || nearest == decimal { return Number(nearest) }
    let unit = Decimal(sign: .plus, exponent: -places, significand: 1)
    switch rule {
    case .up where decimal > 0 && nearest < decimal: return Number(nearest + unit)
    case .up where decimal < 0 && nearest > decimal: return Number(nearest - unit)
    case .down where decimal > 0 && nearest > decimal: return Number(nearest - unit)
    case .down where decimal < 0 && nearest < decimal: return Number(nearest + unit)
    case .floor where nearest > decimal: return Number(nearest - unit)
    default: return Number(nearest)
    }
  }

  /// Without what stands behind the point.
  package var roundedTowardsZero: Number { rounded(.down, places: 0) }
}
