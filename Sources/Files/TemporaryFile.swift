import Glibc

/// `O_TMPFILE` of Linux, a macro that is not imported.
private let nameless = 0o20_000_000 | O_DIRECTORY

/// A file that is gone when it is closed, for what has to be read more than once.
///
/// ```swift
/// let spool = try TemporaryFile(holding: .standardInput)
/// let input = try FileInput(path: spool.path)
/// ```
package final class TemporaryFile: ByteOutput {
  private let descriptor: Descriptor
  /// A path that leads to it as long as it lives.
  package var path: String { descriptor.ownPath }

  /// An empty file in `$TMPDIR`.
  ///
  /// - Throws: `FileError` of writing.
  package init() throws(FileError) {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    let made = try TemporaryFile.open(in: folder, O_RDWR, for: folder)
    descriptor = made.descriptor
    if let name = made.name { unsafe unlink(name) }
  }

  /// A file with all that an input has left.
  ///
  /// - Throws: `FileError`.
  package convenience init(holding input: FileInput) throws(FileError) {
    try self.init()
    var piece: [UInt8] = []
    while try input.read(into: &piece, upTo: 1 << 16) > 0 {
      try write(piece)
      piece.removeAll(keepingCapacity: true)
    }
  }

  package func write(_ bytes: [UInt8]) throws(FileError) { try descriptor.write(bytes) }

  /// A new file in a folder: without a name where the file system can do that, else with one that
  /// is nobody's.
  ///
  /// - Parameter target: the name in errors.
  static func open(
    in folder: String, _ access: Int32, for target: String
  ) throws(FileError) -> (descriptor: Descriptor, name: String?) {
    let number = unsafe Glibc.open(folder, nameless | access | O_CLOEXEC, 0o666)
    if number >= 0 {
      let descriptor = Descriptor(number, path: target)
      if (try? FileStatus(descriptor.ownPath)) != nil { return (descriptor, nil) }
    } else if ![EOPNOTSUPP, EISDIR, EINVAL].contains(errno) {
      throw FileError(.writing, errno: errno, target)
    }
    let name = newName(in: folder)
    let named = unsafe Glibc.open(name, O_CREAT | O_EXCL | access | O_CLOEXEC, 0o666)
    guard named >= 0 else { throw FileError(.writing, errno: errno, target) }
    return (Descriptor(named, path: target), name)
  }

  /// A name in a folder that nobody else has.
  static func newName(in folder: String) -> String {
    FilePath.join(folder, ".anping-\(getpid())-\(UInt32.random(in: .min ... .max)).tmp")
  }
}

extension Descriptor {
  /// The name by which the system knows an open file.
  var ownPath: String { "/proc/self/fd/\(number)" }
}
