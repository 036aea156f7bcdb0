import Spreadsheet

/// Reads shared strings from their bytes, where each is one text in one font: `<si><t>…</t></si>`
/// (ECMA-376 part 1, 18.4). Millions of texts would be as many calls of libxml2's otherwise.
struct StringsScanner: ~Copyable {
  private enum Outcome { case end, incomplete, unknown }

  private var window: PartWindow
  private let limits: Limits
  private let part: String
  private var strings = SharedStrings()

  /// All texts of a part; nil where libxml2 has to read it.
  static func strings(part: String, of package: OPCPackage) throws(XLSXError) -> SharedStrings? {
    guard package.way.scans, package.limits.nestingDepth >= 3 else { return nil }
    let window = PartWindow(try package.stream(ofPart: part), piece: package.way.piece)
    var scanner = StringsScanner(window, limits: package.limits, part: part)
    guard try scanner.readRoot(), try scanner.readItems() else { return nil }
    return scanner.strings
  }

  private init(_ window: consuming PartWindow, limits: Limits, part: String) {
    (self.limits, self.part) = (limits, part)
    self.window = window
  }

  /// Goes behind the root's tag.
  private mutating func readRoot() throws(XLSXError) -> Bool {
    while window.end < 4096, try window.refill() {}
    let bytes = window.bytes
    var xml = XMLScanner(
      bytes.span, from: 0, to: window.end, textLimit: limits.textBytes)
    do throws(ScanStop) { try xml.passRootOfStrings() } catch { return false }
    window.start = xml.place
    return XMLDeclaration.isUTF8(bytes[..<xml.place])
  }

  /// Reads all items and what is left of the part; false where libxml2 has to.
  private mutating func readItems() throws(XLSXError) -> Bool {
    while true {
      switch try readWindow() {
      case .end: return try isEmptyBehind()
      case .unknown: return false
      case .incomplete: guard try window.refill() else { return false }
      }
    }
  }

  private mutating func readWindow() throws(XLSXError) -> Outcome {
    let all = window.bytes
    var xml = XMLScanner(
      all.span, from: window.start, to: window.end, textLimit: limits.textBytes)
    var done = window.start
    var outcome = Outcome.end
    var failure: XLSXError?
    reading: while true {
      let item: (range: Range<Int>, odd: TextOddities)?
      var decoded: [UInt8]?
      do throws(ScanStop) {
        item = try xml.item()
        if let item, !item.odd.isEmpty { decoded = try xml.decoded(item.range, item.odd) }
      } catch {
        outcome = error == .incomplete ? .incomplete : .unknown
        break reading
      }
      done = xml.place
      guard let item else { break }
      do throws(XLSXError) {
        if let decoded {
          try strings.append(decoded.span, rich: nil, limit: limits.stringBytes, part: part)
        } else {
          let bytes = all.span.extracting(item.range)
          try strings.append(bytes, rich: nil, limit: limits.stringBytes, part: part)
        }
      } catch {
        failure = error
        break reading
      }
    }
    window.start = done
    if let failure { throw failure }
    return outcome
  }

  /// Whether nothing but white space is left, to the end of the part.
  private mutating func isEmptyBehind() throws(XLSXError) -> Bool {
    repeat {
      guard window.rest.allSatisfy({ [0x20, 0x0A, 0x0D, 0x09].contains($0) }) else { return false }
      window.start = window.end
    } while try window.refill()
    return true
  }
}

extension XMLScanner {
  private static let main = Namespace.main.uris.map { Array($0.utf8) }

  /// Goes behind the declaration and `<sst xmlns="…" count="…" uniqueCount="…">`.
  fileprivate mutating func passRootOfStrings() throws(ScanStop) {
    if sees(0xBF_BBEF, 3) { skip(3) }
    if sees(0x6C6D_783F_3C, 5) {  // <?xml
      while byte() != UInt8(ascii: ">") {
        guard byte() >= 0x20, byte() < 0x7F else { throw .unknown }
        skip(1)
      }
      skip(1)
    }
    skipSpace()
    try expect(0x7473_733C, 4)  // <sst
    var (names, hasNamespace): ([UInt64], Bool) = ([], false)
    while !take(Token.tagEnd, 1) {
      let name = try attributeName()
      let value = copy(try quotedValue())
      guard !names.contains(name.0) else { throw .unknown }
      names.append(name.0)
      switch name {
      case (0x736E_6C6D_78, 0): hasNamespace = XMLScanner.main.contains(value)  // xmlns
      case (0x746E_756F_63, 0), (0x6F43_6575_7169_6E75, 0x746E_75): continue  // count, uniqueCount
      case (let first, _) where first & 0xFFFF_FFFF_FFFF == 0x3A73_6E6C_6D78: continue  // xmlns:…
      default: throw .unknown
      }
    }
    guard hasNamespace else { throw .unknown }
  }

  /// The text of the next item; nil behind the last.
  fileprivate mutating func item() throws(ScanStop) -> (range: Range<Int>, odd: TextOddities)? {
    skipSpace()
    guard take(Token.itemOpened, 4) else {
      try expect(Token.tableClosed, 6)
      return nil
    }
    var text: (range: Range<Int>, odd: TextOddities) = (place..<place, [])
    skipSpace()
    if sees(Token.textOpened, 2), try openText() {
      text = try self.text(isText: true)
      try expect(Token.textClosed, 4)
    }
    skipSpace()
    try expect(Token.itemClosed, 5)
    return text
  }
}
