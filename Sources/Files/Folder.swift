import Glibc

/// Folders: whether they are there, making them, and what is in them.
///
/// ```swift
/// let (names, errors) = Folder.files(below: "收回的表")  // ["一车间/锅炉.xlsx", "输煤.csv"]
/// ```
package enum Folder {
  /// Whether a path leads to a folder.
  package static func exists(_ path: String) -> Bool {
    (try? FileStatus(path))?.kind == .folder
  }

  /// Makes a folder with those above it, where they are missing.
  ///
  /// - Throws: `FileError` of writing.
  package static func create(_ path: String) throws(FileError) {
    guard !path.isEmpty, !exists(path) else { return }
    let parent = FilePath(path).parent
    if parent != path { try create(parent) }
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST && exists(path) else {
      // A file where a folder is needed: to the reader, the folder is not there.
      throw FileError(.writing, errno: errno == EEXIST ? ENOTDIR : errno, path)
    }
  }

  /// Makes a folder that many files are to be written into, and makes sure that it takes them: what
  /// it refuses is then told once, and not for every file.
  ///
  /// - Throws: `FileError` of writing, about the folder.
  package static func prepare(_ path: String) throws(FileError) {
    try create(path)
    let made = try TemporaryFile.open(in: path, O_WRONLY, for: path)
    if let name = made.name { unsafe unlink(name) }
  }

  /// The names in a folder, in order, without hidden ones and lock files (`~$…`).
  ///
  /// - Throws: `FileError` of reading.
  package static func names(in path: String) throws(FileError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw FileError(.reading, errno: errno, path) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      }
      if !name.hasPrefix("."), !name.hasPrefix("~$") { names.append(name) }
    }
    return names.sorted()
  }

  /// All files below a folder, depth first and in the order of names, as paths from there; and
  /// what could not be looked into. A folder that leads back into itself is passed over.
  package static func files(below path: String) -> (names: [String], errors: [FileError]) {
    var walk = FolderWalk()
    walk.visit(path, shownAs: "", above: [])
    return (walk.names, walk.errors)
  }
}

/// A walk through a folder and those in it.
private struct FolderWalk {
  var names: [String] = []
  var errors: [FileError] = []

  mutating func visit(_ path: String, shownAs shown: String, above: [FileStatus.Identity]) {
    do {
      let identity = try FileStatus(path).identity
      guard !above.contains(identity) else { return }
      for name in try Folder.names(in: path) {
        take(FilePath.join(path, name), shownAs: shown + name, above: above + [identity])
      }
    } catch { errors.append(error) }
  }

  private mutating func take(
    _ path: String, shownAs shown: String, above: [FileStatus.Identity]
  ) {
    // What was put in place of bytes that are no UTF-8 cannot be opened by that name.
    if FilePath(path).name.unicodeScalars.contains("\u{FFFD}"), (try? FileStatus(path)) == nil {
      errors.append(FileError(.reading, .badName, path))
    } else if Folder.exists(path) {
      visit(path, shownAs: shown + "/", above: above)
    } else {
      names.append(shown)
    }
  }
}
