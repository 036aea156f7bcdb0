#if Office
  import AnpingKit
  import FoundationEssentials
  import History
  import HTTPTypes
  import Hummingbird
  import TestSupport
  import Testing

  @testable import AnpingWeb

  @Suite("What is looked at after the round") struct RoundPagesTests {
    /// The rows of the first table of a page, head left out.
    private static func rows(of page: String) -> [String] {
      guard let body = page.firstRange(of: "<tbody>") else { return [] }
      let rest = page[body.upperBound...]
      let end = rest.firstRange(of: "</tbody>")?.lowerBound ?? rest.endIndex
      return rest[..<end].components(separatedBy: "<tr").dropFirst().map { $0 }
    }

    @Test(
      "the ranking shows units, totals and bars as the round has them, and those of the one before",
      .timeLimit(.minutes(20)))
    func ranking() async throws {
      let browser = try Browser()
      let plain = try await FixtureRound.assessed()
      let address = try await FixtureRound.sent(to: browser)
      let page = try await browser.send(.get, "\(address)/ranking").text
      #expect(!page.contains("上轮名次"))
      let rows = Self.rows(of: page)
      #expect(rows.count == plain.assessment.units.count)
      for (row, standing) in zip(rows, plain.assessment.units) where standing.rank != nil {
        #expect(row.contains(">\(standing.unit.name)</th>"))
        let total = try #require(standing.total)
        #expect(row.contains("<rect width=\"\(total)\""), "\(standing.unit.name)")
      }
      let last = try plain.bytes(wording: Wording(.chinese))
      let next = try await FixtureRound.sent(to: browser, previous: last)
      let later = try await browser.send(.get, "\(next)/ranking").text
      #expect(later.contains("上轮名次"))
      for row in Self.rows(of: later) {
        let standing = plain.assessment.units.first { row.contains(">\($0.unit.name)</th>") }
        let total = try #require(standing).total
        #expect(
          row.contains(
            "<td class=\"number\">\(total.map(\.oneDecimal) ?? "—")</td><td class=\"note\">"))
      }
    }

    @Test("the ledger lists what the query asks for, and says so", .timeLimit(.minutes(20)))
    func ledger() async throws {
      let browser = try Browser()
      let address = try await FixtureRound.sent(to: browser)
      let all = try await FixtureRound.assessed().assessment.ledger.problems
      let day = try #require(CalendarDate("2025-10-02"))
      let department = try #require(all.compactMap(\.department).first)
      let (unit, state) = (try #require(all.last?.unit), try #require(all.first?.state))
      func encoded(_ text: String) -> String { FormFields.encoded(text) }
      let asked: [(String, (Rectification) -> Bool)] = [
        ("", { _ in true }), ("?unit=&department=&state=", { _ in true }),
        ("?unit=\(encoded(unit))", { $0.unit == unit }),
        ("?department=\(encoded(department))", { $0.department == department }),
        ("?state=\(state.rawValue)", { $0.state == state }),
        ("?overdue=1", { $0.isOverdue(on: day) }),
        (
          "?unit=\(encoded(unit))&overdue=1&state=\(state.rawValue)",
          { $0.unit == unit && $0.state == state && $0.isOverdue(on: day) }
        ),
        ("?state=nothing", { _ in false }), ("?unit=%00%3Cb%3E", { _ in false }),
      ]
      for (query, isAsked) in asked {
        let page = try await browser.send(.get, "\(address)/ledger\(query)").text
        let wanted = all.filter(isAsked)
        let rows = Self.rows(of: page)
        #expect(rows.count == wanted.count, "\(query)")
        for (row, problem) in zip(rows, wanted) {
          #expect(row.contains(problem.number.printed), "\(query)")
        }
      }
      let own = try await browser.send(.get, "\(address)/ledger?department=\(encoded(department))")
      #expect(try await own.text.contains("整改台账：\(department)</h1>"))
    }

    @Test(
      "the trend is that of the rounds that are kept, and there is none where nothing is",
      .timeLimit(.minutes(20)))
    func trend() async throws {
      let plain = try Browser()
      let alone = try await FixtureRound.sent(to: plain)
      #expect(try await plain.send(.get, "\(alone)/trend").status == .notFound)
      #expect(try await plain.send(.get, alone).text.contains("\(alone)/trend") == false)

      let sandbox = try FileSandbox()
      let path = sandbox.path("历次.sqlite")
      let keeper = RoundKeeper(at: path) { assessed, _ in
        _ = try HistoryFile(writing: path).keep(assessed, by: "张伟", program: "1")
      }
      let browser = try Browser(keeper: keeper)
      let address = try await FixtureRound.sent(to: browser)
      let before = try await browser.send(.get, "\(address)/trend")
      #expect(before.status == .ok)
      #expect(try await before.text.contains("还没有存入"))
      _ = try await browser.send(.get, "\(address)/assessment.xlsx")
      let page = try await browser.send(.get, "\(address)/trend").text
      #expect(!page.contains("还没有存入") && page.contains("2025-3"))
      let form = try #require(
        try await FixtureRound.assessed().forms.first { !$0.categories.isEmpty && $0.unit != nil })
      let unit = try #require(form.unit?.name)
      let own = try await browser.send(
        .get, "\(address)/trend?unit=\(FormFields.encoded(unit))"
      ).text
      #expect(own.contains("<svg class=\"chart\""))
      for category in form.categories { #expect(own.contains(">\(category.name)</th>")) }
      let none = try await browser.send(.get, "\(address)/trend?unit=%3Cb%3E")
      #expect(try await none.text.contains("没有 &lt;b&gt;"))
      try sandbox.put("no database", "历次.sqlite")
      #expect(try await browser.send(.get, "\(address)/trend").status == .unprocessableContent)
    }
  }
#endif
