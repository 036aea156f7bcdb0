/// Numbers of people: of the identity card (GB 11643), of a mobile telephone.
///
/// ```swift
/// IdentityNumber.isValid("11010519491231002X")  // true
/// ```
package enum IdentityNumber {
  /// Whether a text is the number of an identity card: 18 places, the last one as the others
  /// demand.
  package static func isValid(_ text: String) -> Bool {
    let places = Array(FoldedText(text).string.uppercased().utf8)
    guard places.count == 18, places.dropLast().allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(places, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
    return places[17] == Array("10X98765432".utf8)[sum % 11]
  }

  /// Whether a text is the number of a mobile telephone: 11 digits from 1 on.
  package static func isMobile(_ text: String) -> Bool {
    let digits = FoldedText(text).string.filter { $0 != "-" }
    return digits.utf8.count == 11 && digits.hasPrefix("1")
      && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
