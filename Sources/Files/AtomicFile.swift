import Glibc

/// `O_TMPFILE` of Linux, a macro that is not imported.
private let temporaryFlag = 0o20_000_000 | O_DIRECTORY

/// A file that is written whole or not at all: its bytes go to a nameless or temporary file
/// beside the target, reach the disk, and take the target's name at the end. Killed at any
/// moment, the target is the old file or the new one.
///
/// ```swift
/// try AtomicFile.write(to: "总评.xlsx", replacing: false) { file in try file.write(bytes) }
/// ```
package final class AtomicFile {
  private let target: String
  private let descriptor: Int32
  /// The name of the temporary file; nil while it has none.
  private var temporary: String?

  /// Writes a file; one that stands there is replaced only where it is allowed.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - replacing: whether it may stand there already.
  ///   - body: writes the bytes; when it throws, nothing changes on the disk.
  /// - Throws: `OutputError`, and what `body` throws.
  package static func write(
    to path: String, replacing: Bool, _ body: (AtomicFile) throws -> Void
  ) throws {
    if !replacing, unsafe access(path, F_OK) == 0 { throw OutputError(.exists, path) }
    let file = try create(beside: path)
    try body(file)
    try file.commit(replacing: replacing)
  }

  private init(target: String, descriptor: Int32, temporary: String?) {
    (self.target, self.descriptor, self.temporary) = (target, descriptor, temporary)
  }

  private static func create(beside target: String) throws(OutputError) -> AtomicFile {
    var folder = "."
    if let slash = target.lastIndex(of: "/") {
      folder = slash == target.startIndex ? "/" : String(target[..<slash])
    }
    let nameless = unsafe open(folder, temporaryFlag | O_WRONLY | O_CLOEXEC, 0o666)
    if nameless >= 0 {
      return AtomicFile(target: target, descriptor: nameless, temporary: nil)
    }
    guard errno == EOPNOTSUPP || errno == EISDIR || errno == EINVAL else {
      throw OutputError(errno: errno, target)
    }
    let name = temporaryName(beside: target)
    let named = unsafe open(name, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
    guard named >= 0 else { throw OutputError(errno: errno, target) }
    return AtomicFile(target: target, descriptor: named, temporary: name)
  }

  deinit {
    close(descriptor)
    if let temporary { unsafe unlink(temporary) }
  }

  /// Adds bytes.
  ///
  /// - Throws: `OutputError`, such as `diskFull`.
  package func write(_ bytes: [UInt8]) throws(OutputError) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw OutputError(errno: count == 0 ? ENOSPC : errno, target) }
      done += count
    }
  }

  private func commit(replacing: Bool) throws(OutputError) {
    guard fsync(descriptor) == 0 else { throw OutputError(errno: errno, target) }
    if temporary == nil {
      let own = "/proc/self/fd/\(descriptor)"
      if !replacing {
        guard unsafe linkat(AT_FDCWD, own, AT_FDCWD, target, AT_SYMLINK_FOLLOW) == 0 else {
          throw errno == EEXIST ? OutputError(.exists, target) : OutputError(errno: errno, target)
        }
        return
      }
      let name = AtomicFile.temporaryName(beside: target)
      guard unsafe linkat(AT_FDCWD, own, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
        throw OutputError(errno: errno, target)
      }
      temporary = name
    }
    guard let name = temporary else { return }
    if replacing {
      copyMode(of: target)
      guard unsafe rename(name, target) == 0 else { throw OutputError(errno: errno, target) }
    } else {
      guard unsafe link(name, target) == 0 else {
        throw errno == EEXIST ? OutputError(.exists, target) : OutputError(errno: errno, target)
      }
      unsafe unlink(name)
    }
    temporary = nil
  }

  /// A replaced file keeps its rights.
  private func copyMode(of path: String) {
    var status = stat()
    if unsafe stat(path, &status) == 0 { fchmod(descriptor, status.st_mode & 0o7777) }
  }

  private static func temporaryName(beside target: String) -> String {
    let number = UInt32.random(in: .min ... .max)
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    return target[..<slash] + ".anping-\(getpid())-\(number).tmp"
  }
}
