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
  private var open: OpenEntry?
  private var deflater: Deflater?

  private struct OpenEntry {
    var header: ZipHeader
    var checksum = Checksum()
    var size = 0
    var compressedSize = 0
    var pending: [UInt8] = []
  }

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
    var packed: [UInt8] = []
    if compressed, !data.isEmpty {
      var deflater = try Deflater()
      deflater.deflate(data, isLast: true, into: &packed)
    }
    let isDeflated = compressed && !data.isEmpty && packed.count < data.count
    let stored = isDeflated ? packed : data
    var header = ZipHeader(name: name, offset: offset)
    header.method = isDeflated ? 8 : 0
    header.checksum = Checksum(of: data).value
    (header.size, header.compressedSize) = (data.count, stored.count)
    try write(header.local)
    try write(stored)
    try record(header)
  }

  /// Copies an entry of another archive as it lies there, without inflating it.
  package mutating func copy(_ entry: ZipEntry, of archive: ZipArchive) throws {
    var header = ZipHeader(name: entry.rawName, offset: offset)
    header.flags = entry.flags & ~8
    header.method = entry.methodNumber
    (header.time, header.date) = (entry.time, entry.date)
    header.checksum = entry.checksum
    (header.size, header.compressedSize) = (entry.size, entry.compressedSize)
    header.externalAttributes = entry.externalAttributes
    try write(header.local)
    var place = try archive.dataOffset(of: entry)
    let end = place + entry.compressedSize
    while place < end {
      let piece = try archive.source.bytes(at: place, count: min(1 << 20, end - place))
      try write(piece)
      place += piece.count
    }
    try record(header)
  }

  /// Starts an entry whose data comes in pieces; its size stands behind it (bit 3).
  package mutating func begin(_ name: String) throws {
    var header = ZipHeader(name: Array(name.utf8), offset: offset)
    header.flags |= 8
    header.method = 8
    try write(header.local)
    deflater = try Deflater()
    open = OpenEntry(header: header)
  }

  /// Adds data to the entry that was begun.
  package mutating func append(_ data: [UInt8]) throws {
    guard var entry = takeOpen() else { return }
    entry.checksum.update(data, count: data.count)
    entry.size += data.count
    deflater?.deflate(data, isLast: false, into: &entry.pending)
    if entry.pending.count >= 64 << 10 {
      entry.compressedSize += entry.pending.count
      try write(entry.pending)
      entry.pending.removeAll(keepingCapacity: true)
    }
    open = entry
  }

  /// Ends the entry that was begun.
  package mutating func end() throws {
    guard var entry = takeOpen() else { return }
    deflater?.deflate([], isLast: true, into: &entry.pending)
    deflater = nil
    try write(entry.pending)
    entry.compressedSize += entry.pending.count
    entry.header.checksum = entry.checksum.value
    (entry.header.size, entry.header.compressedSize) = (entry.size, entry.compressedSize)
    try write(entry.header.descriptor)
    try record(entry.header)
  }

  /// Ends the archive with its directory.
  package consuming func finish() throws {
    let start = offset
    try write(directory)
    try write(
      ZipHeader.endOfDirectory(entries: entryCount, offset: start, size: directory.count))
  }

  private mutating func takeOpen() -> OpenEntry? {
    defer { open = nil }
    return open
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
