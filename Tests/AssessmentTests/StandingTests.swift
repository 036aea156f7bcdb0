import Assessment
import Forms
import Foundation
import Grid
import Scoring
import Spreadsheet
import Testing
import Values
import Wording

/// Two forms of one layout, 现场表 and 党管表, both part of the total.
private struct TwoForms {
  var units: UnitDirectory?
  var number: Int?
  var releases: [String] = []
  var preferred: Set<String> = []

  static let other = "党管表"

  static func reading(
    _ form: String, _ unit: String, _ changes: [String: String] = [:], round: String = "第3轮",
    file: String? = nil
  ) -> FormReading {
    var reading = SampleForm.reading(
      changes, unit: unit, round: round, file: file ?? "\(unit)-\(form).xlsx")
    reading.form = form
    return reading
  }

  static func both(_ unit: String, _ changes: [String: String] = [:]) -> [FormReading] {
    [reading(SampleForm.title, unit, changes), reading(other, unit)]
  }

  func round(_ readings: [FormReading]) throws -> RoundAssessment {
    var definition = try FormDefinition(template: SampleForm.template, file: "党管表.xlsx")
    (definition.title, definition.number) = (TwoForms.other, "DG-01")
    let rules = [try SampleForm.rules(), AssessmentRules(definition)]
    var options = AssessmentOptions(units: units, round: number, today: SampleForm.today)
    options.releases = releases.map {
      Release($0, units: units, titles: AssessmentRules.titles(rules))
    }
    options.preferred = preferred
    return RoundAssessment(readings, rules: rules, options: options)
  }
}

private func standings(_ round: RoundAssessment) -> [String] {
  round.units.map { standing in
    let total = standing.total.map { "\($0)" } ?? "-"
    let provisional = standing.provisionalTotal.map { " (\($0))" } ?? ""
    return "\(standing.rank.map(String.init) ?? standing.state.rawValue) \(standing.unit.name) "
      + "\(total)\(provisional)"
  }
}

private let error = CheckCase.deducted(["1.1.责任部门": ""])
private let noScore = ["1.1.检查情况": "不合格"]

