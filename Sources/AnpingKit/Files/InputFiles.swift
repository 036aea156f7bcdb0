import Files
import Spreadsheet

/// A file to read, with the name it is shown by.
public struct InputFile: Hashable, Sendable {
  /// Where it is.
  public var path: String
  /// The name in messages and records: relative to the folder that was named, or as it was named.
  public var shownAs: String
  /// Whether it was named itself and not met in a folder.
  public var isNamed: Bool
  /// The entry of the archive at `path` that it is; nil for a file by itself.
  var member: String?

  /// Whether it is a workbook by its extension: one of those that a template may be.
  package var isWorkbook: Bool { ["xlsx", "xlsm"].contains(FilePath(path).fileExtension) }

  /// A file.
  public init(path: String, shownAs: String, isNamed: Bool) {
    (self.path, self.shownAs, self.isNamed) = (path, shownAs, isNamed)
  }

  /// The name for a copy in another folder: with the folders it was met in, without those it was
  /// named with; with another extension where one is given.
  package func name(withExtension other: String? = nil) -> String {
    let name = isNamed ? FilePath(path).name : shownAs
    let own = FilePath(name).fileExtension
    guard let other, !own.isEmpty else { return name }
    return name.dropLast(own.count) + other
  }
}

/// The files that a list of files and folders means.
///
/// Folders are walked in the order of names; lock files (`~$…`), hidden files and files that are
/// no tables by their extension are passed over.
///
/// ```swift
/// let (files, errors) = InputFiles.find(["收回的表"])
/// ```
public enum InputFiles {
  /// Extensions of files that may hold a form.
  static let extensions: Set<String> = [
    "xlsx", "xlsm", "xltx", "xltm", "xls", "et", "csv", "tsv",
  ]

  /// The files, and an error for whatever leads nowhere or cannot be looked into.
  ///
  /// - Parameter opensArchives: whether a zip archive that is no workbook is read like a folder.
  public static func find(
    _ arguments: [String], opensArchives: Bool = false
  ) -> (files: [InputFile], errors: [FileFailure]) {
    var files: [InputFile] = []
    var errors: [FileFailure] = []
    for argument in arguments {
      do {
        guard try FileStatus(argument).kind == .folder else {
          files += try opensArchives ? named(argument) : [file(argument)]
          continue
        }
        let (found, failures) = tables(in: argument, opensArchives: opensArchives)
        errors += failures
        if found.isEmpty, failures.isEmpty { throw RoundError(.noFiles, file: argument) }
        files += found
      } catch { errors.append(FileFailure(file: argument, error: error)) }
    }
    return (files, errors)
  }

  private static func file(_ path: String) -> InputFile {
    InputFile(path: path, shownAs: path, isNamed: true)
  }

  /// A file that was named, or the tables in it where it is an archive.
  private static func named(_ path: String) throws -> [InputFile] {
    guard try FileStatus(path).kind == .file, let members = try InputFile.members(of: path) else {
      return [file(path)]
    }
    let tables = members.filter(isTable)
    if tables.isEmpty { throw RoundError(.noFiles, file: path) }
    return tables
  }

  /// Whether a file in a folder or an archive may hold a form.
  private static func isTable(_ file: InputFile) -> Bool {
    let name = FilePath(file.shownAs).name
    let isLeftOut =
      name.hasPrefix(".") || name.hasPrefix("~$") || file.shownAs.contains("__MACOSX/")
    return !isLeftOut && extensions.contains(FilePath(name).fileExtension)
  }

  private static func tables(
    in folder: String, opensArchives: Bool
  ) -> (files: [InputFile], errors: [FileFailure]) {
    let (names, unreadable) = Folder.files(below: folder)
    var errors = unreadable.map { FileFailure(file: $0.path, error: $0) }
    let files = names.flatMap { name -> [InputFile] in
      let file = InputFile(path: FilePath.join(folder, name), shownAs: name, isNamed: false)
      guard opensArchives, FilePath(name).fileExtension == "zip" else {
        return isTable(file) ? [file] : []
      }
      do { return try members(of: file) } catch {
        errors.append(FileFailure(file: name, error: error))
        return []
      }
    }
    return (files, errors)
  }

  /// The tables in an archive that was met in a folder.
  private static func members(of archive: InputFile) throws -> [InputFile] {
    let members = try InputFile.members(of: archive.path) ?? [archive]
    return members.map { member in
      var member = member
      member.shownAs = archive.shownAs + member.shownAs.dropFirst(archive.path.count)
      return member
    }.filter(isTable)
  }
}
