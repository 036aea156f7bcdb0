import FoundationEssentials
import Spreadsheet

/// A file to read, with the name it is shown by.
public struct InputFile: Hashable, Sendable {
  /// Where it is.
  public var path: String
  /// The name in messages and records: relative to the folder that was named, or as it was named.
  public var shownAs: String
  /// Whether it was named itself and not met in a folder.
  public var isNamed: Bool

  /// A file.
  public init(path: String, shownAs: String, isNamed: Bool) {
    (self.path, self.shownAs, self.isNamed) = (path, shownAs, isNamed)
  }

  /// The name for a copy in another folder: with the folders it was met in, without those it was
  /// named with; with another extension where one is told.
  package func name(withExtension other: String? = nil) -> String {
    let name = isNamed ? URL(filePath: path).lastPathComponent : shownAs
    guard let other, let point = name.lastIndex(of: ".") else { return name }
    return name[..<point] + "." + other
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

  /// The files, and an error for each argument that leads nowhere.
  public static func find(_ arguments: [String]) -> (files: [InputFile], errors: [FileError]) {
    var files: [InputFile] = []
    var errors: [FileError] = []
    for argument in arguments {
      var isFolder = false
      guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) else {
        errors.append(FileError(.notThere, file: argument))
        continue
      }
      guard isFolder else {
        files.append(InputFile(path: argument, shownAs: argument, isNamed: true))
        continue
      }
      let found = walk(argument)
      if found.isEmpty { errors.append(FileError(.noFiles, file: argument)) }
      files += found
    }
    return (files, errors)
  }

  private static func walk(_ folder: String, below shown: String = "") -> [InputFile] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().flatMap { name -> [InputFile] in
      guard !name.hasPrefix("~$"), !name.hasPrefix(".") else { return [] }
      let path = folder + (folder.hasSuffix("/") ? "" : "/") + name
      var isFolder = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return [] }
      if isFolder { return walk(path, below: shown + name + "/") }
      guard extensions.contains(pathExtension(of: name)) else { return [] }
      return [InputFile(path: path, shownAs: shown + name, isNamed: false)]
    }
  }

  private static func pathExtension(of name: String) -> String {
    name.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }
}
