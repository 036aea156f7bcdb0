/// Writes compound files of version 3, right ones and wrong ones.
public struct CompoundBuilder {
  /// What the table says of a sector that is not used.
  public static let free: UInt32 = 0xFFFF_FFFF
  /// What the table says of the last sector of a chain.
  public static let end: UInt32 = 0xFFFF_FFFE
  /// Bytes of a sector.
  public static let size = 512

  /// The table of sectors; a test may break it.
  public var table: [UInt32] = []
  private var sectors: [[UInt8]] = []
  /// The first sector of each stream.
  public private(set) var firsts: [Int] = []
  private let streams: [(name: String, bytes: [UInt8])]

  /// A file of some streams.
  public init(_ streams: [(String, [UInt8])]) {
    self.streams = streams
    for (_, bytes) in streams { firsts.append(append(bytes)) }
  }

  /// Adds a chain of sectors and gives its first.
  private mutating func append(_ bytes: [UInt8]) -> Int {
    let first = table.count
    let count = max((bytes.count + CompoundBuilder.size - 1) / CompoundBuilder.size, 1)
    for number in 0..<count {
      let start = min(number * CompoundBuilder.size, bytes.count)
      let end = min(start + CompoundBuilder.size, bytes.count)
      let piece = Array(bytes[start..<end])
      sectors.append(piece + [UInt8](repeating: 0, count: CompoundBuilder.size - piece.count))
      table.append(number == count - 1 ? CompoundBuilder.end : UInt32(first + number + 1))
    }
    return first
  }

  /// The file.
  public func bytes() -> [UInt8] {
    var builder = self
    let directory = builder.append(builder.directory())
    let tableSector = builder.table.count
    builder.table.append(0xFFFF_FFFD)
    var tableBytes = builder.table.flatMap(CompoundBuilder.four)
    tableBytes += [UInt8](repeating: 0xFF, count: max(0, CompoundBuilder.size - tableBytes.count))
    builder.sectors.append(Array(tableBytes.prefix(CompoundBuilder.size)))
    return builder.header(directory: directory, table: tableSector) + builder.sectors.joined()
  }

  /// The root, then the streams, each the right neighbour of the one before.
  private func directory() -> [UInt8] {
    var bytes = entry("Root Entry", kind: 5, right: nil, child: 1, first: nil, size: 0)
    for (index, stream) in streams.enumerated() {
      let next = index + 1 < streams.count ? index + 2 : nil
      bytes += entry(
        stream.name, kind: 2, right: next, child: nil, first: firsts[index],
        size: stream.bytes.count)
    }
    return bytes
  }

  private func entry(
    _ name: String, kind: UInt8, right: Int?, child: Int?, first: Int?, size: Int
  ) -> [UInt8] {
    let letters = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    var bytes = letters + [UInt8](repeating: 0, count: 64 - letters.count)
    bytes += [UInt8(letters.count + 2), 0, kind, 1]
    bytes += CompoundBuilder.four(CompoundBuilder.free)
    bytes += CompoundBuilder.four(right.map(UInt32.init) ?? CompoundBuilder.free)
    bytes += CompoundBuilder.four(child.map(UInt32.init) ?? CompoundBuilder.free)
    bytes += [UInt8](repeating: 0, count: 36)
    bytes += CompoundBuilder.four(first.map(UInt32.init) ?? CompoundBuilder.end)
    return bytes + CompoundBuilder.four(UInt32(size)) + [0, 0, 0, 0]
  }

  private func header(directory: Int, table: Int) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 16)
    bytes += [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + [UInt8](repeating: 0, count: 10)
    bytes += CompoundBuilder.four(1) + CompoundBuilder.four(UInt32(directory)) + [0, 0, 0, 0]
    bytes += CompoundBuilder.four(4096) + CompoundBuilder.four(CompoundBuilder.end) + [0, 0, 0, 0]
    bytes += CompoundBuilder.four(CompoundBuilder.end) + [0, 0, 0, 0]
    bytes += CompoundBuilder.four(UInt32(table))
    return bytes + [UInt8](repeating: 0xFF, count: CompoundBuilder.size - bytes.count)
  }

  /// A number of four bytes.
  public static func four(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
