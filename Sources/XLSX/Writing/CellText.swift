import Grid
import Values

/// Values as a file writes them.
enum CellText {
  /// A number with the fewest digits that stand for it, in Excel's way: `86.8`, `1E+17`.
  static func number(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    let digits = "\(number)"
    // `contains` of a view of UTF-8 was 6 % of the time of writing numbers.
    let bytes = digits.utf8.span
    for index in bytes.indices where bytes[index] == UInt8(ascii: "e") {
      return digits.uppercased()
    }
    return digits
  }

  /// The serial number of a date; nil before the first day of the date system.
  static func serial(_ date: DateTime, in system: DateSystem) -> Double? {
    let serial = SerialNumber.serial(of: date, in: system)
    return serial >= (system == .from1900 ? 1 : 0) ? serial : nil
  }

  /// Text with characters that XML does not know written as `_xHHHH_` (ECMA-376 part 1,
  /// 22.4.2.4), and text that looks like such an escape escaped itself.
  static func escaped(_ text: String) -> String {
    guard mayNeedEscape(text.utf8.span) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x09, 0x0A: result.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: result.append(contentsOf: escape(scalar).unicodeScalars)
      case 0x5F where looksLikeEscape(scalars[index...]):
        result.append(contentsOf: escape(scalar).unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a control character, `_x`, or U+FFFE or U+FFFF may stand in a text.
  private static func mayNeedEscape(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case 0x09, 0x0A: continue
      case ..<0x20: return true
      case UInt8(ascii: "_"):
        if index + 1 < text.count, text[index + 1] == UInt8(ascii: "x") { return true }
      case 0xEF: if text[index + 1] == 0xBF, text[index + 2] >= 0xBE { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether white space in a text would be lost without `xml:space="preserve"`.
  static func needsPreserving(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return first <= 0x20 || last <= 0x20 || text.utf8.contains(0x0A) || text.utf8.contains(0x09)
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
  }

  private static func looksLikeEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let piece = Array(scalars.prefix(7))
    return piece.count == 7 && piece[1] == "x" && piece[6] == "_"
      && piece[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
