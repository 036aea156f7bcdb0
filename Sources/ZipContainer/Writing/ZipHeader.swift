/// The headers of an entry (APPNOTE.TXT 4.3.7, 4.3.12).
struct ZipHeader {
  var name: [UInt8]
  var offset: Int
  var flags: UInt16 = 0
  var method = 0
  var time: UInt16 = 0
  /// 1980-01-01, the first day the format knows.
  var date: UInt16 = 0x21
  var checksum: UInt32 = 0
  var size = 0
  var compressedSize = 0
  var externalAttributes: UInt32 = 0

  init(name: [UInt8], offset: Int) {
    (self.name, self.offset) = (name, offset)
    if name.contains(where: { $0 >= 0x80 }) { flags = 0x800 }
  }

  private static let large = 0xFFFF_FFFF

  private var needsLargeSizes: Bool {
    size >= ZipHeader.large || compressedSize >= ZipHeader.large
  }

  private var version: UInt64 {
    needsLargeSizes || offset >= ZipHeader.large ? 45 : 20
  }

  /// In front of the data.
  var local: [UInt8] {
    let isBehind = flags & 8 != 0
    var bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    bytes.append(version, bytes: 2)
    common(to: &bytes, isBehind: isBehind)
    let extra = !isBehind && needsLargeSizes ? zip64(withOffset: false) : []
    bytes.append(UInt64(name.count), bytes: 2)
    bytes.append(UInt64(extra.count), bytes: 2)
    return bytes + name + extra
  }

  /// Behind the data where its size was not known before; with 8-byte sizes where 4 do not do.
  var descriptor: [UInt8] {
    var bytes: [UInt8] = [0x50, 0x4B, 0x07, 0x08]
    let width = needsLargeSizes ? 8 : 4
    bytes.append(UInt64(checksum), bytes: 4)
    bytes.append(UInt64(compressedSize), bytes: width)
    bytes.append(UInt64(size), bytes: width)
    return bytes
  }

  /// In the directory.
  var central: [UInt8] {
    var bytes: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    bytes.append(version, bytes: 2)
    bytes.append(version, bytes: 2)
    common(to: &bytes, isBehind: false)
    let isFar = offset >= ZipHeader.large
    let extra = needsLargeSizes || isFar ? zip64(withOffset: isFar) : []
    bytes.append(UInt64(name.count), bytes: 2)
    bytes.append(UInt64(extra.count), bytes: 2)
    bytes.append(0, bytes: 6)
    bytes.append(UInt64(externalAttributes), bytes: 4)
    bytes.append(UInt64(min(offset, ZipHeader.large)), bytes: 4)
    return bytes + name + extra
  }

  private func common(to bytes: inout [UInt8], isBehind: Bool) {
    bytes.append(UInt64(flags), bytes: 2)
    bytes.append(UInt64(method), bytes: 2)
    bytes.append(UInt64(time), bytes: 2)
    bytes.append(UInt64(date), bytes: 2)
    bytes.append(isBehind ? 0 : UInt64(checksum), bytes: 4)
    let cap = needsLargeSizes ? ZipHeader.large : nil
    bytes.append(isBehind ? 0 : UInt64(cap ?? compressedSize), bytes: 4)
    bytes.append(isBehind ? 0 : UInt64(cap ?? size), bytes: 4)
  }

  /// The extra field with 8-byte numbers (4.5.3).
  private func zip64(withOffset: Bool) -> [UInt8] {
    var numbers: [UInt8] = []
    if needsLargeSizes {
      numbers.append(UInt64(size), bytes: 8)
      numbers.append(UInt64(compressedSize), bytes: 8)
    }
    if withOffset { numbers.append(UInt64(offset), bytes: 8) }
    var field: [UInt8] = [0x01, 0x00]
    field.append(UInt64(numbers.count), bytes: 2)
    return field + numbers
  }

  /// The end of the archive (4.3.14 to 4.3.16).
  static func endOfDirectory(entries: Int, offset: Int, size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    if entries >= 0xFFFF || offset >= large || size >= large {
      bytes += [0x50, 0x4B, 0x06, 0x06]
      bytes.append(44, bytes: 8)
      bytes.append(45, bytes: 2)
      bytes.append(45, bytes: 2)
      bytes.append(0, bytes: 8)
      for number in [entries, entries, size, offset] { bytes.append(UInt64(number), bytes: 8) }
      bytes += [0x50, 0x4B, 0x06, 0x07]
      bytes.append(0, bytes: 4)
      bytes.append(UInt64(offset + size), bytes: 8)
      bytes.append(1, bytes: 4)
    }
    bytes += [0x50, 0x4B, 0x05, 0x06]
    bytes.append(0, bytes: 4)
    bytes.append(UInt64(min(entries, 0xFFFF)), bytes: 2)
    bytes.append(UInt64(min(entries, 0xFFFF)), bytes: 2)
    bytes.append(UInt64(min(size, large)), bytes: 4)
    bytes.append(UInt64(min(offset, large)), bytes: 4)
    bytes.append(0, bytes: 2)
    return bytes
  }
}

extension [UInt8] {
  /// Adds a number, its low byte first.
  fileprivate mutating func append(_ number: UInt64, bytes: Int) {
    for index in 0..<bytes {
      append(index < 8 ? UInt8(truncatingIfNeeded: number >> (8 * UInt64(index))) : 0)
    }
  }
}
