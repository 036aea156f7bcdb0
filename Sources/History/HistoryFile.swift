#if Office
  import Files
  import Foundation
  import GRDB
  import Wording

  /// The file in which rounds are kept: one SQLite database, written a round at a time.
  ///
  /// ```swift
  /// let history = try HistoryFile(writing: "历次.sqlite")
  /// try history.keep(assessed, by: "张伟")  // .added(generation: 1)
  /// try HistoryFile(reading: "历次.sqlite").rounds().last?.mean
  /// ```
  package struct HistoryFile: Sendable {
    /// The file.
    package let path: String
    private let database: DatabaseQueue

    /// How long a writer waits for another one.
    private static let patience: TimeInterval = 10

    /// Opens the history to ask it; it is not changed.
    ///
    /// - Throws: `HistoryError`, or `FileError` for a file that may not be read.
    package init(reading path: String) throws {
      guard try HistoryFile.isThere(path) else { throw HistoryError(.historyMissing, file: path) }
      self.path = path
      database = try HistoryError.told(of: path, .reading) {
        let database = try HistoryFile.readable(path)
        guard try database.read({ try Schema.version(of: $0, at: path) }) < Schema.current else {
          return database
        }
        // Only a writer brings an older file forward.
        try database.close()
        return try HistoryFile.writable(path)
      }
    }

    /// The history to ask it; nil where there is none yet.
    ///
    /// - Throws: `HistoryError`, or `FileError` for a file that may not be read.
    package static func existing(at path: String) throws -> HistoryFile? {
      try isThere(path) ? HistoryFile(reading: path) : nil
    }

    /// Opens the history to write into it; makes it, with its folder, where there is none.
    ///
    /// - Throws: `HistoryError`, or `FileError` for a place that takes no file.
    package init(writing path: String) throws {
      self.path = path
      try Folder.create(FilePath(path).parent)
      if Folder.exists(path) { throw FileError(.writing, .isFolder, path) }
      _ = try HistoryFile.isThere(path)
      database = try HistoryError.told(of: path, .writing) { try HistoryFile.writable(path) }
    }

    /// Whether there is a file.
    ///
    /// - Throws: `FileError` where something else stands there, or nobody may look.
    private static func isThere(_ path: String) throws(FileError) -> Bool {
      do throws(FileError) {
        switch try FileStatus(path).kind {
        case .file: return true
        case .folder: throw FileError(.reading, .isFolder, path)
        case .pipe, .device: throw FileError(.reading, .isDevice, path)
        }
      } catch let error where error.code == .notFound {
        return false
      }
    }

    private static func readable(_ path: String) throws -> DatabaseQueue {
      do {
        return try readable(at: path, path)
      } catch let error as DatabaseError
        where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode)
      {
        // A write-ahead log asks for a file beside it, which a folder that takes none cannot have.
        guard try !isThere(path + "-wal") else { throw error }
        let signs = ["%": "%25", "?": "%3f", "#": "%23"]
        let escaped = path.map { signs[String($0)] ?? String($0) }.joined()
        return try readable(at: "file:\(escaped)?immutable=1", path)
      }
    }

    private static func readable(at place: String, _ path: String) throws -> DatabaseQueue {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(patience)
      let database = try DatabaseQueue(path: place, configuration: configuration)
      guard try database.read({ try Schema.version(of: $0, at: path) }) > 0 else {
        throw HistoryError(.notHistory, file: path)
      }
      return database
    }

    private static func writable(_ path: String) throws -> DatabaseQueue {
      var configuration = Configuration()
      configuration.busyMode = .timeout(patience)
      configuration.prepareDatabase { database in
        guard try Schema.isOurs(database, at: path) else {
          throw HistoryError(.notHistory, file: path)
        }
        // A round that was told to be kept is on the disk, whatever happens to the machine.
        try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      }
      let database = try DatabaseQueue(path: path, configuration: configuration)
      try database.write { try Schema.migrate($0, at: path) }
      return database
    }

    /// Asks the database.
    func read<Answer>(_ ask: (Database) throws -> Answer) throws -> Answer {
      try HistoryError.told(of: path, .reading) { try database.read(ask) }
    }

    /// Changes the database, wholly or not at all.
    func write<Answer>(_ change: (Database) throws -> Answer) throws -> Answer {
      try HistoryError.told(of: path, .writing) { try database.write(change) }
    }
  }

  extension HistoryFile {
    /// Where the history lies when nobody says: `$XDG_DATA_HOME/anping/history.sqlite`, without that
    /// below `~/.local/share`.
    package static var usualPath: String {
      let environment = ProcessInfo.processInfo.environment
      let data =
        environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        ?? FilePath.join(environment["HOME"] ?? "", ".local/share")
      return FilePath.join(data, "anping/history.sqlite")
    }
  }
#endif
