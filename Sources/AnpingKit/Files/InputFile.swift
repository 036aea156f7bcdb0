import Files
import Spreadsheet
import ZipContainer

/// A file to read, with the name it is shown by.
public struct InputFile: Hashable, Sendable {
  /// Where it is.
  public var path: String
  /// The name in messages and records: relative to the folder that was named, or as it was named.
  public var shownAs: String
  /// Whether it was named itself and not met in a folder.
  public var isNamed: Bool
  /// The folder or archive that was named and that it was met in; nil where it was named itself.
  var source: String?
  /// What it is in the archive at `path`; nil for a file by itself.
  var member: Member?

  /// A file in an archive.
  struct Member: Hashable, Sendable {
    /// Its entry.
    let entry: ZipEntry
    /// The folder that stands for the archive beside copies of other files.
    let folder: String
  }

  /// Whether it is a workbook by its extension: one of those that a template may be.
  package var isWorkbook: Bool { ["xlsx", "xlsm"].contains(FilePath(path).fileExtension) }

  /// A file.
  public init(path: String, shownAs: String, isNamed: Bool) {
    (self.path, self.shownAs, self.isNamed) = (path, shownAs, isNamed)
  }

  /// A file in an archive.
  init(_ entry: ZipEntry, in archive: InputFile) {
    self.init(
      path: archive.path, shownAs: FilePath.join(archive.shownAs, entry.name), isNamed: false)
    source = archive.source ?? archive.shownAs
    let name = archive.ownName
    let stem = name.dropLast(FilePath(name).fileExtension.count + 1)
    member = Member(entry: entry, folder: stem.isEmpty ? name : String(stem))
  }

  /// The name in its archive; the way to the archive is no part of it. Else as it is shown.
  var nameInSource: String { member?.entry.name ?? shownAs }

  /// The name for a copy in another folder: with the folders it was met in, without those it was
  /// named with; with another extension where one is given.
  package func name(withExtension other: String? = nil) -> String {
    let own = FilePath(ownName).fileExtension
    guard let other, !own.isEmpty else { return ownName }
    return ownName.dropLast(own.count) + other
  }

  private var ownName: String {
    if let member { return FilePath.join(member.folder, member.entry.name) }
    return isNamed ? FilePath(path).name : shownAs
  }
}
