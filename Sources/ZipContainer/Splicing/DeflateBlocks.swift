import Files

/// Inflates an entry block by block (RFC 1951, 3.2.3), and knows where each block begins: in the
/// compressed bits as well as in the data.
///
/// ```swift
/// var blocks = try DeflateBlocks(of: entry, in: archive)
/// while try blocks.next() { use(blocks.bytes(blocks.data)) }
/// ```
struct DeflateBlocks: ~Copyable {
  /// A place between two blocks.
  struct Boundary: Sendable {
    /// How many bits of compressed data are before it.
    var bit = 0
    /// How many bytes of data are before it.
    var offset = 0
    /// The checksum of those bytes.
    var checksum: UInt32 = 0
  }

  private static let step = 64 << 10
  /// Programs write blocks of some 100 KB; longer ones than this are left to who reads everything.
  private static let longest = 32 << 20

  private let name: String
  private let source: InputBytes
  private var place: Int
  private var rest: Int
  private var inflater: Inflater
  private var input = [UInt8](repeating: 0, count: DeflateBlocks.step)
  private var pending = 0..<0
  private var consumed = 0
  private var checksum = Checksum()
  private var buffer: [UInt8] = []
  /// The part of the data that was inflated and not forgotten.
  private(set) var data = 0..<0
  /// The boundaries within it, the first at its start.
  private(set) var boundaries = [Boundary()]
  /// Whether the last block was inflated.
  private(set) var isAtEnd = false

  /// Begins with an entry, whose method is deflate.
  init(of entry: ZipEntry, in archive: ZipArchive) throws(ZipError) {
    let start = try archive.dataOffset(of: entry)
    let fresh = try Inflater()
    (name, source, rest) = (entry.name, archive.source, entry.compressedSize)
    place = start
    inflater = fresh
  }

  /// Inflates the next block.
  ///
  /// - Returns: whether there was one; false for the last one too, behind which nothing begins.
  /// - Throws: `badData`, `truncated`.
  mutating func next() throws(ZipError) -> Bool {
    while !isAtEnd {
      if pending.isEmpty { try refill() }
      let used = data.count
      guard used < DeflateBlocks.longest else { throw ZipError(.tooManyBytes, entry: name) }
      if buffer.count < used + DeflateBlocks.step {
        buffer += [UInt8](repeating: 0, count: used + DeflateBlocks.step)
      }
      let step = try inflated(to: used..<buffer.count)
      checksum.update(buffer, used..<used + step.produced)
      data = data.lowerBound..<data.upperBound + step.produced
      pending = pending.dropFirst(step.consumed)
      consumed += step.consumed
      isAtEnd = step.isAtEnd
      if let bits = step.bitsBehindBlock {
        boundaries.append(
          Boundary(bit: consumed * 8 - bits, offset: data.upperBound, checksum: checksum.value))
        return true
      }
      if !isAtEnd, step.consumed == 0, step.produced == 0, pending.isEmpty, rest == 0 {
        throw ZipError(.truncated, entry: name, offset: place)
      }
    }
    return false
  }

  /// Forgets blocks that end at an offset of the data or before it.
  mutating func forget(before offset: Int) {
    guard let first = boundaries.lastIndex(where: { $0.offset <= offset }), first > 0 else {
      return
    }
    boundaries.removeFirst(first)
    let start = boundaries[0].offset
    buffer.removeSubrange(0..<start - data.lowerBound)
    data = start..<data.upperBound
  }

  /// A byte of the data; 0 outside of what is there.
  func byte(at offset: Int) -> UInt8 {
    data.contains(offset) ? buffer[offset - data.lowerBound] : 0
  }

  /// Bytes of the data, as far as they are there.
  func bytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let range = range.clamped(to: data)
    return buffer[range.lowerBound - data.lowerBound..<range.upperBound - data.lowerBound]
  }

  private mutating func inflated(to room: Range<Int>) throws(ZipError) -> Inflater.Step {
    do {
      return try inflater.inflate(input, pending, into: &buffer, room, stopsBehindBlocks: true)
    } catch { throw ZipError(.badData, entry: name, offset: place) }
  }

  private mutating func refill() throws(ZipError) {
    guard rest > 0 else { return }
    let count = min(try source.copy(at: place, into: &input), rest)
    guard count > 0 else { throw ZipError(.truncated, entry: name, offset: place) }
    (place, rest, pending) = (place + count, rest - count, 0..<count)
  }
}
