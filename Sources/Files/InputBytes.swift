import Glibc

/// Bytes that can be read at any place: a large file, read piece by piece where it lies, a small one,
/// read at once, an array, or several one behind the other.
///
/// ```swift
/// let source = try InputBytes(path: "锅炉车间.xlsx")
/// var magic = [UInt8](repeating: 0, count: 4)
/// try source.read(at: 0, into: &magic)
/// ```
package struct InputBytes: Sendable {
  private enum Storage: Sendable {
    case memory([UInt8])
    case pieces([[UInt8]], starts: [Int])
    case file(Descriptor)
  }

  /// The most that is read into memory at once: 2 GB.
  package static let limit = 1 << 31

  /// Up to here a file is read at once: an archive of a dozen parts is asked three times for each.
  private static let small = 1 << 20

  private let storage: Storage
  /// How many bytes there are.
  package let count: Int

  private init(_ storage: Storage, count: Int) { (self.storage, self.count) = (storage, count) }

  /// The bytes of an array.
  package init(_ bytes: [UInt8]) {
    self.init(.memory(bytes), count: bytes.count)
  }

  /// The bytes of arrays one behind the other, which are not copied together.
  package init(pieces: [[UInt8]]) {
    let pieces = pieces.filter { !$0.isEmpty }
    var starts: [Int] = []
    var count = 0
    for piece in pieces {
      starts.append(count)
      count += piece.count
    }
    self.init(.pieces(pieces, starts: starts), count: count)
  }

  /// A file; a large one stays open as long as this lives, a pipe is read whole.
  ///
  /// - Throws: `FileError` of reading.
  package init(path: String) throws(FileError) {
    let file = try Descriptor(opening: path, O_RDONLY, for: .reading)
    let status = try FileStatus(file)
    try FileInput.check(status, path)
    guard status.kind == .file, status.size > InputBytes.small else {
      let expected = status.kind == .file ? status.size : 0
      self.init(try InputBytes.rest(of: file, expected: expected, limit: InputBytes.limit))
      return
    }
    self.init(.file(file), count: status.size)
  }

  /// All bytes of a file or a pipe.
  ///
  /// - Parameter limit: with more than so many bytes it is `tooLarge`.
  /// - Throws: `FileError` of reading.
  package static func contents(
    of path: String, limit: Int = InputBytes.limit
  ) throws(FileError) -> [UInt8] {
    let file = try Descriptor(opening: path, O_RDONLY, for: .reading)
    let status = try FileStatus(file)
    try FileInput.check(status, path)
    guard status.size <= limit else { throw FileError(.reading, .tooLarge, path) }
    return try rest(of: file, expected: status.size, limit: limit)
  }

  /// All of them, where they are in memory as one array.
  package var inMemory: [UInt8]? {
    if case .memory(let bytes) = storage { bytes } else { nil }
  }

  /// Copies bytes from an offset to the start of a buffer, as many as there are and fit.
  ///
  /// - Returns: how many were copied; 0 at or beyond the end.
  /// - Throws: `FileError` of reading.
  @discardableResult
  package func read(at offset: Int, into buffer: inout [UInt8]) throws(FileError) -> Int {
    guard offset >= 0, offset < count else { return 0 }
    let wanted = min(buffer.count, count - offset)
    switch storage {
    case .memory(let bytes):
      buffer.replaceSubrange(0..<wanted, with: bytes[offset..<offset + wanted])
      return wanted
    case .pieces(let pieces, let starts):
      var copied = 0
      var (index, end) = (0, starts.count)
      while end - index > 1 {
        let middle = (index + end) / 2
        if starts[middle] <= offset { index = middle } else { end = middle }
      }
      while copied < wanted {
        let start = offset + copied - starts[index]
        let some = min(wanted - copied, pieces[index].count - start)
        buffer.replaceSubrange(copied..<copied + some, with: pieces[index][start..<start + some])
        (copied, index) = (copied + some, index + 1)
      }
      return wanted
    case .file(let file): return try file.read(at: offset, count: wanted, into: &buffer)
    }
  }

  private static func rest(
    of file: Descriptor, expected: Int = 0, limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected + 1)
    while bytes.count <= limit {
      // One byte more than is expected tells whether the file has grown.
      let left = expected + 1 - bytes.count
      let room = expected > 0 && left > 0 ? left : 1 << 16
      if try file.read(into: &bytes, upTo: room) == 0 { return bytes }
    }
    throw FileError(.reading, .tooLarge, file.path)
  }
}
