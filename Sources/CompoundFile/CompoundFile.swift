import Files

/// A compound file ([MS-CFB]): streams under names in one file, each a chain of sectors. `.xls`,
/// `.et`, `.doc` and encrypted workbooks all are such files.
///
/// ```swift
/// let file = try CompoundFile(InputBytes(path: "旧表.xls"))
/// let bytes = try file.stream(named: "Workbook").map { try file.contents(of: $0) }
/// ```
package struct CompoundFile: Sendable {
  /// What is in it; an unused place of the directory is nil.
  private let directory: [CompoundEntry?]
  private let header: CompoundHeader
  private let table: SectorTable
  private let source: InputBytes

  /// Entries of the directory; an office workbook has some dozens.
  package static let mostEntries = 65_536

  /// Reads the tables and the directory.
  ///
  /// - Throws: `CompoundFileError`.
  package init(_ source: InputBytes) throws(CompoundFileError) {
    let head = try CompoundFile.read(CompoundHeader.size, at: 0, of: source, for: "header")
    header = try CompoundHeader(head)
    self.source = source
    table = try SectorTable(of: source, header)
    directory = try CompoundFile.directory(of: source, header, table)
  }

  /// Everything in it, storages below storages as well.
  package var entries: [CompoundEntry] { directory.compactMap(\.self) }

  /// A stream at the top by its name, in any case: storages hold whole files of their own. Where
  /// the tree of names does not lead to it, the first of that name.
  package func stream(named name: String) -> CompoundEntry? {
    let isWanted = { (entry: CompoundEntry) in
      entry.kind == .stream && entry.name.lowercased() == name.lowercased()
    }
    return children.first(where: isWanted) ?? entries.first(where: isWanted)
  }

  /// The bytes of a stream.
  ///
  /// - Parameter limit: with more bytes it is refused.
  /// - Throws: `CompoundFileError`.
  package func contents(
    of entry: CompoundEntry, limit: Int = InputBytes.limit
  ) throws(CompoundFileError) -> [UInt8] {
    guard entry.size <= limit else { throw CompoundFileError(.tooManyBytes, in: entry.name) }
    guard entry.size < header.miniStreamCutoff else { return try sectors(of: entry) }
    return try miniSectors(of: entry)
  }

  // MARK: Streams

  private func sectors(of entry: CompoundEntry) throws(CompoundFileError) -> [UInt8] {
    let size = header.sectorSize
    guard entry.size <= source.count else {
      throw CompoundFileError(.truncated, in: entry.name, offset: source.count)
    }
    let chain = try table.chain(
      from: entry.firstSector, count: (entry.size + size - 1) / size, of: entry.name)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(entry.size)
    for sector in chain {
      let wanted = min(size, entry.size - bytes.count)
      bytes += try CompoundFile.read(
        wanted, at: (sector + 1) * size, of: source, for: entry.name)
    }
    return bytes
  }

  /// Small streams lie in sectors of 64 bytes within the stream of the root.
  private func miniSectors(of entry: CompoundEntry) throws(CompoundFileError) -> [UInt8] {
    guard let root = entries.first(where: { $0.kind == .root }) else {
      throw CompoundFileError(.brokenChain, in: entry.name)
    }
    let stream = try sectors(of: root)
    var miniTable = SectorTable()
    let chain = try table.chain(from: header.firstMiniTableSector, of: "mini-FAT")
    for sector in chain {
      miniTable.append(
        try CompoundFile.read(
          header.sectorSize, at: (sector + 1) * header.sectorSize, of: source, for: "mini-FAT"))
    }
    var bytes: [UInt8] = []
    for sector in try miniTable.chain(
      from: entry.firstSector, count: (entry.size + 63) / 64, of: entry.name)
    {
      let wanted = min(64, entry.size - bytes.count)
      guard sector * 64 + wanted <= stream.count else {
        throw CompoundFileError(.truncated, in: entry.name)
      }
      bytes += stream[sector * 64..<sector * 64 + wanted]
    }
    return bytes
  }

  // MARK: Directory

  private static func directory(
    of source: InputBytes, _ header: CompoundHeader, _ table: SectorTable
  ) throws(CompoundFileError) -> [CompoundEntry?] {
    var entries: [CompoundEntry?] = []
    let size = header.sectorSize
    for sector in try table.chain(from: header.firstDirectorySector, of: "directory") {
      let bytes = try read(size, at: (sector + 1) * size, of: source, for: "directory")
      for place in stride(from: 0, to: size, by: CompoundEntry.length) {
        let entry = bytes[place..<place + CompoundEntry.length]
        entries.append(CompoundEntry(entry, hasSmallSizes: header.hasSmallSizes))
      }
      guard entries.count <= mostEntries else {
        throw CompoundFileError(.tooManyEntries, in: "directory")
      }
    }
    return entries
  }

  /// What lies at the top, as far as the tree of names leads to it; each place is visited once.
  var children: [CompoundEntry] {
    guard let root = entries.first(where: { $0.kind == .root }) else { return [] }
    var (found, seen): ([CompoundEntry], Set<Int>) = ([], [])
    var open = [root.child]
    while let place = open.popLast() {
      guard place < directory.count, let entry = directory[place], seen.insert(place).inserted
      else { continue }
      found.append(entry)
      open += [entry.left, entry.right]
    }
    return found
  }

  /// So many bytes from an offset on.
  static func read(
    _ count: Int, at offset: Int, of source: InputBytes, for place: String
  ) throws(CompoundFileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let found: Int
    do { found = try source.read(at: offset, into: &bytes) } catch {
      throw CompoundFileError(.unreadable, in: place, offset: offset, underlying: error)
    }
    guard found == count else {
      throw CompoundFileError(.truncated, in: place, offset: source.count)
    }
    return bytes
  }
}
