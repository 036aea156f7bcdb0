import Assessment
import Forms
import Grid
import Scoring
import Spreadsheet
import Testing
import Values
import Wording

/// Three rounds of six units, with departments editing the ledger in between (DOMAIN 5.4).
@Suite("Three rounds")
struct RectificationLoopTests {
  private static let units = ["甲", "乙", "丙", "丁", "戊", "己"]

  /// The ledger of a round as its workbook has it, with what departments then wrote.
  private static func ledger(
    _ round: RoundAssessment, _ edits: [String: [String: String]]
  ) -> FormReading {
    var reading = FormReading(form: "整改台账", file: "上轮.xlsx", sheet: "整改台账")
    reading.fields["报告日期"] = FieldReading(.date(round.options.today), cell: CellReference("A2"))
    let words = Wording(.chinese)
    let records = round.ledger.problems.enumerated().map { index, problem in
      var columns = [
        "编号": problem.number.printed, "受检单位": problem.unit, "检查表": problem.form ?? "",
        "条目": problem.item, "问题描述": problem.text,
        "状态": words.text("report.state.\(problem.state.rawValue)"),
        "发现日期": problem.found?.description ?? "", "责任部门": problem.department ?? "",
        "责任人": problem.person ?? "", "整改期限": problem.due?.description ?? "",
        "整改完成日期": problem.progress.completed?.description ?? "",
        "复查结果": problem.progress.verdict?.rawValue ?? "",
        "复查人": problem.progress.reinspector ?? "",
        "复查日期": problem.progress.reinspected?.description ?? "",
        "延期至": problem.extendedTo?.description ?? "",
        "不合格原因": problem.rejection == nil ? "" : "轴封仍渗水",
      ]
      for (column, value) in problem.remarks { columns[column] = value.plainText }
      columns.merge(edits[problem.number.printed] ?? [:]) { $1 }
      return record(columns, row: 4 + index)
    }
    reading.groups = [("整改", records)]
    return reading
  }

  private static func record(_ columns: [String: String], row: Int) -> RecordReading {
    var record = RecordReading(row: row, key: columns["编号"])
    for (index, (name, text)) in columns.sorted(by: { $0.key < $1.key }).enumerated()
    where !text.isEmpty {
      let value = CalendarDate(text).map(FieldValue.date) ?? .text(text)
      record.fields[name] = FieldReading(value, cell: CellReference(row: row, column: index + 1))
    }
    return record
  }

  /// A round in which every unit has so many new problems, and what it says of earlier ones.
  private static func round(
    _ number: Int, on day: String, report: String, findings: [String],
    verdicts: [String: String] = [:], previous: [FormReading] = []
  ) throws -> RoundAssessment {
    let last = RectificationLedger(previous: previous, year: 2026)
    let readings = units.map { unit in
      let changes = [
        "1.1.检查情况": "不合格", "1.1.问题描述": findings.map { unit + $0 }.joined(separator: "|"),
        "1.1.扣分": "2", "1.1.责任部门": "检修部", "1.1.责任人": "张三",
        "1.1.整改期限": CalendarDate(day)!.adding(days: 15).description,
      ]
      let carried = last.open(of: unit, form: nil).map { problem in
        [
          "序号": problem.number.printed, "检查内容": problem.text,
          "检查情况": verdicts[problem.number.printed] ?? "",
          "复查人": "第\(number)轮组长",
        ]
      }
      return SampleForm.reading(
        changes, unit: unit, date: day, round: "第\(number)轮", file: "\(unit).xlsx",
        carried: carried)
    }
    return RoundAssessment(
      readings, rules: [try SampleForm.rules()],
      options: AssessmentOptions(round: number, today: CalendarDate(report)!), previous: previous)
  }

  private static func first() throws -> RoundAssessment {
    try round(1, on: "2026-03-10", report: "2026-03-20", findings: ["一号泵渗水", "二号泵积油"])
  }

  private static let editsOfFirst = [
    "1-甲-01": [
      "整改完成日期": "2026-04-01", "复查结果": "合格", "复查人": "安监王", "复查日期": "2026-04-02",
    ],
    "1-甲-02": ["整改完成日期": "2026-04-01", "复查结果": "合格"],
    "1-乙-01": ["整改完成日期": "2026-04-01"], "1-乙-02": ["作废原因": "重复登记"],
    "1-丙-01": ["状态": "已销号"],
    "1-丙-02": [
      "延期至": "2026-05-01", "延期原因": "缺备件", "延期批准人": "赵六", "延期批准日期": "2026-04-10",
    ],
    "1-丁-01": ["挂账原因": "待停机", "挂账批准人": "赵六", "预计日期": "2026-09-30"],
    "1-丁-02": ["挂账原因": "待停机"],
    "1-己-01": [
      "延期至": "2026-08-01", "延期原因": "缺备件", "延期批准人": "赵六", "延期批准日期": "2026-03-20",
    ],
  ]

  private static func second() throws -> RoundAssessment {
    try round(
      2, on: "2026-06-10", report: "2026-06-20", findings: ["三号泵异响"],
      verdicts: ["1-甲-02": "合格", "1-乙-01": "不合格"],
      previous: [ledger(first(), editsOfFirst)])
  }

