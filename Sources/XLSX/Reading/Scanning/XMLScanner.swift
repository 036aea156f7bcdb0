/// Why a scanner goes no further.
enum ScanStop: Error {
  /// The window ends inside what is being read.
  case incomplete
  /// Something that libxml2 has to read, or to refuse.
  case unknown
}

/// Goes through XML in UTF-8, eight bytes at a time where it can, and knows only the plainest
/// spelling of a few elements: anything else stops it, and libxml2 reads the part instead.
///
/// This is the innermost loop of reading, 350 bytes for a row of ten cells, a million times; hence
/// whole words instead of `Span` bytes. Every load is held against the bounds of the window, which
/// ends in `PartWindow.slack` zeros.
struct XMLScanner: ~Escapable {
  private let bytes: RawSpan
  /// Where it stands.
  private(set) var place: Int
  /// Where the window ends.
  private let end: Int
  /// More bytes of one text are not read here.
  private let textLimit: Int

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>, from place: Int, to end: Int, textLimit: Int) {
    unsafe self.bytes = bytes.bytes
    (self.place, self.end, self.textLimit) = (place, end, textLimit)
  }

  /// The byte so many places on.
  @inline(__always)
  func byte(_ offset: Int = 0) -> UInt8 {
    unsafe bytes.unsafeLoad(fromByteOffset: place + offset, as: UInt8.self)
  }

  /// The next eight bytes, the first one lowest.
  @inline(__always)
  func word(_ offset: Int = 0) -> UInt64 {
    unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place + offset, as: UInt64.self))
  }

  /// What it means that the next bytes are none of those that were expected.
  var stop: ScanStop { place + PartWindow.slack / 2 > end ? .incomplete : .unknown }

  /// Whether the next bytes are some; `count` is at most 8.
  @inline(__always)
  func sees(_ token: UInt64, _ count: Int) -> Bool {
    word() & (~0 >> UInt64(64 - count * 8)) == token
  }

  @inline(__always)
  mutating func skip(_ count: Int) { place += count }

  /// Goes behind some bytes, if they are the next ones.
  @inline(__always)
  mutating func take(_ token: UInt64, _ count: Int) -> Bool {
    guard sees(token, count) else { return false }
    place += count
    return true
  }

  @inline(__always)
  mutating func expect(_ token: UInt64, _ count: Int) throws(ScanStop) {
    guard take(token, count) else { throw stop }
  }

  /// Goes behind white space between tags.
  @inline(__always)
  mutating func skipSpace() {
    while byte() <= 0x20, byte() == 0x20 || byte() == 0x0A || byte() == 0x0D || byte() == 0x09 {
      place += 1
    }
  }

  /// A whole number up to a quote, and goes behind the quote.
  @inline(__always)
  mutating func quotedNumber() throws(ScanStop) -> Int {
    var (number, digits) = (0, 0)
    while case let digit = byte() &- UInt8(ascii: "0"), digit <= 9 {
      number = number &* 10 &+ Int(digit)
      (place, digits) = (place + 1, digits + 1)
    }
    guard byte() == UInt8(ascii: "\""), (1...9).contains(digits) else { throw stop }
    place += 1
    return number
  }

  /// The value of an attribute up to its quote, plain ASCII, and goes behind the quote.
  mutating func quotedValue() throws(ScanStop) -> Range<Int> {
    let start = place
    while byte() != UInt8(ascii: "\"") {
      guard byte() >= 0x20, byte() < 0x7F, byte() != UInt8(ascii: "<"), byte() != UInt8(ascii: "&")
      else { throw stop }
      place += 1
    }
    place += 1
    return start..<place - 1
  }

  /// The name of an attribute behind a space, up to its quote, as bytes of one or two words; goes
  /// behind the quote.
  mutating func attributeName() throws(ScanStop) -> (UInt64, UInt64) {
    guard byte() == 0x20 else { throw stop }
    var (name, more, count) = (UInt64(0), UInt64(0), 0)
    place += 1
    while byte() != UInt8(ascii: "=") {
      guard byte() > 0x20, count < 16 else { throw stop }
      if count < 8 {
        name |= UInt64(byte()) << UInt64(count * 8)
      } else {
        more |= UInt64(byte()) << UInt64(count * 8 - 64)
      }
      (place, count) = (place + 1, count + 1)
    }
    place += 1
    guard byte() == UInt8(ascii: "\"") else { throw stop }
    place += 1
    return (name, more)
  }
}

