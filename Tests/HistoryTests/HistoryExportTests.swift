#if Office
  import Files
  import GRDB
  import JSON
  import Testing
  import Values

  @testable import History

  /// Tables on their way out of a history.
  @Suite("History export") struct HistoryExportTests {
    @Test("every table and column of the database is exported, but the number of a reading")
    func columns() throws {
      let kept = try KeptRounds()
      try HistoryFile(writing: kept.path).write { database in
        let tables = try String.fetchAll(
          database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        #expect(Set(tables) == Set(ExportedTable.all.map(\.name)))
        for table in ExportedTable.all {
          let columns = try database.columns(in: table.name).map(\.name)
          let own = table.name == "reading" ? columns.filter { $0 != "id" } : columns
          #expect(table.columns.map(\.name) == own)
          // Rows that a table numbers itself but nothing refers to are told by what they are of.
          let key = try database.primaryKey(table.name).columns
          #expect(Set(table.key).isSuperset(of: key) || table.name == "reading")
        }
      }
    }

    @Test("rows come in the order of their keys, each as wide as the header")
    func rows() async throws {
      let kept = try KeptRounds()
      try kept.keep(try await KeptRounds.assessed(without: "现场安全文明生产检查表（水务车间）.xlsx"))
      try kept.keep(try await KeptRounds.assessed())
      try HistoryFile(reading: kept.path).export { export in
        for table in ExportedTable.all {
          var keys: [[Int]] = []
          let places = table.key.compactMap { table.header.firstIndex(of: $0) }
          try export.rows(of: table) { row in
            #expect(row.count == table.header.count)
            keys.append(
              places.compactMap { place in
                if case .plain(.number(let digits)) = row[place] { Int(digits) } else { nil }
              })
          }
          #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
          #expect(keys.isEmpty == ["indicator"].contains(table.name))
        }
      }
    }

    @Test("an exact quotient leaves as two whole numbers")
    func quotients() async throws {
      let kept = try KeptRounds()
      try kept.keep(try await KeptRounds.assessed())
      let history = try HistoryFile(reading: kept.path)
      let standing = try #require(ExportedTable.all.first { $0.name == "standing" })
      let place = try #require(standing.header.firstIndex(of: "points_numerator"))
      #expect(standing.header[place + 1] == "points_denominator")
      var quotients: [String?] = []
      try history.export { export in
        try export.rows(of: standing) { row in
          guard case .plain(.number(let one)) = row[place],
            case .plain(.number(let other)) = row[place + 1]
          else { return quotients.append(nil) }
          quotients.append("\(one)/\(other)")
        }
      }
      #expect(quotients == (try history.standings().map(\.points?.quotient)))
    }
  }
#endif
