import Files

/// The end of an archive: where its central directory is (APPNOTE.TXT 4.3.14 to 4.3.16).
struct DirectoryEnd {
  /// Where the directory starts in the file.
  var directoryOffset: Int
  /// How many bytes it has.
  var directorySize: Int
  /// How many entries it has, as declared.
  var entryCount: Int
  /// What stands in the file before the archive; all offsets count from its end.
  var prefix: Int

  private static let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let size = 22

  /// Finds the record, from the end of the file backwards; what stands behind it or looks like
  /// it inside a comment does no harm.
  static func find(in source: InputBytes) throws(ZipError) -> DirectoryEnd {
    let tailSize = min(source.count, 65_535 + size + 4096)
    let start = source.count - tailSize
    let tail = try source.bytes(at: start, count: tailSize)
    var fallback: DirectoryEnd?
    var place = tailSize - size
    while place >= 0 {
      if tail[place] == 0x50, Array(tail[place..<place + 4]) == signature,
        let end = try read(tail, at: place, of: source, recordOffset: start + place)
      {
        let reachesEnd = place + size + tail.number16(at: place + 20) == tailSize
        if reachesEnd { return end }
        fallback = fallback ?? end
      }
      place -= 1
    }
    guard let fallback else { throw ZipError(.truncated, offset: source.count) }
    return fallback
  }

  /// The record at a place of the tail; nil where no directory lies where it says.
  private static func read(
    _ tail: [UInt8], at place: Int, of source: InputBytes, recordOffset: Int
  ) throws(ZipError) -> DirectoryEnd? {
    var count = tail.number16(at: place + 10)
    var size = tail.number32(at: place + 12)
    var offset = tail.number32(at: place + 16)
    var end = recordOffset
    let needs64 = count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF
    if needs64, let zip64 = try read64(of: source, before: recordOffset) {
      (count, size, offset, end) = (zip64.count, zip64.size, zip64.offset, zip64.record)
    }
    guard size <= end else { return nil }
    for start in [end - size, offset] where start >= offset && start <= end - size {
      let found = DirectoryEnd(
        directoryOffset: start, directorySize: size, entryCount: count, prefix: start - offset)
      if size == 0 { return count == 0 ? found : nil }
      if size >= 4, try source.bytes(at: start, count: 4) == [0x50, 0x4B, 0x01, 0x02] {
        return found
      }
    }
    return nil
  }

  private struct End64 {
    var count: Int, size: Int, offset: Int, record: Int
  }

  /// The record for large archives, by its locator.
  private static func read64(of source: InputBytes, before end: Int) throws(ZipError) -> End64? {
    guard end >= 20 else { return nil }
    let locator = try source.bytes(at: end - 20, count: 20)
    guard locator.number32(at: 0) == 0x0706_4B50, let told = locator.number64(at: 8) else {
      return nil
    }
    // With junk before the archive the stated offset is too small: the record then ends just
    // before its locator.
    for record in [told, end - 20 - 56] where record >= 0 && record <= end - 20 - 56 {
      let bytes = try source.bytes(at: record, count: 56)
      guard bytes.number32(at: 0) == 0x0606_4B50, let count = bytes.number64(at: 32),
        let size = bytes.number64(at: 40), let offset = bytes.number64(at: 48)
      else { continue }
      return End64(count: count, size: size, offset: offset, record: record)
    }
    return nil
  }
}