/// What stands in a text that is not taken as it is.
struct TextOddities: OptionSet {
  let rawValue: UInt8
  /// `&` or a carriage return.
  static let markup = TextOddities(rawValue: 1)
  /// `_x`, which may begin an escape.
  static let escapes = TextOddities(rawValue: 2)
}

extension XMLScanner {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// Bit 7 of the first byte that needs a look is the lowest bit set: of `<`, `>`, `&`, of those
  /// below 0x20 and of those that are not ASCII, also of `_` in texts.
  @inline(__always)
  private static func special(_ word: UInt64, isText: Bool) -> UInt64 {
    let brackets = (word | ones &* 2) ^ ones &* 0x3E
    let ampersand = word ^ ones &* 0x26
    var found =
      (brackets &- ones) & ~brackets | (ampersand &- ones) & ~ampersand
      | (word &- ones &* 0x20) & ~word | word
    if isText {
      let underscore = word ^ ones &* 0x5F
      found |= (underscore &- ones) & ~underscore
    }
    return found & tops
  }

  /// The bytes up to the next `<`, which have to be well-formed text.
  ///
  /// - Parameter isText: whether escapes are looked for.
  @inline(__always)
  mutating func text(isText: Bool) throws(ScanStop) -> (range: Range<Int>, odd: TextOddities) {
    let start = place
    var odd = TextOddities()
    while true {
      let found = XMLScanner.special(word(), isText: isText)
      guard found != 0 else {
        place += 8
        continue
      }
      place += found.trailingZeroBitCount >> 3
      if byte() == UInt8(ascii: "<") { break }
      try passSpecial(from: start, &odd)
    }
    guard place - start <= textLimit, place <= end else { throw .unknown }
    return (start..<place, odd)
  }

  private mutating func passSpecial(
    from start: Int, _ odd: inout TextOddities
  ) throws(ScanStop) {
    switch byte() {
    case 0x80...: try passScalars()
    case UInt8(ascii: "_"):
      if byte(1) == UInt8(ascii: "x") { odd.insert(.escapes) }
      place += 1
    case UInt8(ascii: "&"), 0x0D:
      odd.insert(.markup)
      place += 1
    case 0x09, 0x0A: place += 1
    case UInt8(ascii: ">"):
      // `]]>` must not stand in text.
      guard place - start < 2 || byte(-1) != UInt8(ascii: "]") || byte(-2) != UInt8(ascii: "]")
      else { throw .unknown }
      place += 1
    default: throw stop
    }
  }

  /// Goes behind characters that are not ASCII; they have to be UTF-8 and characters of XML.
  private mutating func passScalars() throws(ScanStop) {
    while byte() >= 0x80 {
      let unit = UInt32(truncatingIfNeeded: word())
      let second = UInt8(truncatingIfNeeded: unit >> 8)
      switch UInt8(truncatingIfNeeded: unit) {
      case 0xE1...0xEC, 0xEE: try pass(3, unit & 0xC0_C000 == 0x80_8000)
      case 0xE0: try pass(3, unit & 0xC0_C000 == 0x80_8000 && second >= 0xA0)
      case 0xED: try pass(3, unit & 0xC0_C000 == 0x80_8000 && second < 0xA0)
      case 0xEF:
        let isNoCharacter = unit & 0xFEFF00 == 0xBEBF00
        try pass(3, unit & 0xC0_C000 == 0x80_8000 && !isNoCharacter)
      case 0xC2...0xDF: try pass(2, unit & 0xC000 == 0x8000)
      case 0xF0: try pass(4, unit & 0xC0C0_C000 == 0x8080_8000 && second >= 0x90)
      case 0xF1...0xF3: try pass(4, unit & 0xC0C0_C000 == 0x8080_8000)
      case 0xF4: try pass(4, unit & 0xC0C0_C000 == 0x8080_8000 && second < 0x90)
      default: throw .unknown
      }
    }
  }

  @inline(__always)
  private mutating func pass(_ count: Int, _ isWellFormed: Bool) throws(ScanStop) {
    guard isWellFormed else { throw stop }
    place += count
  }

  /// The bytes of a range.
  func copy(_ range: Range<Int>) -> [UInt8] {
    var copied: [UInt8] = []
    copied.reserveCapacity(range.count)
    for index in range {
      copied.append(unsafe bytes.unsafeLoad(fromByteOffset: index, as: UInt8.self))
    }
    return copied
  }
}
