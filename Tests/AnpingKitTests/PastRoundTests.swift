import AnpingKit
import Assessment
import Files
import FoundationEssentials
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Values
import Wording
import XLSX
import ZipContainer

/// The trend over rounds that were kept, in the workbook of the round of `fixtures/received`.
@Suite("Past rounds") struct PastRoundTests {
  private static func past(_ year: Int, _ number: Int, _ totals: (String, Fraction?)...)
    -> PastRound
  {
    PastRound(
      year: year, number: number,
      standings: totals.enumerated().map { place, total in
        PastRound.Standing(
          unit: total.0, rank: total.1.map { _ in place + 1 }, points: total.1 ?? Fraction(50),
          findings: 4, rectified: Rate(3, of: 8), overdue: 1)
      })
  }

  /// Two rounds before this one, one without a ranking, this one as it was kept, and a later one.
  private static let kept = [
    past(2024, 4, ("电仪检修部", Fraction(70)), ("旧车间", Fraction(60))),
    past(2025, 1, ("电仪检修部", nil)),
    past(2025, 2, ("电仪检修部", Fraction(90)), ("运行一部", Fraction(241) / Fraction(3)), ("水务车间", nil)),
    past(2025, 3, ("电仪检修部", Fraction(1))), past(2025, 4, ("电仪检修部", Fraction(2))),
  ]

  private static func assessed(
    _ past: [PastRound], previous: String? = nil, number: Int? = 3
  ) async throws -> AssessedRound {
    let round = try Round(
      templates: Repository.path("templates"),
      units: Repository.path("fixtures/received/units.csv"), number: number,
      today: CalendarDate("2025-10-02"), previous: previous
    ).following(past)
    return round.assess(await round.read([Repository.path("fixtures/received/forms")]))
  }

  private static func rows(_ sheet: Sheet) -> [[String]] {
    sheet.rowsInOrder.map { _, row in
      row.cells.sorted { $0.key < $1.key }.compactMap {
        $0.value.value == nil ? nil : $0.value.plainText
      }
    }
  }

  @Test("the figures beside 上轮 come from the round before that was kept")
  func last() async throws {
    let assessment = try await Self.assessed(Self.kept).assessment
    #expect(assessment.pastRounds.map(\.number) == [4, 2])
    #expect(assessment.last.standings.map(\.total?.description) == ["90", "80.3333333333", nil])
    #expect(assessment.last.standings.map(\.rank) == [1, 2, nil])
    #expect(assessment.last.standings.first?.rate?.description == "0.375")
  }

  @Test("last round's workbook goes before the history")
  func previous() async throws {
    let sandbox = try FileSandbox()
    let path = sandbox.path("上轮.xlsx")
    try await Self.assessed([]).write(to: path)
    let assessed = try await Self.assessed(Self.kept, previous: path)
    #expect(assessed.assessment.last.standings.count == 7)
    let book = try Workbook(xlsx: assessed.bytes(wording: Wording(.chinese)))
    let told = Self.rows(try #require(book["统计口径"])).joined()
    #expect(told.contains { $0.contains("取自上轮的考评工作簿") })
  }

  @Test("the workbook shows the rounds with their means, and each unit's totals and ranks")
  func sheet() async throws {
    let assessed = try await Self.assessed(Self.kept)
    let book = try Workbook(xlsx: assessed.bytes(wording: Wording(.chinese)))
    let rows = Self.rows(try #require(book["历轮走势"]))
    #expect(
      rows.filter { $0.first?.contains("年第") == true && $0.count == 10 }.prefix(2) == [
        ["2024年第4轮", "2", "65", "70", "60", "8", "16", "6", "37.5%", "2"],
        ["2025年第2轮", "2", "85.1666666667", "90", "80.3", "12", "24", "9", "37.5%", "3"],
      ])
    let mean = assessed.assessment.meanTotal?.rounded(toPlaces: 10).description
    #expect(rows.first { $0.first == "2025年第3轮" && $0.count == 10 }?[2] == mean)
    #expect(rows.contains { $0 == ["单位", "2024年第4轮", "2025年第2轮", "2025年第3轮"] })
    let own = try #require(assessed.assessment.units.first { $0.unit.name == "水务车间" })
    let total = try #require(own.score.exact).rounded(toPlaces: 10).description
    #expect(
      rows.first { $0.first == "水务车间" } == [
        "水务车间", "—", "—", "（50.0）", "—", total, String(own.rank ?? 0),
      ])
    #expect(rows.last == ["旧车间", "60", "2", "—", "—", "—", "—"])
    let told = Self.rows(try #require(book["统计口径"])).joined()
    #expect(told.contains { $0.contains("取自历次记录里的2025年第2轮") })
  }

  @Test("the line chart has the rounds, and the values that they show")
  func chart() async throws {
    let assessed = try await Self.assessed(Self.kept)
    let bytes = try assessed.bytes(wording: Wording(.chinese))
    let rows = Self.rows(try #require(try Workbook(xlsx: bytes)["历轮走势"]))
    let first = try #require(rows.firstIndex { $0.first == "2024年第4轮" }) + 1
    let archive = try ZipArchive(InputBytes(bytes))
    let charts = try archive.entries.filter { $0.name.hasPrefix("xl/charts/chart") }.map {
      String(decoding: try archive.data(of: $0, limit: 1 << 20), as: UTF8.self)
    }
    let chart = try #require(charts.first { $0.contains("历轮走势!") })
    #expect(chart.contains("<c:lineChart>"))
    for column in ["C", "D", "E"] {
      #expect(chart.contains("<c:f>历轮走势!$\(column)$\(first):$\(column)$\(first + 2)</c:f>"))
    }
    for shown in ["2025年第2轮", "65", "85.1666666667", "80.3"] {
      #expect(chart.contains("<c:v>\(shown)</c:v>"))
    }
  }

  @Test("a unit that had another name in an earlier round is one row")
  func renamed() async throws {
    let past = Self.past(2025, 2, ("化水车间", Fraction(90)), ("运行一部", Fraction(80)))
    let book = try Workbook(
      xlsx: try await Self.assessed([past]).bytes(wording: Wording(.chinese)))
    let rows = Self.rows(try #require(book["历轮走势"]))
    #expect(rows.first { $0.first == "水务车间" }?.prefix(3) == ["水务车间", "90", "1"])
    #expect(!rows.contains { $0.first == "化水车间" })
  }

  @Test("no more than eight rounds are shown")
  func eight() async throws {
    let many = (1...12).map { Self.past(2024, $0, ("水务车间", Fraction(70))) }
    let book = try Workbook(
      xlsx: try await Self.assessed(many).bytes(wording: Wording(.chinese)))
    let rows = Self.rows(try #require(book["历轮走势"]))
    #expect(rows.count { $0.first?.contains("年第") == true && $0.count == 10 } == 8)
    #expect(rows.first { $0.first == "单位" }?.dropFirst().first == "2024年第6轮")
  }

  @Test("without a round before it the sheet is not there, nor in the contents")
  func none() async throws {
    for kept in [[], Array(Self.kept.suffix(2))] {
      let book = try Workbook(
        xlsx: try await Self.assessed(kept).bytes(wording: Wording(.chinese)))
      #expect(book["历轮走势"] == nil)
      #expect(!Self.rows(try #require(book["目录"])).joined().contains("历轮走势"))
    }
  }
}
