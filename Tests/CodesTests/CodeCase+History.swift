import TestSupport
import Wording

#if Office
  import AnpingKit
  import GRDB
  import History

  extension CodeCase {
    static let history: [CodeCase] = [
      CodeCase(.historyMissing) {
        try FileSandbox.with { sandbox in
          thrown { _ = try HistoryFile(reading: sandbox.path("a.sqlite")) }
        }
      },
      CodeCase(.notHistory) {
        try FileSandbox.with { sandbox in
          let path = try sandbox.put("不是数据库", "a.sqlite")
          return thrown { _ = try HistoryFile(reading: path) }
        }
      },
      CodeCase(.historyNewer) {
        try FileSandbox.with { sandbox in
          let path = sandbox.path("a.sqlite")
          _ = try HistoryFile(writing: path)
          let database = try DatabaseQueue(path: path)
          try database.write { try $0.execute(sql: "PRAGMA user_version = 99") }
          try database.close()
          return thrown { _ = try HistoryFile(reading: path) }
        }
      },
      CodeCase(.historyRoundUnknown) {
        let round = try Round(templates: Repository.path("templates"))
        let empty = round.assess(await round.read([]))
        return try FileSandbox.with { sandbox in
          thrown {
            _ = try HistoryFile(writing: sandbox.path("a.sqlite")).keep(empty, by: "", program: "")
          }
        }
      },
      database(.historyDamaged, .SQLITE_CORRUPT), database(.historyBusy, .SQLITE_BUSY),
      database(.historyFails, .SQLITE_IOERR),
    ]

    /// What an error of the database is told as.
    private static func database(_ kind: DiagnosticCode, _ code: ResultCode) -> CodeCase {
      CodeCase(kind) {
        thrown {
          try HistoryError.told(of: "a.sqlite", .reading) { throw DatabaseError(resultCode: code) }
        }
      }
    }
  }
#else
  extension CodeCase {
    static let history: [CodeCase] = []
  }
#endif