  private static func figures(_ round: RoundAssessment) -> [Int] {
    let figures = round.statistics
    return [
      figures.opening, figures.added, figures.closed, figures.withdrawn,
      round.ledger.problems.filter { !$0.state.isFinal }.count,
    ]
  }

  @Test("what was closed between rounds counts, and the balance holds for every unit")
  func balance() throws {
    let rounds = try [Self.first(), Self.second()]
    #expect(Self.figures(rounds[0]) == [0, 12, 0, 0, 12])
    #expect(Self.figures(rounds[1]) == [12, 6, 2, 1, 15])
    for standing in rounds.flatMap(\.units) {
      let figures = standing.statistics
      #expect(figures.opening + figures.added - figures.closed - figures.withdrawn >= 0)
    }
    let third = try Self.round(
      3, on: "2026-09-10", report: "2026-09-20", findings: ["四号泵漏油"],
      previous: [Self.ledger(rounds[1], [:])])
    #expect(Self.figures(third) == [15, 6, 0, 0, 21])
    #expect(third.units.map(\.statistics.opening).reduce(0, +) == 15)
  }

  @Test("edits that miss a guard are found at their cells, and the department learns why")
  func guards() throws {
    let second = try Self.second()
    let told = second.inputDiagnostics.filter { $0.code == "V21" }
    #expect(
      told.map { "\($0.detail) \($0.item ?? "") \($0.file ?? "")" } == [
        "closing 1-甲-02 上轮.xlsx", "state 1-丙-01 上轮.xlsx", "late 1-丙-02 上轮.xlsx",
        "deferral 1-丁-02 上轮.xlsx",
      ])
    #expect(told.allSatisfy { $0.cell != nil })
    let states = Dictionary(
      second.ledger.problems.map { ($0.number.printed, $0.state) }
    ) { first, _ in first }
    #expect(states["1-丙-01"] == .issued && states["1-丁-01"] == .deferred)
    #expect(states["1-丁-02"] == .issued && states["1-乙-02"] == .void)
  }

  @Test("a rejection clears completion and signature; who closes it later signs for it")
  func rejection() throws {
    let second = try Self.second()
    let rejected = try #require(
      second.ledger.problems.first { $0.number.printed == "1-乙-01" })
    #expect(rejected.state == .rejected)
    #expect(rejected.progress.completed == nil && rejected.progress.reinspector == nil)
    #expect(rejected.rejection?.inspector == "第2轮组长")
    let again = Self.ledger(second, ["1-乙-01": ["整改完成日期": "2026-07-01"]])
    let last = RectificationLedger(previous: [again], year: 2026)
    #expect(last.problems.first { $0.number.printed == "1-乙-01" }?.state == .reported)
    let third = try Self.round(
      3, on: "2026-09-10", report: "2026-09-20", findings: ["四号泵漏油"],
      verdicts: ["1-乙-01": "合格"], previous: [again])
    let closed = try #require(third.ledger.problems.first { $0.number.printed == "1-乙-01" })
    #expect(closed.state == .closed)
    #expect(closed.progress.reinspector == "第3轮组长")
    #expect(closed.progress.reinspected == CalendarDate("2026-09-10"))
    #expect(closed.progress.completed == CalendarDate("2026-07-01"))
  }

  @Test("the overdue figure is the length of the overdue list, and drafts enter no rate")
  func overdue() throws {
    let second = try Self.second()
    let late = second.ledger.problems.filter { $0.isOverdue(on: second.options.today) }
    #expect(second.statistics.overdue == late.count)
    #expect(second.units.map(\.statistics.overdue).reduce(0, +) == late.count)
    let figures = second.statistics
    #expect(figures.owed == figures.opening + figures.added - figures.withdrawn - figures.drafted)
  }

  @Test("blanks carry the original date, and beside it the extended one")
  func blanks() throws {
    let last = RectificationLedger(
      previous: [Self.ledger(try Self.first(), Self.editsOfFirst)], year: 2026)
    let definition = try FormDefinition(template: SampleForm.template, file: "现场表.xlsx")
    let records = CarryOver(last).records(for: definition, unit: "己")
    #expect(records[0].fields["整改期限"] == .value(.date(CalendarDate("2026-03-25")!)))
    #expect(records[0].fields["备注"] == .value(.text("延期至2026-08-01")))
    #expect(records[1].fields["备注"] == nil)
  }

  @Test("numbers are given once, over units and rounds")
  func numbers() throws {
    let second = try Self.second()
    let third = try Self.round(
      3, on: "2026-09-10", report: "2026-09-20", findings: ["四号泵漏油", "五号泵漏油"],
      previous: [Self.ledger(second, [:])])
    let numbers = third.ledger.problems.map(\.number.description)
    #expect(Set(numbers).count == numbers.count)
    let twice = Self.ledger(second, ["1-甲-02": ["编号": "1-乙-01", "受检单位": "乙"]])
    let read = RectificationLedger(previous: [twice], year: 2026)
    #expect(read.diagnostics.filter { $0.detail == "twice" }.count == 1)
  }
}
