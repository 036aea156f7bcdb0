import Files

/// Reads the entries of the central directory (APPNOTE.TXT 4.3.12).
struct CentralDirectory {
  private let bytes: [UInt8]
  private let end: DirectoryEnd
  private var place = 0

  init(_ bytes: [UInt8], end: DirectoryEnd) { (self.bytes, self.end) = (bytes, end) }

  /// The next entry; nil behind the last.
  mutating func next() throws(ZipError) -> ZipEntry? {
    guard place + 4 <= bytes.count, bytes.number32(at: place) == 0x0201_4B50 else {
      guard bytes.count - place < 46 || bytes.number32(at: place) == 0x0505_4B50 else {
        throw ZipError(.badHeader, offset: end.directoryOffset + place)
      }
      return nil
    }
    guard place + 46 <= bytes.count else { throw truncated }
    let nameEnd = place + 46 + bytes.number16(at: place + 28)
    let extraEnd = nameEnd + bytes.number16(at: place + 30)
    let next = extraEnd + bytes.number16(at: place + 32)
    guard next <= bytes.count else { throw truncated }
    let entry = try entry(name: place + 46..<nameEnd, extra: nameEnd..<extraEnd)
    place = next
    return entry
  }

  private var truncated: ZipError { ZipError(.truncated, offset: end.directoryOffset + place) }

  private func entry(name: Range<Int>, extra: Range<Int>) throws(ZipError) -> ZipEntry {
    let rawName = Array(bytes[name])
    let extra = Array(bytes[extra])
    var entry = ZipEntry(
      name: EntryName.text(of: rawName, extra: extra), rawName: rawName,
      method: .init(bytes.number16(at: place + 10)),
      flags: UInt16(bytes.number16(at: place + 8)), time: UInt16(bytes.number16(at: place + 12)),
      date: UInt16(bytes.number16(at: place + 14)),
      checksum: UInt32(bytes.number32(at: place + 16)),
      compressedSize: bytes.number32(at: place + 20), size: bytes.number32(at: place + 24),
      headerOffset: bytes.number32(at: place + 42), extra: extra,
      externalAttributes: UInt32(bytes.number32(at: place + 38)))
    try Zip64Field.resolve(
      in: entry.extra, size: &entry.size, compressedSize: &entry.compressedSize,
      offset: &entry.headerOffset)
    let (offset, overflow) = entry.headerOffset.addingReportingOverflow(end.prefix)
    guard !overflow else { throw truncated }
    entry.headerOffset = offset
    return entry
  }
}

/// The extra field with numbers that need more than four bytes (APPNOTE.TXT 4.5.3).
enum Zip64Field {
  /// Replaces the numbers that are `0xFFFFFFFF` by those of the field.
  static func resolve(
    in extra: [UInt8], size: inout Int, compressedSize: inout Int, offset: inout Int
  ) throws(ZipError) {
    let unset = 0xFFFF_FFFF
    guard size == unset || compressedSize == unset || offset == unset else { return }
    guard var field = ExtraField.find(1, in: extra) else { return }
    if size == unset { size = try take(&field, from: extra) }
    if compressedSize == unset { compressedSize = try take(&field, from: extra) }
    if offset == unset { offset = try take(&field, from: extra) }
  }

  private static func take(_ field: inout Range<Int>, from extra: [UInt8]) throws(ZipError) -> Int {
    guard field.count >= 8, let number = extra.number64(at: field.lowerBound) else {
      throw ZipError(.badHeader)
    }
    field = field.lowerBound + 8..<field.upperBound
    return number
  }
}

/// The extra fields of an entry: an identifier, a length, so many bytes (APPNOTE.TXT 4.5.1).
enum ExtraField {
  /// Where the bytes of a field are; nil where it is missing.
  static func find(_ identifier: Int, in extra: [UInt8]) -> Range<Int>? {
    var place = 0
    while place + 4 <= extra.count {
      let end = place + 4 + extra.number16(at: place + 2)
      guard end <= extra.count else { return nil }
      if extra.number16(at: place) == identifier { return place + 4..<end }
      place = end
    }
    return nil
  }
}
