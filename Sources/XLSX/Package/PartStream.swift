import ZipContainer

/// The inflated bytes of a part, piece by piece; those of a large one are inflated ahead.
final class PartStream {
  /// How many bytes it has, as the archive says; it never gives more.
  let size: Int
  private let part: String
  private var reader: ZipEntryReader?
  private let ahead: ReadAhead?

  init(
    _ entry: ZipEntry, of archive: ZipArchive, aheadFrom threshold: Int
  ) throws(ZipError) {
    (size, part) = (entry.size, entry.name)
    let reader = try archive.reader(of: entry, limit: .max)
    if entry.size >= threshold {
      ahead = ReadAhead(reader)
      self.reader = nil
    } else {
      ahead = nil
      self.reader = consume reader
    }
  }

  /// Reads the next bytes into a buffer.
  ///
  /// - Returns: how many; 0 at the end.
  func read(
    into buffer: inout [UInt8], from start: Int = 0, upTo size: Int = .max
  ) throws(XLSXError) -> Int {
    do {
      if let ahead { return try ahead.read(into: &buffer, from: start, upTo: size) }
      return try reader?.read(into: &buffer, from: start, upTo: size) ?? 0
    } catch { throw XLSXError(wrapping: error, part: part) }
  }
}
