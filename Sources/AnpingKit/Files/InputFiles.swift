import Files
import Spreadsheet

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
  /// - Parameters:
  ///   - arguments: files and folders.
  ///   - opensArchives: whether a zip archive that is no workbook is read like a folder.
  ///   - name: what the workbook on standard input, `-`, is called; nil where `-` is none.
  public static func find(
    _ arguments: [String], opensArchives: Bool = false, standardInputAs name: String? = nil
  ) -> (files: [InputFile], errors: [FileFailure]) {
    var search = FileSearch(opensArchives: opensArchives)
    for argument in arguments {
      if argument == StandardStream.path, let name {
        search.takeStandardInput(as: name)
      } else {
        search.take(argument)
      }
    }
    return (search.files, search.errors)
  }

  /// The files that were sent, in the order of their names, archives among them read like folders.
  package static func find(sent files: [InputFile]) -> (files: [InputFile], errors: [FileFailure]) {
    var search = FileSearch(opensArchives: true)
    let seen = files.filter { FileSearch.isVisible($0.shownAs) }
    for file in seen.sorted(by: { $0.shownAs < $1.shownAs }) { search.takeContent(of: file) }
    return (search.files, search.errors)
  }
}

/// A search through what was named.
private struct FileSearch {
  let opensArchives: Bool
  var files: [InputFile] = []
  var errors: [FileFailure] = []

  init(opensArchives: Bool) { self.opensArchives = opensArchives }

  /// Standard input, which can be read once.
  mutating func takeStandardInput(as name: String) {
    let path = StandardStream.path
    guard !files.contains(where: { $0.path == path }) else { return }
    files.append(InputFile(path: path, shownAs: name, isNamed: true))
  }

  mutating func take(_ argument: String) {
    do {
      guard try FileStatus(argument).kind == .folder else {
        let file = InputFile(path: argument, shownAs: argument, isNamed: true)
        if !opensArchives { files.append(file) } else { takeContent(of: file) }
        return
      }
      takeFolder(argument)
    } catch { errors.append(FileFailure(file: argument, error: error)) }
  }

  private mutating func takeFolder(_ folder: String) {
    let before = (files.count, errors.count)
    let (names, unreadable) = Folder.files(below: folder)
    errors += unreadable.map { FileFailure(file: $0.path, error: $0) }
    for name in names {
      var file = InputFile(path: FilePath.join(folder, name), shownAs: name, isNamed: false)
      file.source = folder
      if FileSearch.isTable(name) {
        files.append(file)
      } else if opensArchives, FileSearch.isArchive(name) {
        takeContent(of: file)
      }
    }
    if (files.count, errors.count) == before {
      errors.append(FileFailure(file: folder, error: RoundError(.noFiles, file: folder)))
    }
  }

  /// A file, or the tables in it where it is an archive: content decides.
  mutating func takeContent(of file: InputFile) {
    do {
      guard let archive = try InputArchive(file) else { return files.append(file) }
      let tables = archive.members.filter { FileSearch.isTable($0.nameInSource) }
      try archive.check(tables)
      let inner = archive.members.filter { FileSearch.isArchive($0.nameInSource) }
      errors += archive.outsiders
      errors += inner.map {
        FileFailure(file: $0.shownAs, error: RoundError(.archiveInArchive, file: $0.shownAs))
      }
      if file.source == nil, tables.isEmpty, inner.isEmpty, archive.outsiders.isEmpty {
        throw RoundError(.noFilesInArchive, file: file.shownAs)
      }
      files += tables
    } catch { errors.append(FileFailure(file: file.shownAs, error: error, digest: file.digest)) }
  }

  /// Whether a file in a folder or an archive may hold a form.
  private static func isTable(_ name: String) -> Bool {
    isVisible(name) && InputFiles.extensions.contains(FilePath(name).fileExtension)
  }

  /// Whether it may hold files; of the kinds that are not opened, reading it says so.
  private static func isArchive(_ name: String) -> Bool {
    isVisible(name) && ["zip", "rar", "7z", "gz", "tgz"].contains(FilePath(name).fileExtension)
  }

  /// Archives hold what walking a folder passes over: hidden files, lock files, what macOS adds.
  static func isVisible(_ name: String) -> Bool {
    name.split(separator: "/").allSatisfy {
      !$0.hasPrefix(".") && !$0.hasPrefix("~$") && $0 != "__MACOSX"
    }
  }
}
