/// Numbers as the file writes them.
struct NumberText: Hashable {
  /// The nearest double.
  var value: Double
  /// Whether the digits tell no more than the double: the shortest ones that stand for it.
  var isPlain: Bool

  /// A number; nil for anything else, infinities and NaN included. White space around it is not
  /// minded.
  init?(_ bytes: ArraySlice<UInt8>) {
    let trimmed = NumberText.trimmed(bytes)
    if let short = NumberText.short(trimmed) {
      (value, isPlain) = (short, trimmed.count == bytes.count)
      return
    }
    guard trimmed.count < 400, trimmed.allSatisfy(NumberText.isPartOfNumber) else { return nil }
    let text = String(decoding: trimmed, as: UTF8.self)
    guard let value = Double(text), value.isFinite else { return nil }
    self.value = value
    isPlain = trimmed.count == bytes.count && text == NumberText.text(of: value)
  }

  /// The shortest digits that stand for a double, whole numbers without a point.
  static func text(of value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
    return "\(value)"
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return bytes
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// At most 15 digits in their plainest form, which a division of two exact doubles gives.
  private static func short(_ bytes: ArraySlice<UInt8>) -> Double? {
    var (digits, places, hasPoint, value) = (0, 0, false, 0)
    let isNegative = bytes.first == UInt8(ascii: "-")
    for byte in isNegative ? bytes.dropFirst() : bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if digits == 1, value == 0, !hasPoint { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        if hasPoint { places += 1 }
        guard digits <= 15 else { return nil }
      case UInt8(ascii: ".") where !hasPoint && digits > 0: hasPoint = true
      default: return nil
      }
    }
    guard digits > 0, hasPoint == (places > 0), !hasPoint || value % 10 != 0 else { return nil }
    // Beyond four zeros behind the point Swift writes an exponent, and -0 is not 0.
    guard places <= 4 || value > Int(powers[places - 4]), value != 0 || !isNegative else {
      return nil
    }
    let number = Double(value) / powers[places]
    return isNegative ? -number : number
  }
}
