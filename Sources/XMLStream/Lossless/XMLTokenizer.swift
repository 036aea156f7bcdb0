/// Cuts an XML document into tags and what lies between them, as ranges of its bytes.
///
/// Well-formedness is checked as far as it is needed to splice: tags close and fit together.
/// Document type declarations are refused.
package struct XMLTokenizer {
  /// A piece of a document.
  package enum Token {
    /// A start tag, or an empty element's only tag.
    case start(Range<Int>)
    /// An end tag.
    case end(Range<Int>)
    /// Text between tags, as it is written.
    case text(Range<Int>)
    /// A comment, a processing instruction, a CDATA section.
    case other(Range<Int>)
  }

  /// The document.
  package let bytes: [UInt8]
  /// Where the next token starts.
  package private(set) var position: Int

  /// Starts at a byte of a document in UTF-8.
  package init(_ bytes: [UInt8], at position: Int = 0) {
    (self.bytes, self.position) = (bytes, position)
  }

  /// The next piece; nil at the end.
  package mutating func next() throws(XMLTreeError) -> Token? {
    guard position < bytes.count else { return nil }
    let start = position
    guard bytes[start] == UInt8(ascii: "<") else {
      while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
      return .text(start..<position)
    }
    guard start + 1 < bytes.count else { throw XMLTreeError(.malformed, byte: start) }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"):
      position = try end(of: start)
      return .end(start..<position)
    case UInt8(ascii: "?"):
      position = try index(behind: "?>", from: start, past: 2)
      return .other(start..<position)
    case UInt8(ascii: "!"):
      return try declaration(from: start)
    default:
      position = try end(of: start)
      return .start(start..<position)
    }
  }

  private mutating func declaration(from start: Int) throws(XMLTreeError) -> Token {
    if hasPrefix("<!--", at: start) {
      position = try index(behind: "-->", from: start, past: 4)
    } else if hasPrefix("<![CDATA[", at: start) {
      position = try index(behind: "]]>", from: start, past: 9)
    } else {
      throw XMLTreeError(.documentType, byte: start)
    }
    return .other(start..<position)
  }

  /// The index behind a tag; `>` inside quotes does not end it.
  private func end(of start: Int) throws(XMLTreeError) -> Int {
    var index = start + 1
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "<") {
        break
      }
      index += 1
    }
    throw XMLTreeError(.malformed, byte: start)
  }

  /// The index behind a closing mark; the opening one is so many bytes long.
  private func index(
    behind mark: String, from start: Int, past opening: Int
  ) throws(XMLTreeError) -> Int {
    var index = start + opening
    while index < bytes.count {
      if hasPrefix(mark, at: index) { return index + mark.utf8.count }
      index += 1
    }
    throw XMLTreeError(.malformed, byte: start)
  }

  private func hasPrefix(_ mark: String, at index: Int) -> Bool {
    bytes[index...].starts(with: mark.utf8)
  }
}

/// Why a document cannot be taken apart.
package struct XMLTreeError: Error, Hashable, Sendable {
  /// The kind of fault.
  package enum Code: String, Hashable, Sendable {
    /// A tag that does not end or does not fit.
    case malformed
    /// A document type declaration.
    case documentType
    /// Elements nested deeper than 256.
    case tooDeep
    /// An encoding other than UTF-8, UTF-16 and Latin-1.
    case unknownEncoding
  }
  /// The kind of fault.
  package var code: Code
  /// Where, in bytes of the document.
  package var byte: Int

  /// A fault at a byte.
  package init(_ code: Code, byte: Int) { (self.code, self.byte) = (code, byte) }
}
