extension FoldedText {
  /// Whether it begins with a text.
  package func hasPrefix(_ text: FoldedText) -> Bool { has(text, at: 0) }

  /// Whether it ends with a text.
  package func hasSuffix(_ text: FoldedText) -> Bool {
    has(text, at: bytes.count - text.bytes.count)
  }

  /// Whether a text stands in it.
  package func contains(_ text: FoldedText) -> Bool { range(of: text) != nil }

  /// Whether a text stands at a byte.
  package func has(_ text: FoldedText, at start: Int) -> Bool {
    guard start >= 0, start + text.bytes.count <= bytes.count else { return false }
    for offset in text.bytes.indices where bytes[start + offset] != text.bytes[offset] {
      return false
    }
    return true
  }

  /// The first place of a text at or behind a byte. UTF-8 never matches in the middle of a
  /// character.
  package func range(of text: FoldedText, from start: Int = 0) -> Range<Int>? {
    guard let first = text.bytes.first, start <= bytes.count else { return nil }
    var index = start
    while index + text.bytes.count <= bytes.count {
      if bytes[index] == first, has(text, at: index) {
        return index..<index + text.bytes.count
      }
      index += 1
    }
    return nil
  }

  /// The last place of a text.
  package func lastRange(of text: FoldedText) -> Range<Int>? {
    guard !text.isEmpty else { return nil }
    var index = bytes.count - text.bytes.count
    while index >= 0 {
      if has(text, at: index) { return index..<index + text.bytes.count }
      index -= 1
    }
    return nil
  }

  /// A part of it, by bytes.
  package subscript(range: Range<Int>) -> FoldedText {
    range == bytes.indices ? self : FoldedText(folded: bytes[range])
  }

  /// Without a beginning, if it has it.
  package func without(prefix: FoldedText) -> FoldedText {
    hasPrefix(prefix) ? self[prefix.bytes.count..<bytes.count] : self
  }

  /// Without an ending, if it has it.
  package func without(suffix: FoldedText) -> FoldedText {
    hasSuffix(suffix) ? self[0..<bytes.count - suffix.bytes.count] : self
  }

  /// With another text wherever one stands.
  package func replacing(_ text: FoldedText, with other: FoldedText) -> FoldedText {
    guard var place = range(of: text) else { return self }
    var replaced: [UInt8] = []
    var start = 0
    while true {
      replaced += bytes[start..<place.lowerBound] + other.bytes
      start = place.upperBound
      guard let next = range(of: text, from: start) else { break }
      place = next
    }
    return FoldedText(folded: replaced + bytes[start...])
  }

  /// Without some characters at both ends.
  package func trimming(_ isSign: (Unicode.Scalar) -> Bool) -> FoldedText {
    var start = 0
    var end = bytes.count
    while start < end, isSign(scalar(at: start)) { start += length(at: start) }
    while start < end {
      let last = place(before: end)
      guard isSign(scalar(at: last)) else { break }
      end = last
    }
    return self[start..<end]
  }

  /// The parts between some characters, blank ones left out.
  package func split(_ isSeparator: (Unicode.Scalar) -> Bool) -> [FoldedText] {
    var parts: [FoldedText] = []
    var (start, index) = (0, 0)
    while index < bytes.count {
      let next = index + length(at: index)
      if isSeparator(scalar(at: index)) {
        if start < index { parts.append(self[start..<index]) }
        start = next
      }
      index = next
    }
    return start < index ? parts + [self[start..<index]] : parts
  }

  // MARK: Characters

  /// Where the first character of a kind begins.
  package func firstIndex(where isWanted: (Unicode.Scalar) -> Bool) -> Int? {
    var index = 0
    while index < bytes.count {
      if isWanted(scalar(at: index)) { return index }
      index += length(at: index)
    }
    return nil
  }

  /// Where the last character of a kind begins.
  package func lastIndex(where isWanted: (Unicode.Scalar) -> Bool) -> Int? {
    var index = bytes.count
    while index > 0 {
      index = place(before: index)
      if isWanted(scalar(at: index)) { return index }
    }
    return nil
  }

  /// Whether an ASCII digit stands in it.
  package var hasDigit: Bool { bytes.contains { (0x30...0x39).contains($0) } }

  /// Whether it is the digits of a number, with a sign and a point at most.
  package var isNumber: Bool {
    var points = 0
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x30...0x39: break
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "-") where index == 0, UInt8(ascii: "+") where index == 0: break
      default: return false
      }
    }
    return points <= 1 && hasDigit
  }

  /// How many bytes the character at a place has.
  package func length(at index: Int) -> Int {
    switch bytes[index] {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// Where the character before a place begins.
  package func place(before index: Int) -> Int {
    var place = index - 1
    while place > 0, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  /// The character at a place.
  package func scalar(at index: Int) -> Unicode.Scalar {
    let length = length(at: index)
    guard length > 1 else { return Unicode.Scalar(bytes[index]) }
    var value = UInt32(bytes[index]) & (0xFF >> UInt32(length + 1))
    for byte in bytes[index + 1..<min(index + length, bytes.count)] {
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
