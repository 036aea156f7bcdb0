#if Office
  import AnpingKit
  import FoundationEssentials

  /// A folder for what was sent, which nobody else may look into, and which is gone with the last who
  /// knows it.
  ///
  /// ```swift
  /// let all = try WorkFolder()
  /// let own = try all.folder()  // for one round
  /// ```
  final class WorkFolder: Sendable {
    /// Where it is.
    let path: String

    /// A new folder in `$TMPDIR`.
    ///
    /// - Throws: what the system says.
    convenience init() throws {
      let place = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
      try self.init(path: FilePath.join(place, "anping-serve-\(Secret().text)"))
    }

    private init(path: String) throws {
      self.path = path
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false,
        attributes: [.posixPermissions: 0o700])
    }

    deinit { remove() }

    /// Removes it at once, whoever knows it still.
    func remove() {
      // Something may be written into it meanwhile; then it is not empty, and has to go again.
      for _ in 0..<20 where FileManager.default.fileExists(atPath: path) {
        try? FileManager.default.removeItem(atPath: path)
      }
    }

    /// A new folder in it.
    ///
    /// - Throws: what the system says.
    func folder() throws -> WorkFolder {
      try WorkFolder(path: FilePath.join(path, Secret().text))
    }
  }
#endif
