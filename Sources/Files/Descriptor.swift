import Glibc

/// A file that the system holds open, closed when it goes away. The one place that reads and
/// writes bytes of files.
@safe final class Descriptor: Sendable {
  let number: Int32
  /// The name in errors.
  let path: String

  /// Opens a file.
  convenience init(
    opening path: String, _ flags: Int32, for operation: FileError.Operation
  ) throws(FileError) {
    let number = unsafe open(path, flags | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw FileError(operation, errno: errno, path) }
    self.init(number, path: path)
  }

  /// A file that is open already.
  init(_ number: Int32, path: String) { (self.number, self.path) = (number, path) }

  /// A number of one's own for a file that somebody else has open.
  convenience init(sharing number: Int32, for operation: FileError.Operation) throws(FileError) {
    let path = StandardStream.path
    let own = fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard own >= 0 else { throw FileError(operation, errno: errno, path) }
    self.init(own, path: path)
  }

  deinit { if number > STDERR_FILENO { close(number) } }

  /// Appends up to `count` bytes, those that come next.
  ///
  /// - Returns: how many; 0 at the end.
  func read(into buffer: inout [UInt8], upTo count: Int) throws(FileError) -> Int {
    let before = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    while true {
      let got = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe Glibc.read(number, bytes.baseAddress?.advanced(by: before), count)
      }
      if got < 0, isWorthAnotherTry(POLLIN) { continue }
      buffer.removeLast(count - max(got, 0))
      guard got >= 0 else { throw FileError(.reading, errno: errno, path) }
      return got
    }
  }

  /// Copies bytes from an offset to the start of a buffer until `count` are there or the file ends.
  func read(at offset: Int, count: Int, into buffer: inout [UInt8]) throws(FileError) -> Int {
    var done = 0
    while done < count {
      let got = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe pread(number, bytes.baseAddress! + done, count - done, off_t(offset + done))
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw FileError(.reading, errno: errno, path) }
      if got == 0 { break }
      done += got
    }
    return done
  }

  /// Writes all of some bytes.
  func write(_ bytes: [UInt8]) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(number, buffer.baseAddress! + done, buffer.count - done)
      }
      if count < 0, isWorthAnotherTry(POLLOUT) { continue }
      guard count > 0 else { throw FileError(.writing, errno: count == 0 ? ENOSPC : errno, path) }
      done += count
    }
  }

  /// Waits until the bytes are on the disk; a pipe or a device has none.
  func sync() throws(FileError) {
    guard fsync(number) == 0 || errno == EINVAL || errno == EROFS else {
      throw FileError(.writing, errno: errno, path)
    }
  }

  /// After an interruption, or when a pipe that does not block is ready again.
  private func isWorthAnotherTry(_ events: Int32) -> Bool {
    if errno == EINTR { return true }
    guard errno == EAGAIN else { return false }
    var wanted = pollfd(fd: number, events: Int16(events), revents: 0)
    return unsafe poll(&wanted, 1, -1) > 0
  }
}
