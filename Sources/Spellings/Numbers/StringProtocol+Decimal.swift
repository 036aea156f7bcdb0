import FoundationEssentials
import Values

extension StringProtocol {
  /// The decimal of digits as people write them, `2.`, `.5` included.
  package var decimalValue: Decimal? {
    var digits = String(self)
    if digits.hasSuffix(".") { digits.removeLast() }
    if digits.hasPrefix(".") { digits = "0" + digits }
    return Decimal(exact: digits)
  }
}
