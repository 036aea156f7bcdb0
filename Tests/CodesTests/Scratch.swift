import Files
import Glibc

/// A folder for the files of one case, removed when the case lets go of it.
final class Scratch: Sendable {
  let path = "/tmp/anping-codes-\(getpid())-\(UInt64.random(in: 0 ... .max))"

  init() throws { try Folder.create(path) }

  deinit { _ = unsafe system("rm -rf '\(path)'") }

  static func with<Result>(_ work: (Scratch) throws -> Result) throws -> Result {
    try work(Scratch())
  }

  func path(_ name: String) -> String { FilePath.join(path, name) }

  /// Writes a file and gives its path.
  func put(_ name: String, _ bytes: [UInt8]) throws -> String {
    try AtomicFile.write(bytes, to: path(name), replacing: false)
    return path(name)
  }

  /// Runs a line of the shell in the folder.
  func shell(_ command: String) { _ = unsafe system("cd '\(path)' && \(command)") }
}
