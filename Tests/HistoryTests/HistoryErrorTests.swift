#if Office
  import Files
  import GRDB
  import Spreadsheet
  import TestSupport
  import Testing
  import Wording

  @testable import History

  /// Files that are no history, or none that can be read.
  @Suite("History errors") struct HistoryErrorTests {
    private static func key(_ path: String, writing: Bool = false) -> String? {
      do {
        _ = try writing ? HistoryFile(writing: path) : HistoryFile(reading: path)
        return nil
      } catch {
        return (error as? any WordedError)?.kind.key ?? "\(error)"
      }
    }

    @Test(
      "what is no history is told, and not touched", arguments: ["文字不是数据库", "SQLite format 3\0"])
    func noDatabase(content: String) throws {
      try FileSandbox.with { sandbox in
        let path = try sandbox.put(content, "a.sqlite")
        #expect(Self.key(path) == "X13.other")
        #expect(Self.key(path, writing: true) == "X13.other")
        #expect(try sandbox.text("a.sqlite") == content)
      }
    }

    @Test("a database of another program is told, and not touched")
    func anotherProgram() throws {
      try FileSandbox.with { sandbox in
        let path = sandbox.path("a.sqlite")
        try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE a (b)") }
        let before = try InputBytes.contents(of: path)
        #expect(Self.key(path) == "X13.other")
        #expect(Self.key(path, writing: true) == "X13.other")
        #expect(try InputBytes.contents(of: path) == before)
      }
    }

    @Test("a history of a newer program is told, and not touched")
    func newer() throws {
      try FileSandbox.with { sandbox in
        let path = sandbox.path("a.sqlite")
        try HistoryFile(writing: path).write {
          try $0.execute(sql: "PRAGMA user_version = \(Schema.current + 1)")
        }
        #expect(Self.key(path) == "X13.newer")
        #expect(Self.key(path, writing: true) == "X13.newer")
      }
    }

    @Test("a damaged history is told")
    func damaged() throws {
      try FileSandbox.with { sandbox in
        let path = sandbox.path("a.sqlite")
        _ = try HistoryFile(writing: path)
        var bytes = try InputBytes.contents(of: path)
        for index in 100..<bytes.count { bytes[index] = 0x5A }
        try sandbox.put(bytes, "b.sqlite")
        #expect(throws: HistoryError(.historyDamaged, file: sandbox.path("b.sqlite"))) {
          _ = try HistoryFile(reading: sandbox.path("b.sqlite")).rounds()
        }
      }
    }

    @Test("where there is none, reading says so and makes none; a folder, a pipe, an empty file")
    func places() throws {
      try FileSandbox.with { sandbox in
        #expect(Self.key(sandbox.path("没有/a.sqlite")) == "X13.missing")
        #expect(!Folder.exists(sandbox.path("没有")))
        #expect(Self.key(sandbox.folder) == "X06.notAFile")
        #expect(Self.key(sandbox.folder, writing: true) == "X06.isFolder")
        sandbox.pipe("p")
        #expect(Self.key(sandbox.path("p")) == "X06.notAFile")
        try sandbox.put("", "leer.sqlite")
        #expect(Self.key(sandbox.path("leer.sqlite")) == "X13.other")
        #expect(Self.key(sandbox.path("leer.sqlite"), writing: true) == nil)
        try sandbox.put("", "datei")
        #expect(Self.key(sandbox.path("datei/a.sqlite"), writing: true) == "X06.noFolder")
      }
    }
  }
#endif
