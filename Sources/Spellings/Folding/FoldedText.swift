import Values

/// A text folded once, to be compared many times: full-width signs as ASCII, capitals as small
/// letters, blanks gone.
///
/// It is kept as UTF-8 with a hash of its own. `String`s are compared by canonical equivalence and
/// cut between characters, and that, done again for every comparison, was most of the time that
/// reading a form took.
///
/// ```swift
/// FoldedText("受检单位　：") == "受检单位:"  // true
/// ```
package struct FoldedText: Sendable {
  /// The folded text in UTF-8.
  package let bytes: [UInt8]
  private let fingerprint: Int

  /// Folds a text.
  package init(_ text: String) {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    let source = text.utf8Span.span
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        if let small = FoldedText.ascii(byte) { folded.append(small) }
        index += 1
      } else if FoldedBytes.mayChange(byte) {
        let (scalar, length) = FoldedBytes.scalar(in: source, at: index)
        if !scalar.isBlank { FoldedText.append(scalar.foldedWidth, to: &folded) }
        index += length
      } else {
        let length = byte < 0xF0 ? 3 : 4
        for place in index..<min(index + length, source.count) { folded.append(source[place]) }
        index += length
      }
    }
    self.init(folded: folded)
  }

  /// Folds a part of a text.
  package init(_ text: Substring) { self.init(String(text)) }

  /// A text that is folded already.
  package init(folded bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    var fingerprint: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
    for byte in self.bytes { fingerprint = (fingerprint ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.fingerprint = Int(truncatingIfNeeded: fingerprint)
  }

  /// No text.
  package static let empty = FoldedText(folded: [])

  /// The folded text as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }
  /// Whether nothing is left.
  package var isEmpty: Bool { bytes.isEmpty }
  /// How many characters (scalars) it has.
  package var count: Int { bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
  /// Its characters.
  package var scalars: [Unicode.Scalar] { Array(string.unicodeScalars) }
}

extension FoldedText: Hashable {
  package static func == (left: FoldedText, right: FoldedText) -> Bool {
    left.fingerprint == right.fingerprint && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }
}

extension FoldedText: Comparable {
  /// In the order of the bytes, which is that of the scalars.
  package static func < (left: FoldedText, right: FoldedText) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

extension FoldedText: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral text: String) { self.init(text) }

  package var description: String { string }
}

// MARK: Folding

extension FoldedText {
  /// An ASCII character as it is compared; nil for a blank.
  private static func ascii(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x09...0x0D, 0x20: nil
    default: byte
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      if let small = ascii(UInt8(scalar.value)) { bytes.append(small) }
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
