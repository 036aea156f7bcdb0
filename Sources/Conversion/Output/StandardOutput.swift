import CSV
import Glibc
import Spreadsheet

/// Standard output. A reader that has gone away, as `head` does, is no error.
package final class StandardOutput: ByteOutput {
  /// Whether its reader has gone away, so that nothing more is written.
  package private(set) var isClosed = false

  /// The standard output of this process.
  package init() {}

  package func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty, !isClosed {
      let written = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      if written < 0, errno == EPIPE {
        isClosed = true
        return
      }
      guard written > 0 else {
        throw CSVError(.unreadable(errno), at: SourcePosition(file: "-"))
      }
      rest = rest.dropFirst(written)
    }
  }
}
