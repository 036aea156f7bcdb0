import Files
import Spreadsheet
import XLSX
import ZipContainer

/// A zip archive that is no workbook but holds files, as branches send them.
///
/// ```swift
/// let archive = try InputArchive(InputFile(path: "收回.zip", shownAs: "收回.zip", isNamed: true))
/// archive?.members.map(\.shownAs)  // ["收回.zip/一车间/锅炉.xlsx"]
/// ```
struct InputArchive {
  /// The most files that it may hold.
  private static let maximumEntries = 100_000

  /// The files in it, in the order of their names.
  let members: [InputFile]
  /// Those whose names lead out of it, which are not read.
  let outsiders: [FileFailure]
  private let size: Int

  /// The archive of a file; nil for a workbook and for what is no archive at all.
  ///
  /// - Throws: `FileError`, or what is wrong with the archive.
  init?(_ file: InputFile) throws {
    guard try FileStatus(file.path).kind == .file else { return nil }
    let head = try FileInput(path: file.path).head(FileKind.headLength)
    guard FileKind(of: head) == .package else { return nil }
    let source = try InputBytes(path: file.path)
    let archive = try InputArchive.reading {
      try ZipArchive(source, maximumEntries: InputArchive.maximumEntries)
    }
    // Workbooks of OOXML, documents of OpenDocument: their reader says what they are.
    guard archive.entry(named: "[Content_Types].xml") == nil,
      archive.entry(named: "mimetype") == nil
    else { return nil }
    let entries = archive.entries.filter { !$0.name.hasSuffix("/") }
    size = source.count
    members = entries.filter(\.isInside).map { InputFile($0, in: file) }
      .sorted { $0.shownAs < $1.shownAs }
    outsiders = entries.filter { !$0.isInside }.map { entry in
      let name = FilePath.join(file.shownAs, entry.name)
      return FileFailure(file: name, error: RoundError(.outsideArchive, file: name))
    }
  }

  /// Refuses files that together inflate to more than a workbook of the archive's size might.
  ///
  /// - Throws: `XLSXError`.
  func check(_ members: [InputFile]) throws {
    let limit = Limits.default.inflatedBytes(forFileOf: size)
    var rest = limit
    for entry in members.compactMap(\.member?.entry) {
      guard entry.size <= rest else { throw XLSXError(ZipError(.tooManyBytes, [String(limit)])) }
      rest -= entry.size
    }
  }

  /// All of a file in the archive.
  ///
  /// - Throws: `FileError`, or what is wrong with the archive.
  static func bytes(of entry: ZipEntry, at path: String) throws -> [UInt8] {
    let source = try InputBytes(path: path)
    return try reading {
      try ZipArchive(source, entries: [entry]).data(of: entry, limit: entry.size)
    }
  }

  private static func reading<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as ZipError {
      throw XLSXError(error)
    }
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
