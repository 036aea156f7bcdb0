import Glibc

/// Bytes that can be read at any place: a file, read piece by piece with `pread`, or an array.
///
/// ```swift
/// let source = try ByteSource(path: "锅炉车间.xlsx")
/// let magic = try source.bytes(at: 0, count: 4)
/// ```
package struct ByteSource: Sendable {
  private enum Storage: Sendable {
    case memory([UInt8])
    case file(OpenFile)
  }

  private let storage: Storage
  /// How many bytes there are.
  package let count: Int

  /// The bytes of an array.
  package init(_ bytes: [UInt8]) {
    storage = .memory(bytes)
    count = bytes.count
  }

  /// A file; it stays open as long as the source lives.
  ///
  /// - Throws: `unreadable` with the system's error number, `notAFile`.
  package init(path: String) throws(ZipError) {
    let file = try OpenFile(path: path)
    count = file.size
    storage = .file(file)
  }

  /// Copies bytes from an offset to the start of a buffer, as many as there are and fit.
  ///
  /// - Returns: how many were copied; 0 at or beyond the end.
  package func read(at offset: Int, into buffer: inout [UInt8]) throws(ZipError) -> Int {
    guard offset >= 0, offset < count else { return 0 }
    let wanted = min(buffer.count, count - offset)
    switch storage {
    case .memory(let bytes):
      buffer.replaceSubrange(0..<wanted, with: bytes[offset..<offset + wanted])
      return wanted
    case .file(let file): return try file.read(at: offset, count: wanted, into: &buffer)
    }
  }

  /// The bytes from an offset on.
  ///
  /// - Throws: `truncated` where there are fewer.
  package func bytes(at offset: Int, count wanted: Int) throws(ZipError) -> [UInt8] {
    guard offset >= 0, wanted >= 0, wanted <= count, offset <= count - wanted else {
      throw ZipError(.truncated, offset: offset)
    }
    var bytes = [UInt8](repeating: 0, count: wanted)
    guard try read(at: offset, into: &bytes) == wanted else {
      throw ZipError(.truncated, offset: offset)
    }
    return bytes
  }
}

/// An open file, closed with its last user.
private final class OpenFile: Sendable {
  private let descriptor: Int32
  let size: Int

  init(path: String) throws(ZipError) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ZipError(.unreadable, [String(errno)]) }
    var status = stat()
    let failed = unsafe fstat(descriptor, &status) != 0
    size = Int(status.st_size)
    if failed { throw ZipError(.unreadable, [String(errno)]) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ZipError(.notAFile) }
  }

  deinit { close(descriptor) }

  func read(at offset: Int, count: Int, into buffer: inout [UInt8]) throws(ZipError) -> Int {
    var done = 0
    while done < count {
      let got = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe pread(descriptor, bytes.baseAddress! + done, count - done, off_t(offset + done))
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw ZipError(.unreadable, offset: offset, [String(errno)]) }
      if got == 0 { break }
      done += got
    }
    return done
  }
}
