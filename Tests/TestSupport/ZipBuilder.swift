/// Builds zip archives byte by byte, right or wrong as a test wants them: entries are stored, not
/// compressed, and nothing of the program's own writer is used.
public struct ZipBuilder {
  /// An entry; what is nil is as it should be.
  public struct Entry {
    public var name: [UInt8]
    public var data: [UInt8]
    public var method: UInt16 = 0
    public var flags: UInt16 = 0
    public var checksum: UInt32?
    public var declaredSize: UInt32?
    public var localName: [UInt8]?
    public var localMethod: UInt16?
    public var localSize: UInt32?
    public var hasDescriptor = false

    public init(_ name: String, _ data: [UInt8]) {
      (self.name, self.data) = (Array(name.utf8), data)
    }
    public init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  public var entries: [Entry]
  public var prefix: [UInt8] = []
  public var comment: [UInt8] = []

  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// The archive.
  public func bytes() -> [UInt8] {
    var bytes = prefix
    var directory: [UInt8] = []
    for entry in entries {
      let checksum = entry.checksum ?? ZipBuilder.checksum(entry.data)
      let size = entry.declaredSize ?? UInt32(entry.data.count)
      directory += central(entry, checksum, size, offset: UInt32(bytes.count - prefix.count))
      bytes += local(entry, checksum, size)
    }
    let start = UInt32(bytes.count - prefix.count)
    bytes += directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    bytes += little16(UInt16(entries.count)) + little16(UInt16(entries.count))
    bytes += little32(UInt32(directory.count)) + little32(start)
    return bytes + little16(UInt16(comment.count)) + comment
  }

  private func local(_ entry: Entry, _ checksum: UInt32, _ size: UInt32) -> [UInt8] {
    let name = entry.localName ?? entry.name
    let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
    var bytes: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0] + little16(flags)
    bytes += little16(entry.localMethod ?? entry.method) + [0, 0, 0x21, 0]
    let known = entry.hasDescriptor ? (0, 0, 0) : (checksum, UInt32(entry.data.count), size)
    bytes += little32(known.0) + little32(known.1) + little32(entry.localSize ?? known.2)
    bytes += little16(UInt16(name.count)) + [0, 0] + name + entry.data
    guard entry.hasDescriptor else { return bytes }
    return bytes + [0x50, 0x4B, 7, 8] + little32(checksum) + little32(size) + little32(size)
  }

  private func central(
    _ entry: Entry, _ checksum: UInt32, _ size: UInt32, offset: UInt32
  ) -> [UInt8] {
    let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
    var bytes: [UInt8] = [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + little16(flags)
    bytes += little16(entry.method) + [0, 0, 0x21, 0] + little32(checksum)
    bytes += little32(UInt32(entry.data.count)) + little32(size)
    bytes += little16(UInt16(entry.name.count)) + Array(repeating: 0, count: 12)
    return bytes + little32(offset) + entry.name
  }

  /// CRC-32, bit by bit.
  public static func checksum(_ data: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in data {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }

  private func little16(_ value: UInt16) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }

  private func little32(_ value: UInt32) -> [UInt8] {
    little16(UInt16(value & 0xFFFF)) + little16(UInt16(value >> 16))
  }
}
