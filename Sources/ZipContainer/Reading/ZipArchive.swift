import Files

/// An archive whose entries are read one by one, at any time and in any order.
///
/// ```swift
/// let archive = try ZipArchive(InputBytes(path: "锅炉车间.xlsx"))
/// let workbook = try archive.data(of: archive.entry(named: "xl/workbook.xml")!, limit: 1 << 20)
/// ```
package struct ZipArchive: Sendable {
  /// The entries in the order of the central directory.
  package let entries: [ZipEntry]
  /// The file.
  package let source: InputBytes
  private let places: [String: Int]

  /// Reads the directory of an archive.
  ///
  /// - Parameter maximumEntries: more are refused.
  /// - Throws: `truncated`, `badHeader`, `duplicateName`, `tooManyEntries`, `unreadable`.
  package init(_ source: InputBytes, maximumEntries: Int = 10_000) throws(ZipError) {
    self.source = source
    let end = try DirectoryEnd.find(in: source)
    // An entry of the directory has at most 46 + 3 * 65535 bytes, and 1 KB is plenty for all.
    guard end.directorySize <= max(1 << 20, maximumEntries * 1024) else {
      throw ZipError(.tooManyEntries, [String(maximumEntries)])
    }
    var directory = CentralDirectory(
      try source.bytes(at: end.directoryOffset, count: end.directorySize), end: end)
    var entries: [ZipEntry] = []
    var places: [String: Int] = [:]
    while let entry = try directory.next() {
      guard entries.count < maximumEntries else {
        throw ZipError(.tooManyEntries, [String(maximumEntries)])
      }
      if entry.isInside, places.updateValue(entries.count, forKey: entry.key) != nil {
        throw ZipError(.duplicateName, entry: entry.name, offset: entry.headerOffset)
      }
      entries.append(entry)
    }
    (self.entries, self.places) = (entries, places)
  }

  /// An archive of which some entries are known and only these are read.
  package init(_ source: InputBytes, entries: [ZipEntry]) {
    (self.source, self.entries) = (source, entries)
    places = Dictionary(
      entries.indices.map { (entries[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry of a name, in any case; nil where there is none.
  package func entry(named name: String) -> ZipEntry? {
    places[ZipEntry.key(of: EntryName.normalized(name))].map { entries[$0] }
  }

  /// Where an entry's data starts in the file, after its local header was held against the
  /// directory: name and method must agree, sizes and checksum unless they stand behind the data.
  package func dataOffset(of entry: ZipEntry) throws(ZipError) -> Int {
    let start = entry.headerOffset
    guard start >= 0, start <= source.count - 30 else {
      throw ZipError(.truncated, entry: entry.name, offset: start)
    }
    let header = try source.bytes(at: start, count: 30)
    guard header.number32(at: 0) == 0x0403_4B50 else {
      throw ZipError(.badHeader, entry: entry.name, offset: start)
    }
    let nameLength = header.number16(at: 26)
    let extraLength = header.number16(at: 28)
    let variable = try source.bytes(at: start + 30, count: nameLength + extraLength)
    guard LocalHeader.agrees(header, variable, nameLength: nameLength, with: entry) else {
      throw ZipError(.headersDiffer, entry: entry.name, offset: start)
    }
    let offset = start + 30 + nameLength + extraLength
    guard entry.compressedSize <= source.count - offset else {
      throw ZipError(.truncated, entry: entry.name, offset: start)
    }
    return offset
  }

  /// The data as it lies in the file, still compressed: for copying it to another archive.
  package func rawData(of entry: ZipEntry) throws(ZipError) -> [UInt8] {
    try source.bytes(at: dataOffset(of: entry), count: entry.compressedSize)
  }

  /// All of an entry, inflated and checked.
  ///
  /// - Parameter limit: `tooManyBytes` is thrown when it has more.
  package func data(of entry: ZipEntry, limit: Int) throws(ZipError) -> [UInt8] {
    var reader = try reader(of: entry, limit: limit)
    var data: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: min(64 << 10, max(entry.size, 0) + 1))
    while case let count = try reader.read(into: &buffer), count > 0 {
      data.append(contentsOf: buffer[..<count])
    }
    return data
  }

  /// A reader for an entry, piece by piece.
  ///
  /// - Parameter limit: `tooManyBytes` is thrown when it has more.
  package func reader(of entry: ZipEntry, limit: Int) throws(ZipError) -> ZipEntryReader {
    try ZipEntryReader.open(entry, of: self, limit: limit)
  }
}

/// The header in front of an entry's data (APPNOTE.TXT 4.3.7).
private enum LocalHeader {
  static func agrees(
    _ header: [UInt8], _ variable: [UInt8], nameLength: Int, with entry: ZipEntry
  ) -> Bool {
    guard Array(variable[..<nameLength]) == entry.rawName,
      ZipEntry.Method(header.number16(at: 8)) == entry.method
    else { return false }
    let sizesBehind = (header.number16(at: 6) | Int(entry.flags)) & 8 != 0
    if sizesBehind { return true }
    var (size, compressedSize, offset) = (header.number32(at: 22), header.number32(at: 18), 0)
    let extra = Array(variable[nameLength...])
    do {
      try Zip64Field.resolve(
        in: extra, size: &size, compressedSize: &compressedSize, offset: &offset)
    } catch { return false }
    return UInt32(header.number32(at: 14)) == entry.checksum && size == entry.size
      && compressedSize == entry.compressedSize
  }
}
