import Files
import Glibc

/// A folder of its own for each test, which goes away with it.
final class FileSandbox {
  let folder: String

  init() throws {
    folder = "/tmp/anping-files-\(getpid())-\(UInt64.random(in: 0 ... .max))"
    try Folder.create(folder)
  }

  deinit { FileSandbox.remove(folder) }

  func path(_ name: String) -> String { FilePath.join(folder, name) }

  @discardableResult
  func put(_ text: String, _ name: String) throws -> String {
    try AtomicFile.write(Array(text.utf8), to: path(name), replacing: true)
    return path(name)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try InputBytes.contents(of: path(name)), as: UTF8.self)
  }

  func link(_ name: String, to destination: String) {
    _ = unsafe symlink(destination, path(name))
  }

  func pipe(_ name: String) { _ = unsafe mkfifo(path(name), 0o600) }

  /// Lets a shell work in the folder, and does not wait for it.
  func inBackground(_ command: String) { _ = unsafe system("cd '\(folder)' && (\(command)) &") }

  /// Names in the folder, hidden ones included.
  var allNames: [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    if FilePath(path).destination == nil, Folder.exists(path) {
      for name in (try? Folder.names(in: path)) ?? [] { remove(FilePath.join(path, name)) }
      _ = unsafe rmdir(path)
    }
    _ = unsafe unlink(path)
  }
}

/// The error of some work with files.
func fileError(_ work: () throws -> Void) -> FileError? {
  do {
    try work()
    return nil
  } catch { return error as? FileError }
}
