import Glibc

/// A file, a pipe or a socket that somebody else has open, or a new file, written to from where it
/// stands.
///
/// ```swift
/// let output = try FileOutput(sharing: handle.fileDescriptor)
/// try output.write(bytes)
/// ```
package final class FileOutput: ByteOutput {
  private let descriptor: Descriptor

  /// Output that leaves the file open.
  ///
  /// - Throws: `FileError` of writing, for a number that is none of an open file.
  package init(sharing number: Int32) throws(FileError) {
    descriptor = try Descriptor(sharing: number, for: .writing)
  }

  /// A new file; nothing may stand there.
  ///
  /// - Throws: `FileError` of writing.
  package init(creating path: String) throws(FileError) {
    descriptor = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, for: .writing)
  }

  package func write(_ bytes: [UInt8]) throws(FileError) { try descriptor.write(bytes) }
}
