import CSV
import Glibc
import Spreadsheet

/// A file to convert, which can be read more than once: standard input is spooled to a nameless
/// temporary file.
///
/// ```swift
/// let source = try InputSource("-")
/// source.shownAs  // "-"
/// ```
package final class InputSource {
  /// Where the bytes are.
  package let path: String
  /// The name in messages.
  package let shownAs: String
  private let spool: Int32?
  private let suffix: String

  /// A file by its path, or standard input by `-`.
  ///
  /// - Parameter suffix: what is added to the stem, to keep it apart from others.
  /// - Throws: `ConversionError` where standard input cannot be spooled.
  package init(_ path: String, suffix: String = "") throws {
    (shownAs, self.suffix) = (path, suffix)
    if path == "-" {
      let spool = try InputSource.spool(FileInput())
      (self.spool, self.path) = (spool, "/proc/self/fd/\(spool)")
    } else {
      (spool, self.path) = (nil, path)
    }
  }

  deinit { if let spool { close(spool) } }

  /// The name without folders and extension, for sheets and outputs.
  package var stem: String {
    spool == nil ? OutputName.stem(of: path) + suffix : "stdin"
  }

  /// The extension in lower case, without its point; empty without one.
  package var fileExtension: String {
    guard spool == nil else { return "" }
    return OutputName.fileExtension(of: path)
  }

  /// The bytes from the start.
  func open() throws -> FileInput { try FileInput(path: path) }

  /// The first bytes.
  func head() throws -> [UInt8] {
    var head: [UInt8] = []
    let input = try open()
    while head.count < 4096, try input.read(into: &head, upTo: 4096 - head.count) > 0 {}
    return head
  }

  private static func spool(_ input: FileInput) throws -> Int32 {
    let descriptor = try temporaryFile()
    var piece: [UInt8] = []
    while try input.read(into: &piece, upTo: 1 << 18) > 0 {
      try write(piece, to: descriptor)
      piece.removeAll(keepingCapacity: true)
    }
    return descriptor
  }

  /// A nameless file that is gone when it is closed.
  private static func temporaryFile() throws -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/anping-XXXXXX".utf8CString)
    let descriptor = unsafe name.withUnsafeMutableBufferPointer { buffer -> Int32 in
      guard let path = buffer.baseAddress else { return -1 }
      let descriptor = unsafe mkstemp(path)
      if descriptor >= 0 { unsafe unlink(path) }
      return descriptor
    }
    guard descriptor >= 0 else { throw failure(errno) }
    return descriptor
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw failure(errno) }
      rest = rest.dropFirst(written)
    }
  }

  private static func failure(_ number: Int32) -> CSVError {
    CSVError(.unreadable(number), at: SourcePosition(file: "-"))
  }
}
