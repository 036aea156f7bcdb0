/// Names of people with a work number behind them, which tells two of one name apart.
extension StringProtocol {
  /// The name without brackets around its work number: `张伟（3015）` as `张伟3015`; any other text as
  /// it is.
  package var withPlainWorkNumber: String {
    guard hasSuffix(")") || hasSuffix("）"), let open = lastIndex(where: { "(（".contains($0) })
    else { return String(self) }
    let inside = self[index(after: open)...].dropLast()
    return inside.utf8.isWorkNumber ? String(self[..<open]) + inside : String(self)
  }

  /// A name as names are compared: width and blanks aside, and brackets around a work number.
  package var foldedName: String { foldedForMatching.withPlainWorkNumber }
}

extension Collection<UInt8> {
  /// Whether bytes are a work number: three to eight digits.
  package var isWorkNumber: Bool {
    (3...8).contains(count) && allSatisfy { (0x30...0x39).contains($0) }
  }
}
