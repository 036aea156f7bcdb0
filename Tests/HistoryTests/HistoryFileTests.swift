#if Office
  import AnpingKit
  import Assessment
  import Files
  import Foundation
  import GRDB
  import Spreadsheet
  import TestSupport
  import Testing
  import Values
  import Wording

  @testable import History

  /// Rounds kept, asked for, kept again.
  @Suite("History") struct HistoryFileTests {
    private static let name = KeptRound.Name(year: 2025, number: 3)

    @Test("a round that is kept says what was assessed, points to the last digit")
    func kept() async throws {
      let (kept, assessed) = (try KeptRounds(), try await KeptRounds.assessed())
      #expect(try kept.keep(assessed) == .added(Self.name, generation: 1))
      let history = try HistoryFile(reading: kept.path)
      let standings = try history.standings()
      #expect(standings.map(\.unit) == assessed.assessment.units.map(\.unit.name))
      #expect(standings.map(\.points) == assessed.assessment.units.map(\.score.points))
      #expect(standings.map(\.rank) == assessed.assessment.units.map(\.rank))
      let problems = try history.problems(in: Self.name)
      let ledger = assessed.assessment.ledger.problems
      #expect(problems.map(\.number) == ledger.map(\.number.description))
      #expect(problems.map(\.state) == ledger.map(\.state.rawValue))
      let forms = try standings.flatMap { try history.forms(of: $0.unit) }
      #expect(forms.count == assessed.forms.count)
      #expect(
        Set(forms.compactMap(\.sha256)).count == Set(assessed.files.map(\.reading.digest)).count)
      #expect(Set(forms.map(\.shown)) == Set(assessed.forms.map(\.score?.shown)))
    }

    @Test("problems keep the numbers that any generation of their round gave them")
    func numbers() async throws {
      let kept = try KeptRounds()
      let whole = try await KeptRounds.assessed()
      try kept.keep(whole)
      try kept.keep(try await KeptRounds.assessed(without: "2025年第3轮运行二部.xlsx"))
      let numbered = try HistoryFile(reading: kept.path).numbered(inRound: 3)
      #expect(
        Set(numbered.map(\.number))
          == Set(whole.assessment.ledger.problems.map(\.number.description)))
      let again = try await KeptRounds.assessed(continuing: kept.path)
      #expect(
        again.assessment.ledger.problems.map(\.number)
          == whole.assessment.ledger.problems.map(\.number))
      #expect(again.keptNumbers == whole.assessment.ledger.problems.count { !$0.isCarriedOver })
    }

    @Test("the next round knows those before it")
    func pastRounds() async throws {
      let kept = try KeptRounds()
      let assessed = try await KeptRounds.assessed()
      try kept.keep(assessed)
      #expect(try await KeptRounds.assessed(continuing: kept.path).assessment.pastRounds.isEmpty)
      try HistoryFile(writing: kept.path).write {
        try $0.execute(sql: "UPDATE round SET number = 2")
      }
      let next = try await KeptRounds.assessed(continuing: kept.path).assessment
      #expect(next.pastRounds.map(\.number) == [2])
      #expect(next.pastRounds.first?.standings == assessed.assessment.asPast?.standings)
      #expect(next.last.standings.map(\.rank) == next.units.map(\.rank))
    }

    @Test("no column holds a floating number")
    func exactNumbers() async throws {
      let kept = try KeptRounds()
      try kept.keep(try await KeptRounds.assessed())
      let floating = try HistoryFile(reading: kept.path).read { database in
        let tables = try String.fetchAll(
          database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
        return try tables.flatMap { table in
          try Row.fetchAll(database, sql: "SELECT * FROM \(table)").flatMap { row in
            row.filter { if case .double = $0.1.storage { true } else { false } }.map {
              table + $0.0
            }
          }
        }
      }
      #expect(floating.isEmpty)
    }

    @Test("the record of a form is the line that import writes")
    func records() async throws {
      let (kept, assessed) = (try KeptRounds(), try await KeptRounds.assessed())
      try kept.keep(assessed)
      let history = try HistoryFile(reading: kept.path)
      let records = assessed.files.flatMap { assessed.records(of: $0, in: Wording(.chinese)) }
      #expect(try history.records(of: Self.name) == records)
    }

    @Test("kept twice nothing changes, whatever the order, the names and the day")
    func twice() async throws {
      let kept = try KeptRounds()
      try kept.keep(try await KeptRounds.assessed())
      let rounds = try HistoryFile(reading: kept.path).rounds()
      let later = try await KeptRounds.assessed(day: "2025-10-03")
      #expect(try kept.keep(later) == .unchanged(Self.name, generation: 1))
      #expect(try HistoryFile(reading: kept.path).rounds() == rounds)
    }

    @Test("a corrected round is the next generation: it counts, and the one before it stays")
    func corrected() async throws {
      let kept = try KeptRounds()
      let part = try await KeptRounds.assessed(without: "现场安全文明生产检查表（水务车间）.xlsx")
      try kept.keep(part)
      let history = try HistoryFile(reading: kept.path)
      #expect(try history.standings(of: "水务车间").map(\.state) == ["missing"])
      #expect(
        try kept.keep(try await KeptRounds.assessed()) == .added(Self.name, generation: 2))
      #expect(try history.standings(of: "水务车间").map(\.state) == ["ranked"])
      #expect(try history.rounds().map(\.generation) == [1, 2])
      #expect(try history.rounds().map(\.counts) == [false, true])
      #expect(try kept.keep(part) == .added(Self.name, generation: 3))
    }

    @Test("a change of state stands with its round, once")
    func changes() async throws {
      let (kept, assessed) = (try KeptRounds(), try await KeptRounds.assessed())
      try kept.keep(assessed)
      let history = try HistoryFile(reading: kept.path)
      for problem in assessed.assessment.ledger.problems {
        let changes = try history.changes(of: problem.number.description, problem.unit)
        #expect(changes.map(\.state) == [problem.state.rawValue])
        #expect(changes.map(\.writer) == ["张伟"])
        #expect(changes.map(\.written) == ["2025-10-09T08:53:20Z"])
      }
    }

    @Test("a round of no known number is not kept")
    func unknownRound() async throws {
      let (kept, none) = (try KeptRounds(), try Round(templates: Repository.path("templates")))
      let empty = none.assess(await none.read([]))
      #expect(throws: HistoryError(.historyRoundUnknown, file: kept.path)) { try kept.keep(empty) }
    }

    @Test("a history of every version that ever was is read, and taken further", arguments: [1])
    func migrations(version: Int) async throws {
      let kept = try KeptRounds()
      let bytes = try Repository.bytes("fixtures/history/version\(version).sqlite")
      try kept.sandbox.put(bytes, "a.sqlite")
      let history = try HistoryFile(reading: kept.sandbox.path("a.sqlite"))
      #expect(try history.rounds().map(\.name) == [Self.name])
      #expect(try history.standings().filter { $0.rank != nil }.map(\.unit).prefix(1) == ["电仪检修部"])
      #expect(try history.forms(of: "电仪检修部").flatMap(\.categories).count > 3)
      #expect(try history.records(of: Self.name).count == 11)
      #expect(try history.problems().count > 100)
      let (name, assessed) = (kept.sandbox.path("a.sqlite"), try await KeptRounds.assessed())
      _ = try HistoryFile(writing: name).keep(assessed, by: "", program: "")
      #expect(try HistoryFile(reading: name).rounds().last?.counts == true)
    }

    @Test("a round is on the disk when it was told to be kept")
    func durable() throws {
      let kept = try KeptRounds()
      let (mode, synchronous) = try HistoryFile(writing: kept.path).write { database in
        (
          try String.fetchOne(database, sql: "PRAGMA journal_mode"),
          try Int.fetchOne(database, sql: "PRAGMA synchronous")
        )
      }
      #expect(mode == "wal")
      #expect(synchronous == 2)
    }
  }
#endif
