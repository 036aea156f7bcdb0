import Files

/// Reads one entry piece by piece, in memory that does not depend on its size.
///
/// ```swift
/// var reader = try archive.reader(of: entry, limit: 1 << 30)
/// while case let count = try reader.read(into: &buffer), count > 0 { use(buffer[..<count]) }
/// ```
package struct ZipEntryReader: ~Copyable {
  private let entry: ZipEntry
  private let source: InputBytes
  private let limit: Int
  private var inflater: Inflater?
  private var input: [UInt8]
  private var pending = 0..<0
  private var place: Int
  private var rest: Int
  private var produced = 0
  private var checksum = Checksum()
  private var isAtEnd = false

  private init(
    _ entry: ZipEntry, of source: InputBytes, at start: Int, limit: Int,
    inflater: consuming Inflater?
  ) {
    (self.entry, self.source, self.limit) = (entry, source, limit)
    if let bytes = source.inMemory {
      (input, pending) = (bytes, start..<start + entry.compressedSize)
      (place, rest) = (pending.upperBound, 0)
    } else {
      input = [UInt8](repeating: 0, count: min(64 << 10, max(entry.compressedSize, 1)))
      (place, rest) = (start, entry.compressedSize)
    }
    self.inflater = inflater
  }

  static func open(
    _ entry: ZipEntry, of archive: ZipArchive, limit: Int
  ) throws(ZipError) -> ZipEntryReader {
    guard entry.flags & 1 == 0 else { throw ZipError(.encryptedEntry, entry: entry.name) }
    let start = try archive.dataOffset(of: entry)
    let inflater = try inflater(for: entry)
    return ZipEntryReader(entry, of: archive.source, at: start, limit: limit, inflater: inflater)
  }

  private static func inflater(for entry: ZipEntry) throws(ZipError) -> Inflater? {
    switch entry.method {
    case .stored: return nil
    case .deflated: return try Inflater()
    case .other(let number): throw ZipError(.unknownMethod, entry: entry.name, [String(number)])
    }
  }

  /// How many bytes came out so far.
  package var producedBytes: Int { produced }

  /// Fills a buffer from a place on.
  ///
  /// - Returns: how many bytes; 0 at the end, after size and checksum were found right.
  /// - Throws: `badData`, `truncated`, `wrongSize`, `badChecksum`, `tooManyBytes`.
  package mutating func read(
    into buffer: inout [UInt8], from start: Int = 0, upTo size: Int = .max
  ) throws(ZipError) -> Int {
    guard !isAtEnd else { return 0 }
    let room = start..<start + min(size, buffer.count - start)
    let count = inflater == nil ? try copy(into: &buffer, room) : try inflate(into: &buffer, room)
    produced += count
    guard produced <= limit else {
      throw ZipError(.tooManyBytes, entry: entry.name, [String(limit)])
    }
    guard produced <= entry.size else { throw ZipError(.wrongSize, entry: entry.name) }
    checksum.update(buffer, start..<start + count)
    if count == 0 { try finish() }
    return count
  }

  private mutating func finish() throws(ZipError) {
    isAtEnd = true
    guard produced == entry.size else { throw ZipError(.wrongSize, entry: entry.name) }
    guard checksum.value == entry.checksum else { throw ZipError(.badChecksum, entry: entry.name) }
  }

  private mutating func copy(
    into buffer: inout [UInt8], _ room: Range<Int>
  ) throws(ZipError) -> Int {
    if pending.isEmpty { try refill() }
    let count = min(pending.count, room.count)
    buffer.replaceSubrange(room.prefix(count), with: input[pending.prefix(count)])
    pending = pending.dropFirst(count)
    return count
  }

  private mutating func inflate(
    into buffer: inout [UInt8], _ room: Range<Int>
  ) throws(ZipError) -> Int {
    var free = room
    while !free.isEmpty {
      if pending.isEmpty { try refill() }
      let left = entry.size - produced - (room.count - free.count)
      let step = try step(into: &buffer, free, isWhole: rest == 0 && free.count >= left)
      free = free.dropFirst(step.produced)
      pending = pending.dropFirst(step.consumed)
      if step.isAtEnd {
        inflater = nil
        (pending, rest) = (0..<0, 0)
        break
      }
      if step.produced == 0, step.consumed == 0, pending.isEmpty, rest == 0 {
        throw ZipError(.truncated, entry: entry.name, offset: place)
      }
    }
    return room.count - free.count
  }

  private mutating func step(
    into buffer: inout [UInt8], _ room: Range<Int>, isWhole: Bool
  ) throws(ZipError) -> Inflater.Step {
    do {
      // zlib counts in 32 bits, and an archive in memory is handed over as it lies there.
      let some = pending.prefix(1 << 30)
      let step = try inflater?.inflate(
        input, some, into: &buffer, room, isWhole: isWhole && some.count == pending.count)
      return step ?? .init(consumed: 0, produced: 0, isAtEnd: true)
    } catch {
      throw ZipError(.badData, entry: entry.name, offset: place)
    }
  }

  private mutating func refill() throws(ZipError) {
    guard rest > 0 else { return }
    let count = min(try source.copy(at: place, into: &input), rest)
    guard count > 0 else { throw ZipError(.truncated, entry: entry.name, offset: place) }
    (place, rest, pending) = (place + count, rest - count, 0..<count)
  }
}
