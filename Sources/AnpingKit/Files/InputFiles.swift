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
  /// Extensions of files that may hold a form; `.xls` and `.et` are among them so that they are
  /// named with advice instead of being passed over.
  static let extensions: Set<String> = [
    "xlsx", "xlsm", "xltx", "xltm", "xls", "et", "csv", "tsv",
  ]

  /// The files, and an error for whatever leads nowhere or cannot be looked into.
  public static func find(_ arguments: [String]) -> (files: [InputFile], errors: [FileFailure]) {
    var files: [InputFile] = []
    var errors: [FileFailure] = []
    for argument in arguments {
      do {
        guard try FileStatus(argument).kind == .folder else {
          files.append(InputFile(path: argument, shownAs: argument, isNamed: true))
          continue
        }
        let (found, failures) = tables(in: argument)
        errors += failures.map { FileFailure(file: $0.path, error: $0) }
        if found.isEmpty, failures.isEmpty { throw RoundError(.noFiles, file: argument) }
        files += found
      } catch { errors.append(FileFailure(file: argument, error: error)) }
    }
    return (files, errors)
  }

  private static func tables(in folder: String) -> (files: [InputFile], errors: [FileError]) {
    let (names, errors) = Folder.files(below: folder)
    let tables = names.filter { extensions.contains(FilePath($0).fileExtension) }
    return (
      tables.map {
        InputFile(path: FilePath.join(folder, $0), shownAs: $0, isNamed: false)
      }, errors
    )
  }
}
