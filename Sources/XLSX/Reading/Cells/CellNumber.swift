import TextEncoding

/// Numbers as the file writes them.
struct CellNumber: Hashable {
  /// The nearest double.
  var value: Double
  /// Whether the digits say no more than the double: the shortest ones that stand for it.
  var isPlain: Bool

  /// A number; nil for anything else, infinities and NaN included. White space around it is not
  /// minded.
  init?(_ bytes: Span<UInt8>) {
    if let digits = WrittenDigits(bytes), let value = digits.value {
      self.value = value
      isPlain = digits.isPlain ?? CellNumber.isShortest(bytes, of: value)
      return
    }
    guard let value = CellNumber.general(bytes) else { return nil }
    self.value = value
    isPlain = CellNumber.isShortest(bytes, of: value)
  }

  /// The nearest double alone.
  static func value(of bytes: Span<UInt8>) -> Double? {
    WrittenDigits(bytes)?.value ?? general(bytes)
  }

  /// The shortest digits that stand for a double, whole numbers without a point.
  static func text(of value: Double) -> String {
    if let whole = Int(exactly: value), abs(whole) < 1_000_000_000_000_000 { return String(whole) }
    return "\(value)"
  }

  private static func isShortest(_ bytes: Span<UInt8>, of value: Double) -> Bool {
    text(of: value) == String(decodingUTF8: bytes)
  }

  private static func general(_ bytes: Span<UInt8>) -> Double? {
    let bytes = trimmed(bytes)
    guard bytes.count < 400, bytes.indices.allSatisfy({ isPartOfNumber(bytes[$0]) }),
      let value = Double(String(decodingUTF8: bytes)), value.isFinite
    else { return nil }
    return value
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  @_lifetime(copy bytes)
  private static func trimmed(_ bytes: Span<UInt8>) -> Span<UInt8> {
    var (start, end) = (0, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return bytes.extracting(start..<end)
  }
}
