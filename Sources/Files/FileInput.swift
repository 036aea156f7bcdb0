import Glibc

/// An open file read from its start to its end, a pipe or standard input included.
///
/// ```swift
/// let input = try FileInput(path: "排查表.csv")
/// ```
package final class FileInput: ByteInput {
  /// The most that is read at a time: small files are not to cost the room of large ones.
  private static let pieceSize = 1 << 16

  private let descriptor: Descriptor

  /// Opens a file.
  ///
  /// - Throws: `FileError` of reading; `isFolder`, and `isDevice` for one that never ends.
  package init(path: String) throws(FileError) {
    descriptor = try Descriptor(opening: path, O_RDONLY, for: .reading)
    try FileInput.check(FileStatus(descriptor), path)
  }

  /// What a file that is open already gives from where it stands; it stays open.
  ///
  /// - Throws: `FileError` of reading, for a number that is none of an open file.
  package convenience init(sharing number: Int32) throws(FileError) {
    self.init(try Descriptor(sharing: number, for: .reading))
  }

  private init(_ descriptor: Descriptor) { self.descriptor = descriptor }

  /// Standard input.
  package static var standardInput: FileInput {
    FileInput(Descriptor(STDIN_FILENO, path: StandardStream.path))
  }

  package func read(into buffer: inout [UInt8], upTo count: Int) throws(FileError) -> Int {
    try descriptor.read(into: &buffer, upTo: min(count, FileInput.pieceSize))
  }

  /// Refuses what holds no bytes of its own.
  static func check(_ status: FileStatus, _ path: String) throws(FileError) {
    switch status.kind {
    case .file, .pipe: return
    case .folder: throw FileError(.reading, .isFolder, path)
    case .device: throw FileError(.reading, .isDevice, path)
    }
  }
}