@Suite("Units without a rank")
struct StandingTests {
  @Test("stand after the ranked ones: waiting, double, missing, each with its provisional total")
  func order() throws {
    let round = try TwoForms().round(
      [TwoForms.reading(SampleForm.title, "缺表")]
        + TwoForms.both("重复") + [TwoForms.reading(TwoForms.other, "重复", file: "又一份.xlsx")]
        + TwoForms.both("待放行", error) + TwoForms.both("好"))
    #expect(
      standings(round) == [
        "1 好 100", "waiting 待放行 - (95)", "duplicate 重复 - (100)", "missing 缺表 - (100)",
      ])
    #expect(round.units.dropFirst().allSatisfy { $0.grade == nil })
  }

  @Test("are missing before double before waiting")
  func precedence() throws {
    let twice = [
      TwoForms.reading(SampleForm.title, "甲", error),
      TwoForms.reading(SampleForm.title, "甲", error, file: "又一份.xlsx"),
    ]
    #expect(standings(try TwoForms().round(twice)) == ["missing 甲 -"])
    let other = TwoForms.reading(TwoForms.other, "甲", error)
    #expect(standings(try TwoForms().round(twice + [other])) == ["duplicate 甲 - (90)"])
  }

  @Test(
    "are ranked once somebody releases what can be scored",
    arguments: [
      ("甲", error, "1 甲 95"), ("甲:现场表", error, "1 甲 95"),
      ("甲：dg-01", error, "waiting 甲 - (95)"), ("乙", error, "waiting 甲 - (95)"),
      ("甲", noScore, "waiting 甲 - (100)"),
    ])
  func release(written: String, changes: [String: String], expected: String) throws {
    let round = try TwoForms(releases: [written]).round(TwoForms.both("甲", changes))
    #expect(standings(round) == [expected])
    #expect(round.forms[0].countsByRelease == expected.hasPrefix("1"))
  }

  @Test("are not ranked by a release while a form is double or missing")
  func releaseLiftsNeither() throws {
    let double = TwoForms.both("甲") + [TwoForms.reading(TwoForms.other, "甲", file: "b.xlsx")]
    #expect(try TwoForms(releases: ["甲"]).round(double).units[0].state == .duplicate)
    let one = [TwoForms.reading(TwoForms.other, "甲")]
    #expect(try TwoForms(releases: ["甲"]).round(one).units[0].state == .missing)
  }

  @Test("are ranked by the version that was chosen, and the other stays out of the ledger")
  func preference() throws {
    let forms =
      TwoForms.both("甲")
      + [TwoForms.reading(TwoForms.other, "甲", CheckCase.deducted([:]), file: "新.xlsx")]
    let chosen = try TwoForms(preferred: ["新.xlsx"]).round(forms)
    #expect(standings(chosen) == ["1 甲 95"])
    #expect(chosen.forms.map(\.status) == [.counted, .superseded, .counted])
    #expect(
      chosen.diagnostics.map { "\($0.code).\($0.detail)" } == [
        "V09.superseded", "V09.chosen",
      ])
    #expect(chosen.ledger.problems.count == 2)
    let old = try TwoForms(preferred: ["甲-党管表.xlsx"]).round(forms)
    #expect(standings(old) == ["1 甲 100"])
    #expect(old.ledger.problems.isEmpty)
  }

  @Test("owe what 应交表 names, by title or number, and else every form of the total")
  func owed() throws {
    let units = UnitDirectory([
      InspectedUnit(name: "甲", owed: ["dg-01"]), InspectedUnit(name: "乙"),
      InspectedUnit(name: "丙", owed: ["现场表", "党管表"]),
    ])
    let round = try TwoForms(units: units).round([
      TwoForms.reading(TwoForms.other, "甲"), TwoForms.reading(TwoForms.other, "乙"),
    ])
    #expect(standings(round) == ["1 甲 100", "missing 乙 - (100)", "missing 丙 -"])
    #expect(round.units.map(\.missing) == [[], ["现场表"], ["现场表", "党管表"]])
  }

  @Test("a form of another round stays out of scores and ledger, and is missing")
  func otherRound() throws {
    let left = TwoForms.reading(
      SampleForm.title, "甲", CheckCase.deducted([:]), round: "第2轮", file: "第2轮-甲.xlsx")
    let round = try TwoForms(number: 3).round([left, TwoForms.reading(TwoForms.other, "甲")])
    #expect(standings(round) == ["missing 甲 - (100)"])
    #expect(round.forms.map(\.status) == [.otherRound, .counted])
    #expect(round.ledger.problems.isEmpty)
    #expect(
      round.diagnostics.map { "\($0.code).\($0.detail) \($0.severity)" } == ["V10.otherRound error"]
    )
  }

  @Test("a wrong round in the header is a slip where the day is among those of the round")
  func slip() throws {
    let others = ["甲", "乙", "丙"].flatMap { TwoForms.both($0) }
    let slip = TwoForms.reading(SampleForm.title, "丁", round: "第2轮")
    let round = try TwoForms(number: 3).round(
      others + [slip, TwoForms.reading(TwoForms.other, "丁")])
    #expect(round.units.allSatisfy { $0.rank == 1 })
    #expect(
      round.diagnostics.map { "\($0.code).\($0.detail) \($0.severity)" } == ["V10.round warning"])
  }

  @Test("a form of which nothing applies is not weighed and does not wait")
  func nothingApplies() throws {
    let changes = Dictionary(
      uniqueKeysWithValues: SampleForm.items.map { ("\($0.0).检查情况", "不适用") })
    let round = try TwoForms().round(
      [TwoForms.reading(SampleForm.title, "甲", changes)]
        + [TwoForms.reading(TwoForms.other, "甲", CheckCase.deducted([:]))])
    #expect(round.forms[0].status == .excluded)
    #expect(standings(round) == ["1 甲 90"])
  }
}

@Suite("The list of units")
struct UnitListTests {
  private static func list(_ rows: [[String]]) throws -> UnitDirectory {
    var sheet = Sheet(name: "单位")
    for (row, texts) in ([["单位", "党支部", "别名", "应交表"]] + rows).enumerated() {
      for (column, text) in texts.enumerated() {
        sheet[CellReference(row: row + 1, column: column + 1)].value = .text(text)
      }
    }
    let titles = AssessmentRules.titles([try SampleForm.rules()])
    return try #require(UnitDirectory(Workbook(sheets: [sheet]), forms: titles))
  }

  private static func told(_ directory: UnitDirectory) -> [String] {
    directory.diagnostics.map {
      "\($0.code).\($0.detail) \($0.severity) \($0.cell?.description ?? "-")"
    }
  }

  @Test("an alias that two units share is an error and leads to neither")
  func sharedAlias() throws {
    let units = try Self.list([
      ["锅炉车间", "锅炉支部", "锅炉、炉班"], ["热机车间", "热机支部", "炉班"],
    ])
    #expect(Self.told(units) == ["V09.sharedAlias error C3"])
    #expect(units.unit(written: "炉班") == nil)
    #expect(units.unit(written: "锅炉")?.name == "锅炉车间")
  }

  @Test("a branch of several units is told, and leads to none of them")
  func sharedBranch() throws {
    let units = try Self.list([["办公室", "机关支部"], ["财务部", "机关支部"]])
    #expect(Self.told(units) == ["V09.sharedBranch warning B3"])
    #expect(units.unit(written: "机关支部") == nil)
  }

  @Test("a unit listed twice is told, and counts once")
  func repeated() throws {
    let units = try Self.list([["锅炉车间"], ["汽机车间"], ["锅炉 车间", "", "锅炉"]])
    #expect(Self.told(units) == ["V09.listedTwice warning A4"])
    #expect(units.units.map(\.name) == ["锅炉车间", "汽机车间"])
  }

