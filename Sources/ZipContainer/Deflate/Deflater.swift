import CZlib

/// Deflates data (RFC 1951), block by block.
///
/// One level, the best point for sheets: 1.5 to 2.4 times as fast as zlib at the tuning that was
/// used before; large sheets are smaller, small parts 3 to 4 % larger (docs/performance.md).
///
/// ```swift
/// var deflater = Deflater()
/// let checksum = deflater.deflate(bytes, from: 0, isLast: true, into: &output)
/// ```
package struct Deflater: ~Copyable {
  /// A deflate block ends with so many tokens (128 KB), or so much data: its codes fit what is in it.
  private static let tokenCount = 16 << 10, blockSize = 256 << 10

  private var finder = MatchFinder()
  private var encoder = BlockEncoder()
  private var writer = BitWriter()
  private var tokens: [DeflateToken] = []

  /// A deflater that knows no data.
  package init() {}

  /// Compresses a block, so that the blocks of an entry make one stream when they are put together.
  /// What comes out depends on what is given alone, not on what was compressed before.
  ///
  /// - Parameters:
  ///   - input: up to 32 KB that stand before the block, and the block; less than 4 GB.
  ///   - start: where the block begins.
  ///   - isLast: whether the entry ends with it. Others end with an empty stored block, that is, at
  ///     a whole byte.
  ///   - bits: bits before the block that do not fill a byte.
  ///   - output: becomes the compressed bytes.
  /// - Returns: the checksum of the block.
  package mutating func deflate(
    _ input: [UInt8], from start: Int, isLast: Bool, behind bits: DeflateBits = .init(),
    into output: inout [UInt8]
  ) -> UInt32 {
    writer.begin(behind: bits)
    finder.begin(input.span, history: start)
    var place = start
    repeat {
      place = block(of: input.span, from: place, isLast: isLast)
    } while place < input.count
    if !isLast {
      writer.write(0, 3)
      writer.align()
      writer.write(0xFFFF_0000, 32)
    }
    writer.align()
    output.removeAll(keepingCapacity: true)
    writer.append(to: &output)
    var checksum = Checksum()
    checksum.update(input, start..<input.count)
    return checksum.value
  }

  /// Writes one deflate block.
  ///
  /// - Returns: where the next one begins.
  private mutating func block(of data: Span<UInt8>, from start: Int, isLast: Bool) -> Int {
    tokens.removeAll(keepingCapacity: true)
    let end = finder.find(
      in: data, from: start, to: start + Deflater.blockSize, upTo: Deflater.tokenCount,
      into: &tokens)
    let isLast = isLast && end == data.count
    encoder.write(tokens, of: data.extracting(start..<end), isLast: isLast, to: &writer)
    return end
  }

  /// The checksum of two pieces of data one after the other.
  ///
  /// - Parameter count: how many bytes the second one has.
  static func checksum(_ first: UInt32, _ second: UInt32, count: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(UInt(first), UInt(second), count))
  }
}
