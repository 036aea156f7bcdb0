import Assessment
import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Testing
import Values

private let today = CalendarDate("2026-11-21")!

/// Last round's ledger with one row of the given columns.
private func ledger(_ columns: [String: String]) -> FormReading {
  var record = RecordReading(row: 4)
  let base = [
    "编号": "2-发电部-08", "受检单位": "发电部", "检查表": SampleForm.title, "问题描述": "轴封渗水",
    "责任部门": "检修部", "责任人": "张三", "整改期限": "2026-11-10",
  ]
  for (name, text) in base.merging(columns, uniquingKeysWith: { $1 }) where !text.isEmpty {
    let value = CalendarDate(text).map(FieldValue.date) ?? .text(text)
    record.fields[name] = FieldReading(value, cell: CellReference("A4"))
  }
  var reading = FormReading(form: "整改台账", file: "上轮.xlsx", sheet: "整改台账")
  reading.groups = [("整改", [record])]
  return reading
}

/// DOMAIN 5.4: the state is what the filled columns show.
@Test(
  "the state follows from the filled columns",
  arguments: [
    ([:], RectificationState.issued, 11),
    (["责任部门": ""], .drafted, 11),
    (["签收人": "王五", "签收日期": "2026-11-01"], .inProgress, 11),
    (["签收日期": "2026-11-01"], .issued, 11),
    (["整改完成日期": "2026-11-09"], .reported, 11),
    (["整改完成日期": "2026-11-09", "复查结果": "合格"], .reported, 11),
    (
      ["整改完成日期": "2026-11-09", "复查结果": "合格", "复查人": "李四", "复查日期": "2026-11-10"], .closed, 0
    ),
    (
      ["整改完成日期": "2026-11-09", "复查结果": "合格", "复查人": "李四", "复查日期": "2026-11-08"], .reported, 11
    ),
    (["整改完成日期": "2026-11-09", "复查结果": "不合格"], .rejected, 11),
    (["挂账原因": "待停机", "挂账批准人": "赵六", "预计日期": "2026-12-31"], .deferred, 0),
    (["挂账原因": "待停机", "预计日期": "2026-12-31"], .issued, 11),
    (["作废原因": "重复登记"], .void, 0),
    (
      ["延期至": "2026-11-30", "延期原因": "缺备件", "延期批准人": "赵六", "延期批准日期": "2026-11-09"], .issued, 0
    ),
    (
      ["延期至": "2026-11-30", "延期原因": "缺备件", "延期批准人": "赵六", "延期批准日期": "2026-11-12"], .issued, 11
    ),
    (["延期至": "2026-11-30"], .issued, 11),
  ] as [([String: String], RectificationState, Int)])
func theStateFollowsFromTheFilledColumns(
  _ columns: [String: String], _ state: RectificationState, _ overdue: Int
) throws {
  let problems = RectificationLedger(previous: [ledger(columns)], year: 2026).problems
  let problem = try #require(problems.first)
  #expect(problem.state == state)
  #expect(problem.overdueDays(on: today) == overdue)
  #expect(problem.number.description == "2026-2-发电部-08")
}

@Test("this round's problems are numbered across forms of a unit")
func thisRoundsProblemsAreNumberedAcrossFormsOfAUnit() throws {
  let changes = CheckCase.deducted(["1.1.问题描述": "渗水|积油"])
  let round = try SampleForm.round([
    SampleForm.reading(changes), SampleForm.reading(changes, unit: "检修部", file: "b.xlsx"),
  ])
  #expect(
    round.ledger.problems.map(\.number.description) == [
      "2026-3-发电部-01", "2026-3-发电部-02", "2026-3-检修部-01", "2026-3-检修部-02",
    ])
  #expect(round.ledger.problems.map(\.number.printed).first == "3-发电部-01")
  #expect(
    round.ledger.problems.allSatisfy { $0.state == .issued && $0.overdueDays(on: today) == 3 })
}

@Test("verdicts on carried-over problems are written back")
func verdictsOnCarriedOverProblemsAreWrittenBack() throws {
  let done = ["整改完成日期": "2026-10-20"]
  func state(_ columns: [String: String], _ verdict: String) throws -> RectificationState? {
    let reading = SampleForm.reading(carried: [
      ["序号": "2-发电部-08", "检查内容": "轴封渗水", "检查情况": verdict, "整改期限": "2026-11-10"]
    ])
    let round = try SampleForm.round([reading], previous: [ledger(columns)])
    #expect(round.diagnostics.isEmpty)
    return round.ledger.problems.first?.state
  }
  #expect(try state([:], "合格") == .closed)
  #expect(try state([:], "不合格") == .issued)
  #expect(try state(done, "不合格") == .rejected)
  #expect(try state([:], "") == .issued)
}

@Test("carried-over rows match last round's open problems one to one")
func carriedOverRowsMatchLastRoundsOpenProblemsOneToOne() throws {
  let reading = SampleForm.reading(carried: [["序号": "2-发电部-09", "检查内容": "别的", "检查情况": "合格"]])
  let round = try SampleForm.round([reading], previous: [ledger([:])])
  let told = round.diagnostics.map { "\($0.code).\($0.detail) \($0.cell?.description ?? "-")" }
  #expect(told == ["V14.missing -", "V14.extra A20"])
}

@Test("next round starts with what is open") func nextRoundStartsWithWhatIsOpen() throws {
  let closed = [
    "编号": "2-发电部-09", "整改完成日期": "2026-11-09", "复查结果": "合格", "复查人": "李四",
    "复查日期": "2026-11-10",
  ]
  let last = RectificationLedger(
    previous: [ledger([:]), ledger(closed), ledger(["编号": "2-检修部-01", "受检单位": "检修部"])],
    year: 2026)
  let definition = try FormDefinition(template: SampleForm.template, file: "现场表.xlsx")
  let records = CarryOver(last).records(for: definition, unit: "发电部")
  #expect(records.map(\.key) == ["2-发电部-08"])
  #expect(records.first?.fields["检查内容"] == .value(.text("轴封渗水")))
  #expect(records.first?.fields["整改期限"] == .value(.date(CalendarDate("2026-11-10")!)))
}

@Test(
  "numbers are read with and without the year",
  arguments: [
    ("2-发电部-08", "2026-2-发电部-08"), ("2025-3-发电部-8", "2025-3-发电部-8"),
    ("２－发电部－08", "2026-2-发电部-08"), ("2-一-车间-08", "2026-2-一-车间-08"), ("9.1", nil),
    ("发电部-08", nil), ("2-08", nil), ("2025-3-08", nil),
  ])
func numbersAreReadWithAndWithoutTheYear(_ written: String, _ number: String?) {
  #expect(RectificationNumber(written, year: 2026)?.description == number)
}

@Test(
  "rates are never prettier than they are",
  arguments: [
    (0, 0, "—"), (1377, 1378, "99.9%"), (1378, 1378, "100.0%"), (1366, 1378, "99.1%"),
    (0, 5, "0.0%"),
    (1, 2, "50.0%"),
  ])
func ratesAreNeverPrettierThanTheyAre(_ part: Int, _ whole: Int, _ shown: String) {
  #expect(Rate(part, of: whole).shownText == shown)
}
