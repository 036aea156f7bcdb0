import AnpingKit
import Assessment
import Forms
import FoundationEssentials
import JSON
import Scoring
import Spreadsheet
import TestSupport
import Testing
import Values
import Wording

/// Forms of other trades as they come back by several hands (`fixtures/trades`), read by templates
/// alone: every value, score, grade and total against what was written down before.
@Suite("Forms of other trades") struct TradeFormsTests {
  private static func truth(_ trade: String) throws -> JSONValue {
    try JSONParser.value(of: Repository.bytes("fixtures/trades/\(trade).json"))
  }

  private static func assessed(_ trade: String) async throws -> AssessedRound {
    let round = try Round(
      templates: Repository.path("templates/\(trade)"), today: CalendarDate("2026-11-21"))
    let received = await round.read([Repository.path("fixtures/trades/\(trade)")])
    #expect(received.failures.isEmpty)
    return round.assess(received)
  }

  @Test("every value, score and grade is as its truth says", arguments: ["建筑施工", "电梯", "医院"])
  func values(trade: String) async throws {
    let forms = try await Self.assessed(trade).forms
    for truth in members(try Self.truth(trade)["forms"]) {
      let file = plain(truth["file"])
      let form = try #require(forms.first { $0.reading.file == file }, "\(file)")
      #expect(form.title == plain(truth["form"]), "\(file)")
      for member in object(truth["fields"]) {
        let value = form.reading.fields[member.key]?.value?.plainText ?? ""
        #expect(value == plain(member.value), "\(file) \(member.key)")
      }
      for group in object(truth["groups"]) {
        let records = form.reading.records(of: group.key)
        let expected = members(group.value)
        try #require(records.count == expected.count, "\(file)")
        for (record, values) in zip(records, expected) {
          for member in object(values) {
            let value = record[member.key]?.value?.plainText ?? ""
            #expect(
              value == plain(member.value), "\(file) \(record.key ?? "") \(member.key)")
          }
        }
      }
      let told = form.diagnostics.filter { $0.code.hasPrefix("JGJ59-00-") }.map(\.code)
      #expect(told == members(truth["told"]).map(plain), "\(file)")
      #expect((form.score?.shown?.description ?? "") == plain(truth["score"]), "\(file)")
      #expect((form.score?.grade ?? "") == plain(truth["grade"]), "\(file)")
    }
  }

  @Test("items are called by what is printed of them, whatever its heading")
  func texts() async throws {
    let forms = try await Self.assessed("建筑施工").forms.filter { !$0.items.isEmpty }
    #expect(Set(forms.map(\.roles.content)) == ["检查项目"])
    let form = try #require(forms.first { $0.title == "文明施工检查评分表" })
    #expect(form.items.first?.record[form.roles.content]?.value?.plainText == "现场围挡")
  }

  @Test("units are ranked with the totals worked out by hand", arguments: ["建筑施工", "电梯", "医院"])
  func units(trade: String) async throws {
    let json = try await Self.assessed(trade).json(in: Wording(.chinese))
    let standings = members(json["units"])
    for (place, unit) in object(try Self.truth(trade)["units"]).enumerated() {
      let expected = members(unit.value).map(plain)
      let standing = try #require(standings.first { plain($0["unit"]) == unit.key })
      let found = [standing["status"], standing["total"], standing["grade"]].map(plain)
      #expect(found == expected, "\(unit.key)")
      #expect(plain(standing["rank"]) == (expected[0] == "ranked" ? "\(place + 1)" : ""))
    }
  }
}

private func members(_ value: JSONValue?) -> [JSONValue] {
  if case .array(let elements)? = value { elements } else { [] }
}

private func object(_ value: JSONValue?) -> [JSONValue.Member] {
  if case .object(let members)? = value { members } else { [] }
}

/// A value of the truth as text; nothing for `null`.
private func plain(_ value: JSONValue?) -> String {
  switch value {
  case .string(let text)?: text
  case .number(let digits)?: digits
  default: ""
  }
}
