import Files

/// An entry some of whose blocks were compressed anew.
///
/// ```swift
/// try writer.splice(spliced)
/// ```
package struct SplicedEntry: Sendable {
  /// Compressed data, one after the other.
  enum Segment: Sendable {
    case made([UInt8])
    /// As it lies in the original entry's data.
    case copied(Range<Int>)

    var count: Int {
      switch self {
      case .made(let bytes): bytes.count
      case .copied(let range): range.count
      }
    }
  }

  /// The entry as it was.
  let original: ZipEntry
  /// Its archive.
  let archive: ZipArchive
  let segments: [Segment]
  /// Checksum and size of the data.
  let checksum: UInt32, size: Int
}

/// Puts copied and new blocks together to one stream of bits.
///
/// A copied block keeps its place within a byte, because stored blocks begin at whole bytes. New
/// blocks end at a whole byte; empty blocks of ten bits fill up to the next even place.
struct SpliceWriter: ~Copyable {
  private let entry: ZipEntry
  private let archive: ZipArchive
  private let start: Int
  private var deflater = Deflater()
  private var segments: [SplicedEntry.Segment] = []
  /// Bits of a byte that is not full yet.
  private var partial = DeflateBits()
  /// Up to where the original was copied or replaced.
  private var done = DeflateBlocks.Boundary()
  private var checksum: UInt32 = 0
  private var size = 0
  private var isAtEnd = false

  init(_ entry: ZipEntry, _ archive: ZipArchive) throws {
    let offset = try archive.dataOffset(of: entry)
    (self.entry, self.archive, start) = (entry, archive, offset)
  }

  /// Copies what stands before a piece, and compresses the piece anew.
  mutating func add(
    _ piece: EntrySplice.Piece, replacing replacements: [(range: Range<Int>, bytes: [UInt8])]
  ) throws {
    try copy(to: piece.start)
    var data: [UInt8] = []
    var place = 0
    for (range, bytes) in replacements {
      data += piece.data[place..<range.lowerBound - piece.start.offset]
      data += bytes
      place = range.upperBound - piece.start.offset
    }
    data += piece.data[place...]
    var output: [UInt8] = []
    let own = deflater.deflate(
      data, from: 0, isLast: piece.end == nil, behind: partial, into: &output)
    (checksum, size) = (Deflater.checksum(checksum, own, count: data.count), size + data.count)
    partial = DeflateBits()
    if let end = piece.end {
      let filler = DeflateBits.emptyBlocks(upTo: end.bit % 8)
      output += filler.bytes
      (partial, done) = (filler.rest, end)
    } else {
      isAtEnd = true
    }
    segments.append(.made(output))
  }

  /// Copies what stands behind the last piece.
  consuming func finish() throws -> SplicedEntry {
    if !isAtEnd {
      try copy(
        to: .init(bit: entry.compressedSize * 8, offset: entry.size, checksum: entry.checksum))
    }
    return SplicedEntry(
      original: entry, archive: archive, segments: segments, checksum: checksum, size: size)
  }

  private mutating func copy(to end: DeflateBlocks.Boundary) throws {
    guard end.bit > done.bit else { return }
    var first = done.bit / 8
    if partial.count > 0 {
      segments.append(.made([partial.value | (try byte(first) & ~partial.mask)]))
      first += 1
    }
    segments.append(.copied(first..<end.bit / 8))
    partial = DeflateBits(count: end.bit % 8, value: 0)
    if partial.count > 0 { partial.value = try byte(end.bit / 8) & partial.mask }
    let count = end.offset - done.offset
    // Of two pieces the checksum of the second one follows from that of the first and of both.
    let own = end.checksum ^ Deflater.checksum(done.checksum, 0, count: count)
    (checksum, size) = (Deflater.checksum(checksum, own, count: count), size + count)
    done = end
  }

  private func byte(_ offset: Int) throws(ZipError) -> UInt8 {
    try archive.source.bytes(at: start + offset, count: 1)[0]
  }
}

/// The first bits of a byte, from its lowest on (RFC 1951, 3.1.1).
package struct DeflateBits: Sendable {
  /// How many, up to 7.
  package var count = 0
  /// The bits; those that are not there are 0.
  package var value: UInt8 = 0

  /// Some bits; none.
  package init(count: Int = 0, value: UInt8 = 0) { (self.count, self.value) = (count, value) }

  /// The bits that are there.
  var mask: UInt8 { (1 << UInt8(count)) - 1 }

  /// Empty blocks of the fixed code (RFC 1951, 3.2.6), ten bits each: one bit 0, the number 1 in
  /// two bits, seven bits 0 for the end.
  ///
  /// - Parameter count: how many bits are to stand in the last byte; 0, 2, 4 or 6.
  static func emptyBlocks(upTo count: Int) -> (bytes: [UInt8], rest: DeflateBits) {
    var bits: UInt32 = 0
    let blocks = count / 2
    for block in 0..<blocks { bits |= 0b010 << UInt32(block * 10) }
    let bytes = (0..<blocks * 10 / 8).map { UInt8(truncatingIfNeeded: bits >> UInt32($0 * 8)) }
    let rest = UInt8(truncatingIfNeeded: bits >> UInt32(bytes.count * 8))
    return (bytes, DeflateBits(count: count, value: rest))
  }
}