  @Test("a form that there is not is told where it is written")
  func owedForms() throws {
    let units = try Self.list([["锅炉车间", "", "", "现场表、安全帽台账"]])
    #expect(Self.told(units) == ["V09.owedForm error D2"])
    #expect(units.units[0].owed == ["现场表", "安全帽台账"])
  }
}

@Suite("What a round's forms say of each other")
struct AmongFormsTests {
  private static func codes(_ round: RoundAssessment) -> [String] {
    round.diagnostics.map { "\($0.code).\($0.detail) \($0.cell?.description ?? "-")" }
  }

  @Test(
    "names that are nearly the same are asked about, without a list of units",
    arguments: [
      ("锅炉", "锅炉车间", true), ("物资供应部", "物资应部", true), ("一车间", "二车间", false),
      ("锅炉车间", "汽机车间", false), ("电气车间", "电汽车间", false),
    ])
  func nearlySame(one: String, other: String, isAsked: Bool) throws {
    let readings = [one, other].map { SampleForm.reading(unit: $0, file: $0 + ".xlsx") }
    let expected = isAsked ? ["V09.nearly A2", "V09.nearly A2"] : []
    #expect(Self.codes(try SampleForm.round(readings)) == expected)
    let units = UnitDirectory([InspectedUnit(name: one), InspectedUnit(name: other)])
    #expect(Self.codes(try SampleForm.round(readings, units: units)) == [])
  }

  @Test("a form that is another unit's with the name changed is told")
  func copied() throws {
    let changes = CheckCase.deducted([
      "1.2.检查情况": "不合格", "1.2.问题描述": "护罩缺螺栓", "1.2.扣分": "1", "1.2.责任部门": "检修部",
      "1.2.责任人": "李四", "1.2.整改期限": "2026-11-18",
    ])
    let forms = ["发电部", "检修部"].map { SampleForm.reading(changes, unit: $0, file: $0 + ".xlsx") }
    #expect(Self.codes(try SampleForm.round(forms)).filter { $0.hasPrefix("V15.form") }.count == 2)
    var other = changes
    other["2.1.扣分"] = "1"
    other["2.1.检查情况"] = "不合格"
    let different = [forms[0], SampleForm.reading(other, unit: "检修部", file: "检修部.xlsx")]
    #expect(try !Self.codes(SampleForm.round(different)).contains { $0.hasPrefix("V15.form") })
  }

  @Test(
    "a carried-over problem that nobody judged is an error where its section says nothing",
    arguments: [
      ("不适用", "", 1), ("raw:", "", 1), ("不适用", "合格", 0), ("合格", "", 0),
    ])
  func unjudged(section: String, verdict: String, count: Int) throws {
    let changes = ["2.1.检查情况": section, "2.2.检查情况": section]
    let form = SampleForm.reading(
      changes, carried: [["序号": "2-发电部-08", "检查内容": "轴封渗水", "检查情况": verdict]])
    let told = try SampleForm.round([form]).diagnostics.filter { $0.detail == "unjudged" }
    #expect(
      told.map { [$0.severity.rawValue, $0.cell?.description ?? "-"] }
        == Array(repeating: ["error", "E20"], count: count))
  }

  @Test("a deduction on a carried-over problem is told")
  func deducted() throws {
    let form = SampleForm.reading(
      carried: [["序号": "2-发电部-08", "检查内容": "轴封渗水", "检查情况": "不合格", "扣分": "2"]])
    #expect(Self.codes(try SampleForm.round([form])) == ["V14.deducted G20"])
  }
}

@Suite("A form without scores")
struct UnscoredFormTests {
  @Test("has no score, is held to no check of scores, and is neither weighed nor owed")
  func unscored() throws {
    var template = SampleForm.template
    let rules = try #require(template.sheets.firstIndex { $0.name == "规则" })
    var isScoring = false
    for (row, content) in template.sheets[rules].rowsInOrder {
      if case .text(let name)? = content.cells[1]?.value {
        isScoring = ["[评分]", "[评级]"].contains(name)
      }
      if isScoring { template.sheets[rules][row: row] = Row() }
    }
    let definition = try FormDefinition(template: template, file: "现场表.xlsx")
    let compiled = AssessmentRules(definition)
    #expect(compiled.findings.map { "\($0.code).\($0.detail)" } == ["T23.weight"])
    let form = SampleForm.reading(["1.1.检查情况": "", "1.1.问题描述": "渗水", "1.1.扣分": "9"])
    let round = RoundAssessment(
      [form], rules: [compiled], options: AssessmentOptions(today: SampleForm.today))
    #expect(round.forms[0].score == nil && round.forms[0].status == .unscored)
    #expect(round.forms[0].diagnostics.map(\.code) == ["V03", "V03", "V03"])
    #expect(round.units.isEmpty)
  }
}
