import Files
import Spreadsheet
import XLSX
import ZipContainer

extension InputFile {
  /// The most that a file in an archive may have: 512 MB.
  private static let memberLimit = 512 << 20

  /// All of the file: from where it lies, from the archive that it is in, or from standard input.
  ///
  /// - Throws: `FileError`, or what is wrong with the archive.
  func bytes() throws -> [UInt8] {
    if path == StandardStream.path { return try InputFile.standardInput() }
    guard let member else { return try InputBytes.contents(of: path) }
    return try InputFile.readingArchive(at: path) { archive in
      guard let entry = archive.entry(named: member) else { return [] }
      return try archive.data(of: entry, limit: InputFile.memberLimit)
    }
  }

  /// The files in an archive, in the order of their names; nil for a workbook and for what is no
  /// archive at all: content decides.
  ///
  /// - Throws: `FileError`, or what is wrong with the archive.
  static func members(of path: String) throws -> [InputFile]? {
    guard try FileStatus(path).kind == .file else { return nil }
    let head = try FileInput(path: path).head(FileKind.headLength)
    guard FileKind(of: head) == .package else { return nil }
    return try readingArchive(at: path) { archive -> [InputFile]? in
      guard archive.entry(named: "[Content_Types].xml") == nil else { return nil }
      return archive.entries.filter { !$0.name.hasSuffix("/") && $0.isInside }.map { entry in
        var file = InputFile(
          path: path, shownAs: FilePath.join(path, entry.name), isNamed: false)
        file.member = entry.name
        return file
      }.sorted { $0.shownAs < $1.shownAs }
    }
  }

  private static func readingArchive<Value>(
    at path: String, _ body: (ZipArchive) throws -> Value
  ) throws -> Value {
    do {
      return try body(ZipArchive(InputBytes(path: path)))
    } catch let error as ZipError {
      throw XLSXError(error)
    }
  }

  private static func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while try FileInput.standardInput.read(into: &bytes, upTo: 1 << 20) > 0 {
      guard bytes.count <= InputBytes.limit else {
        throw FileError(.reading, .tooLarge, StandardStream.path)
      }
    }
    return bytes
  }
}

extension FileInput {
  /// The first bytes, at most so many.
  fileprivate func head(_ count: Int) throws -> [UInt8] {
    var head: [UInt8] = []
    while head.count < count, try read(into: &head, upTo: count - head.count) > 0 {}
    return head
  }
}
