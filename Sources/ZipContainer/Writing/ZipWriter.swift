import Files

/// Writes an archive from its start to its end, entry by entry, in memory that does not grow with
/// them. The same entries give the same bytes: all are dated 1980-01-01, as Excel does.
///
/// ```swift
/// var writer = ZipWriter { file += $0 }
/// try writer.add("xl/workbook.xml", bytes)
/// try writer.finish()
/// ```
package struct ZipWriter: ~Copyable {
  /// Takes the bytes of the archive as they come.
  package typealias Output = ([UInt8]) throws -> Void

  private let output: Output
  private var offset = 0
  private var directory: [UInt8] = []
  private var entryCount = 0
  private var names: Set<[UInt8]> = []
  /// The entry that was begun, and where its data begins.
  private var open: ZipHeader?
  private var dataStart = 0
  private var pipe: DeflatePipe?

  /// A writer.
  ///
  /// - Parameter output: takes the bytes; what it throws comes through.
  package init(output: @escaping Output) { self.output = output }

  /// Adds an entry whose data is all there.
  package mutating func add(_ name: String, _ data: [UInt8], compressed: Bool = true) throws {
    try add(Array(name.utf8), data, compressed: compressed)
  }

  /// Adds an entry with a name as another archive wrote it.
  package mutating func add(_ name: [UInt8], _ data: [UInt8], compressed: Bool = true) throws {
    try add(name, PackedEntry(data, compressed: compressed))
  }

  /// Adds an entry that is packed already.
  package mutating func add(_ name: [UInt8], _ entry: PackedEntry) throws {
    var header = ZipHeader(name: name, offset: offset)
    header.method = entry.isDeflated ? 8 : 0
    header.checksum = entry.checksum
    (header.size, header.compressedSize) = (entry.size, entry.bytes.count)
    try write(header.local)
    try write(entry.bytes)
    try record(header)
  }

  /// Copies an entry of another archive as it lies there, without inflating it.
  package mutating func copy(_ entry: ZipEntry, of archive: ZipArchive) throws {
    let header = ZipHeader(copying: entry, offset: offset)
    try write(header.local)
    let start = try archive.dataOffset(of: entry)
    try copy(start..<start + entry.compressedSize, of: archive.source)
    try record(header)
  }

  /// Copies an entry of another archive, some of whose data was replaced.
  package mutating func splice(_ entry: SplicedEntry) throws {
    var header = ZipHeader(copying: entry.original, offset: offset)
    (header.checksum, header.size) = (entry.checksum, entry.size)
    header.compressedSize = entry.segments.reduce(0) { $0 + $1.count }
    try write(header.local)
    let start = try entry.archive.dataOffset(of: entry.original)
    for segment in entry.segments {
      switch segment {
      case .made(let bytes): try write(bytes)
      case .copied(let range):
        try copy(start + range.lowerBound..<start + range.upperBound, of: entry.archive.source)
      }
    }
    try record(header)
  }

  private mutating func copy(_ range: Range<Int>, of source: InputBytes) throws {
    var place = range.lowerBound
    while place < range.upperBound {
      let piece = try source.bytes(at: place, count: min(1 << 20, range.upperBound - place))
      try write(piece)
      place += piece.count
    }
  }

  /// Starts an entry whose data comes in pieces; its size stands behind it (bit 3).
  package mutating func begin(_ name: String) throws {
    var header = ZipHeader(name: Array(name.utf8), offset: offset)
    header.flags |= 8
    header.method = 8
    try write(header.local)
    (open, dataStart) = (header, offset)
    pipe = DeflatePipe()
  }

  /// Adds data to the entry that was begun.
  package mutating func append(_ data: [UInt8]) throws { try append(data.span) }

  /// Adds data to the entry that was begun.
  package mutating func append(_ data: Span<UInt8>) throws {
    guard var pipe = pipe.take() else { return }
    try pipe.append(data) { try write($0) }
    self.pipe = consume pipe
  }

  /// Ends the entry that was begun.
  package mutating func end() throws {
    guard var header = open.take(), var pipe = pipe.take() else { return }
    try pipe.finish { try write($0) }
    (header.checksum, header.size) = (pipe.checksum, pipe.size)
    header.compressedSize = offset - dataStart
    try write(header.descriptor)
    try record(header)
  }

  /// Ends the archive with its directory.
  package consuming func finish() throws {
    let start = offset
    try write(directory)
    try write(
      ZipHeader.endOfDirectory(entries: entryCount, offset: start, size: directory.count))
  }

  private mutating func record(_ header: ZipHeader) throws {
    guard header.name.count <= 0xFFFF, names.insert(header.name).inserted else {
      throw ZipWriteError(.tooLarge)
    }
    directory += header.central
    entryCount += 1
  }

  private mutating func write(_ bytes: [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    offset += bytes.count
    try output(bytes)
  }
}

extension ZipHeader {
  /// The header of an entry as another archive has it, sizes in front of the data.
  fileprivate init(copying entry: ZipEntry, offset: Int) {
    self.init(name: entry.rawName, offset: offset)
    flags = entry.flags & ~8
    method = entry.methodNumber
    (time, date) = (entry.time, entry.date)
    checksum = entry.checksum
    (size, compressedSize) = (entry.size, entry.compressedSize)
    externalAttributes = entry.externalAttributes
  }
}

extension ZipEntry {
  /// The number of the compression method in the file.
  fileprivate var methodNumber: Int {
    switch method {
    case .stored: 0
    case .deflated: 8
    case .other(let number): number
    }
  }
}
