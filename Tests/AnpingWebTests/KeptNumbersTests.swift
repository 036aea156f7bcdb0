#if Office
  import AnpingKit
  import Foundation
  import History
  import Hummingbird
  import TestSupport
  import Testing
  import XLSX

  @testable import AnpingWeb

  @Suite("Numbers of problems on a page with a history") struct KeptNumbersTests {
    /// The numbers of the problems in the ledger of a workbook, by unit and text.
    private static func numbers(in workbook: [UInt8]) throws -> [String: String] {
      let sheet = try #require(try Workbook(xlsx: workbook)["整改台账"])
      let rows = sheet.rowsInOrder.map { $0.row.cells.map { ($0.key, $0.value.displayedText) } }
      let head = try #require(rows.first { row in row.contains { $0.1 == "编号" } })
      let columns = Dictionary(head.map { ($0.1, $0.0) }, uniquingKeysWith: { one, _ in one })
      let wanted = try ["编号", "受检单位", "问题描述"].map { try #require(columns[$0]) }
      return rows.reduce(into: [:]) { numbers, row in
        let texts = wanted.map { column in row.first { $0.0 == column }?.1 ?? "" }
        guard texts[0].contains("-"), !texts[1].isEmpty else { return }
        numbers["\(texts[1]) \(texts[2])"] = texts[0]
      }
    }

    /// The workbook of a round of some of the fixtures' files, as it is taken away.
    private static func workbook(
      without left: String?, from browser: Browser
    ) async throws -> [UInt8] {
      let names = try FileManager.default.contentsOfDirectory(atPath: FixtureRound.folder)
      let files = try names.filter { $0 != left }.map { name in
        (name: name, bytes: try InputBytes.contents(of: "\(FixtureRound.folder)/\(name)"))
      }
      let sent = try await browser.upload(files, fields: ["round": "3", "date": "2025-10-02"])
      let address = try #require(sent.headers[.location])
      _ = try await browser.page(address)
      return try await browser.send(.get, "\(address)/assessment.xlsx").bytes
    }

    @Test(
      "a round that is assessed again with a file more leaves every problem its number",
      .timeLimit(.minutes(20)))
    func again() async throws {
      let late = "2025年第3轮-运行一部-现场安全文明生产检查表.xlsx"
      let sandbox = try FileSandbox()
      let path = sandbox.path("历次.sqlite")
      let keeper = RoundKeeper(at: path) { assessed, clerk in
        _ = try HistoryFile(writing: path).keep(assessed, by: clerk ?? "张伟", program: "1")
      }
      let (keeping, plain) = (try Browser(keeper: keeper), try Browser())
      let first = try Self.numbers(in: try await Self.workbook(without: late, from: keeping))
      let second = try Self.numbers(in: try await Self.workbook(without: nil, from: keeping))
      #expect(!first.isEmpty && second.count > first.count)
      for (problem, number) in first { #expect(second[problem] == number, "\(problem)") }
      #expect(Set(second.values).count == second.count)
      // Without a history the late file's problems push the others on.
      let alone = try Self.numbers(in: try await Self.workbook(without: nil, from: plain))
      #expect(first.contains { alone[$0.key] != $0.value })
    }
  }
#endif
