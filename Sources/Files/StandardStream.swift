import Glibc
import Synchronization

/// Standard input, output and error of this process.
///
/// A reader that has gone away, as `head` does, is no error: what follows is dropped. Any other
/// write that fails is one.
///
/// ```swift
/// try StandardStream.output.write("总评.xlsx\n")
/// ```
package final class StandardStream: ByteOutput, Sendable {
  /// Standard input; `FileInput.standardInput` reads it.
  package static let input = StandardStream(STDIN_FILENO)
  /// Standard output.
  package static let output = StandardStream(STDOUT_FILENO)
  /// Standard error.
  package static let error = StandardStream(STDERR_FILENO)

  /// What stands for a standard stream in command lines and errors.
  package static let path = "-"

  private let descriptor: Descriptor
  private let closed = Atomic(false)

  private init(_ number: Int32) {
    descriptor = Descriptor(number, path: StandardStream.path)
  }

  /// Whether its reader has gone away, so that nothing more is written.
  package var isClosed: Bool { closed.load(ordering: .relaxed) }

  /// Whether a person looks at it.
  package var isTerminal: Bool { isatty(descriptor.number) == 1 }

  /// Writes bytes at once and whole.
  ///
  /// - Throws: `FileError` of writing.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    guard !isClosed else { return }
    do { try descriptor.write(bytes) } catch {
      guard error.code == .closedPipe else { throw error }
      closed.store(true, ordering: .relaxed)
    }
  }

  /// Writes text.
  ///
  /// - Throws: `FileError` of writing.
  package func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

  /// Makes a closed pipe and a file past its largest size errors of the write, where the system
  /// would end the process.
  package static func reportFailedWrites() {
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
  }
}
