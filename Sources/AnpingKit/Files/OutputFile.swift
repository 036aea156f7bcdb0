import Files
import FoundationEssentials
import Spreadsheet

/// Writing of whole files: beside the target first, then under its name.
package enum OutputFile {
  /// Writes a file; folders above it are made where they are missing.
  ///
  /// - Parameter replacing: whether it may stand there already.
  /// - Throws: `OutputError`, or `FileError` where a folder cannot be made.
  package static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    if !FileManager.default.fileExists(atPath: folder) {
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw FileError(.inputOutput, file: folder, [folder])
      }
    }
    try AtomicFile.write(to: path, replacing: replacing) { file in try file.write(bytes) }
  }
}
