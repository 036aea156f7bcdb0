/// Names of people with a work number behind them, which tells two of one name apart.
extension StringProtocol {
  /// The name without brackets around its work number: `张伟（3015）` as `张伟3015`; any other text as
  /// it is.
  package var withPlainWorkNumber: String {
    guard hasSuffix(")") || hasSuffix("）"), let open = lastIndex(where: { "(（".contains($0) })
    else { return String(self) }
    let inside = self[index(after: open)...].dropLast()
    let isNumber = (3...8).contains(inside.count) && inside.allSatisfy { ("0"..."9").contains($0) }
    return isNumber ? String(self[..<open]) + inside : String(self)
  }

  /// A name as names are compared: width and blanks aside, and brackets around a work number.
  package var foldedName: String { foldedForMatching.withPlainWorkNumber }
}
