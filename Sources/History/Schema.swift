#if Office
  import GRDB
  import Wording

  /// The tables of a history, and how an older file gets those of today.
  ///
  /// A file says in SQLite's own header that it is ours (`application_id`) and how many migrations
  /// it has seen (`user_version`).
  enum Schema {
    /// The number of the newest tables.
    static var current: Int { migrations.count }

    /// `anpg`.
    private static let application = 0x616E_7067

    /// Each from the version before it, the first from nothing. What stands here was written by a
    /// program that somebody has: it is never edited, only added to.
    private static let migrations = [version1]

    /// How many migrations a database has seen; 0 for one that is empty or not ours.
    ///
    /// - Throws: `HistoryError` for one that a newer program wrote.
    static func version(of database: Database, at path: String) throws -> Int {
      guard try number("application_id", of: database) == application else { return 0 }
      let version = try number("user_version", of: database)
      guard version <= current else {
        let versions = [version, current].map(String.init)
        throw HistoryError(.historyNewer, file: path, versions)
      }
      return version
    }

    /// Whether a database is a history, or nothing yet.
    static func isOurs(_ database: Database, at path: String) throws -> Bool {
      if try version(of: database, at: path) > 0 { return true }
      let hasTables = "SELECT EXISTS (SELECT 1 FROM sqlite_master)"
      return try number("application_id", of: database) == 0
        && Bool.fetchOne(database, sql: hasTables) == false
    }

    /// Brings a database forward, within the transaction that it is in.
    static func migrate(_ database: Database, at path: String) throws {
      let version = try version(of: database, at: path)
      guard version < current else { return }
      for migration in migrations[version...] { try database.execute(sql: migration) }
      try database.execute(
        sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(current)")
    }

    private static func number(_ pragma: String, of database: Database) throws -> Int {
      try Int.fetchOne(database, sql: "PRAGMA \(pragma)") ?? 0
    }
  }
#endif
