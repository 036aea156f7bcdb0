/// Elements from tokens.
extension XMLTokenizer {
  /// The rest of a document as one element with what stands before and behind it.
  mutating func document() throws(XMLTreeError) -> (
    prolog: ArraySlice<UInt8>, root: XMLElement, epilog: ArraySlice<UInt8>
  ) {
    let start = try rootTag()
    let root = try element(start)
    let end = position
    while let token = try next() {
      switch token {
      case .start(let range), .end(let range):
        throw XMLTreeError(.malformed, byte: range.lowerBound)
      case .text, .other: continue
      }
    }
    return (bytes[..<start.lowerBound], root, bytes[end...])
  }

  /// Goes on to the start tag of the outermost element.
  package mutating func rootTag() throws(XMLTreeError) -> Range<Int> {
    while let token = try next() {
      switch token {
      case .start(let range): return range
      case .end(let range): throw XMLTreeError(.malformed, byte: range.lowerBound)
      case .text, .other: continue
      }
    }
    throw XMLTreeError(.malformed, byte: position)
  }

  /// The element whose start tag was just read, with everything up to its end tag.
  package mutating func element(_ start: Range<Int>) throws(XMLTreeError) -> XMLElement {
    let tag = XMLTag(bytes: bytes[start])
    guard !tag.isSelfClosing else { return XMLElement(tag: tag, children: [], endTag: []) }
    var open = [XMLElement(tag: tag, children: [], endTag: [])]
    while let token = try next() {
      switch token {
      case .start(let range):
        let inner = XMLElement(tag: XMLTag(bytes: bytes[range]), children: [], endTag: [])
        guard !inner.tag.isSelfClosing else {
          open[open.count - 1].adopt(.element(inner))
          continue
        }
        guard open.count < XMLDocument.maximumDepth else {
          throw XMLTreeError(.tooDeep, byte: range.lowerBound)
        }
        open.append(inner)
      case .end(let range):
        let closed = open.removeLast()
        try closed.close(bytes[range])
        guard let parent = open.last else { return closed }
        parent.adopt(.element(closed))
      case .text(let range), .other(let range):
        open[open.count - 1].adopt(.raw(bytes[range]))
      }
    }
    throw XMLTreeError(.malformed, byte: bytes.count)
  }

  /// Passes over the element whose start tag was just read.
  ///
  /// - Returns: the index behind its end tag.
  package mutating func skip(_ start: Range<Int>) throws(XMLTreeError) -> Int {
    guard bytes[start.upperBound - 2] != UInt8(ascii: "/") else { return start.upperBound }
    var depth = 1
    while let token = try next() {
      switch token {
      case .start(let range) where bytes[range.upperBound - 2] != UInt8(ascii: "/"):
        depth += 1
        guard depth < XMLDocument.maximumDepth else {
          throw XMLTreeError(.tooDeep, byte: range.lowerBound)
        }
      case .end:
        depth -= 1
        if depth == 0 { return position }
      default: continue
      }
    }
    throw XMLTreeError(.malformed, byte: start.lowerBound)
  }
}
