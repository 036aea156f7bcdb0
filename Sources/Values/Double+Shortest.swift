extension Double {
  /// The fewest digits that read back as the same number: `86.8`, `5`, `1e+20`; also a number of
  /// JSON, unless infinite or NaN.
  package var shortestDigits: String {
    if let whole = Int(exactly: self), abs(whole) < 1 << 53 {
      return whole == 0 && sign == .minus ? "-0" : String(whole)
    }
    let digits = description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}
