import Files
import FoundationEssentials
import Glibc

/// A folder of its own for each test, which goes away with it.
public final class FileSandbox: Sendable {
  /// Its path.
  public let folder: String

  public init() throws {
    let temporary = FileManager.default.temporaryDirectory.path
    folder = FilePath.join(temporary, "anping-tests-\(UInt64.random(in: 0 ... .max))")
    try Folder.create(folder)
  }

  deinit { FileSandbox.remove(folder) }

  /// Does some work with a folder that is gone behind it.
  public static func with<Result>(_ work: (FileSandbox) throws -> Result) throws -> Result {
    try work(FileSandbox())
  }

  /// The path of a file in it.
  public func path(_ name: String) -> String { FilePath.join(folder, name) }

  /// Writes a file and gives its path.
  @discardableResult
  public func put(_ text: String, _ name: String) throws -> String {
    try put(Array(text.utf8), name)
  }

  /// Writes a file and gives its path.
  @discardableResult
  public func put(_ bytes: [UInt8], _ name: String) throws -> String {
    try AtomicFile.write(bytes, to: path(name), replacing: true)
    return path(name)
  }

  /// What a file says.
  public func text(_ name: String) throws -> String {
    String(decoding: try InputBytes.contents(of: path(name)), as: UTF8.self)
  }

  /// Makes a symbolic link.
  public func link(_ name: String, to destination: String) {
    _ = unsafe symlink(destination, path(name))
  }

  /// Makes a named pipe.
  public func pipe(_ name: String) { _ = unsafe mkfifo(path(name), 0o600) }

  /// Whether devices can be made and written to: by root, where the disk allows it.
  public static let makesDevices: Bool = {
    let made = try? with { sandbox in
      sandbox.shell("mknod probe c 1 3 && echo > probe && touch made")
      return sandbox.allNames.contains("made")
    }
    return made == true
  }()

  /// Runs a line of the shell in the folder.
  public func shell(_ command: String) { _ = unsafe system("cd '\(folder)' && \(command)") }

  /// Lets a shell work in the folder, and does not wait for it.
  public func inBackground(_ command: String) {
    _ = unsafe system("cd '\(folder)' && (\(command)) &")
  }

  /// Names in the folder, hidden ones included.
  public var allNames: [String] {
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
