/// The encoding of a document, known from its first bytes (XML 1.0, appendix F).
enum InputEncoding: Hashable {
  /// UTF-8, or another one that keeps ASCII as it is and that the parser reads.
  case ascii
  case utf16LittleEndian, utf16BigEndian

  /// - Throws: `unknownEncoding` for one in which tags could hide from `TagGuard`.
  init(firstBytes bytes: [UInt8], count: Int) throws(XMLError) {
    let start = Array(bytes[..<min(count, 200)])
    switch (start.first, start.dropFirst().first) {
    case (0xFF, 0xFE), (0x3C, 0): self = .utf16LittleEndian
    case (0xFE, 0xFF), (0, 0x3C): self = .utf16BigEndian
    default:
      let name = InputEncoding.declared(in: start)
      guard name.isEmpty || InputEncoding.isKnown(name) else {
        throw XMLError(.unknownEncoding, line: 1, [String(name.prefix(40))])
      }
      self = .ascii
    }
  }

  private static func isKnown(_ name: String) -> Bool {
    let name = name.lowercased()
    let known = [
      "utf-8", "utf8", "us-ascii", "ascii", "gb2312", "gbk", "gb18030", "big5", "euc-kr",
    ]
    return known.contains(name) || name == "shift_jis" || name == "euc-jp"
      || name.hasPrefix("iso-8859-") || name.hasPrefix("windows-125")
  }

  /// The name in `<?xml … encoding="…"?>`; empty where there is none.
  private static func declared(in start: [UInt8]) -> String {
    guard let head = start.range(of: "<?xml", from: 0),
      let end = start.range(of: "?>", from: head.upperBound),
      let key = start.range(of: "encoding", from: head.upperBound),
      key.upperBound <= end.lowerBound
    else { return "" }
    let rest = start[key.upperBound..<end.lowerBound].drop { $0 == 0x20 || $0 == UInt8(ascii: "=") }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return ""
    }
    return String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
  }
}

extension [UInt8] {
  /// The first place of an ASCII text at or behind a byte; nil where there is none.
  fileprivate func range(of text: String, from start: Int) -> Range<Int>? {
    let wanted = Array(text.utf8)
    for index in stride(from: start, through: count - wanted.count, by: 1)
    where self[index] == wanted[0] && self[index..<index + wanted.count].elementsEqual(wanted) {
      return index..<index + wanted.count
    }
    return nil
  }
}

/// Turns UTF-16 into UTF-8 piece by piece; what is no UTF-16 becomes U+FFFD, which no tag holds.
struct UTF16Transcoder {
  let isBigEndian: Bool
  private var odd: UInt8?
  private var high: UInt16?

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  mutating func append(_ input: [UInt8], count: Int, to output: inout [UInt8]) {
    for byte in input[..<count] {
      guard let first = odd else {
        odd = byte
        continue
      }
      odd = nil
      let unit =
        isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      append(unit, to: &output)
    }
  }

  private mutating func append(_ unit: UInt16, to output: inout [UInt8]) {
    if let first = high {
      high = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        return append(UnicodeScalar(value), to: &output)
      }
      append(nil, to: &output)
    }
    if UTF16.isLeadSurrogate(unit) {
      high = unit
    } else {
      append(UnicodeScalar(unit), to: &output)
    }
  }

  private func append(_ scalar: UnicodeScalar?, to output: inout [UInt8]) {
    output.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}")!)
  }
}
