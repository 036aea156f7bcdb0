import Files

/// Reads what is in a record, and goes on in the CONTINUE records behind it: a record holds at
/// most 8,224 bytes ([MS-XLS] 2.1.4).
struct PayloadReader {
  private let bytes: [UInt8]
  private(set) var position: Int
  private var end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    (self.bytes, position, end) = (bytes, range.lowerBound, range.upperBound)
  }

  /// How many bytes are left, without those of CONTINUE records.
  var left: Int { end - position }

  /// What is wrong here.
  var damage: XLSError { .damaged(atByte: position) }

  /// A byte.
  mutating func byte() throws(XLSError) -> UInt8 {
    if left == 0 { try goOn() }
    defer { position += 1 }
    return bytes[position]
  }

  /// Two bytes as a number.
  mutating func number16() throws(XLSError) -> Int {
    guard left >= 2 else { return Int(try byte()) | Int(try byte()) << 8 }
    defer { position += 2 }
    return bytes.number16(at: position)
  }

  /// Four bytes as a number.
  mutating func number32() throws(XLSError) -> Int {
    Int(try number16()) | Int(try number16()) << 16
  }

  /// Eight bytes.
  mutating func bits() throws(XLSError) -> UInt64 {
    UInt64(try number32()) | UInt64(try number32()) << 32
  }

  /// Eight bytes as an IEEE number.
  mutating func double() throws(XLSError) -> Double { Double(bitPattern: try bits()) }

  /// So many bytes, also from CONTINUE records.
  mutating func bytes(_ count: Int) throws(XLSError) -> [UInt8] {
    var found: [UInt8] = []
    while found.count < count {
      if left == 0 { try goOn() }
      let piece = min(count - found.count, left)
      found += bytes[position..<position + piece]
      position += piece
    }
    return found
  }

  /// Passes over so many bytes.
  mutating func skip(_ count: Int) throws(XLSError) {
    var rest = count
    while rest > 0 {
      if left == 0 { try goOn() }
      let piece = min(rest, left)
      position += piece
      rest -= piece
    }
  }

  /// Letters of one or two bytes, as UTF-16. Where they go on in a CONTINUE record, its first byte
  /// says anew how wide they are ([MS-XLS] 2.5.293).
  mutating func units(_ count: Int, areWide: Bool) throws(XLSError) -> [UInt16] {
    var units: [UInt16] = []
    var areWide = areWide
    while units.count < count {
      if left == 0 {
        try goOn()
        areWide = try byte() & 1 != 0
      }
      let piece = min(count - units.count, areWide ? left / 2 : left)
      guard piece > 0 || left == 0 else { throw damage }
      append(piece, areWide: areWide, to: &units)
    }
    return units
  }

  private mutating func append(_ count: Int, areWide: Bool, to units: inout [UInt16]) {
    units.reserveCapacity(units.count + count)
    if areWide {
      for place in 0..<count { units.append(UInt16(bytes.number16(at: position + place * 2))) }
    } else {
      for place in 0..<count { units.append(UInt16(bytes[position + place])) }
    }
    position += areWide ? count * 2 : count
  }

  /// Goes on in the next CONTINUE record that holds something; a record without one ends too early.
  private mutating func goOn() throws(XLSError) {
    repeat {
      guard end <= bytes.count - 4,
        bytes.number16(at: end) == Int(RecordType.continuation.rawValue)
      else { throw damage }
      position = end + 4
      end = position + bytes.number16(at: end + 2)
      guard end <= bytes.count else { throw damage }
    } while left == 0
  }
}
