import Expressions
import FoundationEssentials
import Testing
import Values

@testable import Registers

private func day(_ text: String) -> CalendarDate { CalendarDate(text)! }
private func formula(_ text: String) -> FormulaSyntax { try! FormulaExpression(text).syntax }

/// A table of texts and days (`2025-01-08`), of one unit; the day of a row is that in a column.
private func table(
  _ name: String, _ columns: [String], _ rows: [[String]], dated: String? = nil,
  unit: String = "运行部"
) -> RegisterTable {
  var table = RegisterTable(name, columns: columns)
  for (number, texts) in rows.enumerated() {
    let cells = texts.map { text -> RegisterCell in
      if let date = CalendarDate(text) { return RegisterCell(date: date) }
      if text.isEmpty { return .blank }
      if let number = Int(text) { return RegisterCell(.number(Number(number))) }
      return text.contains("、")
        ? RegisterCell(names: text.split(separator: "、").map(String.init))
        : RegisterCell(text: text)
    }
    var row = RegisterRow(cells, unit: unit, origin: number)
    row.time =
      dated.flatMap { table.cell(row, $0).date }.map { .day($0) } ?? .period(Period("2025")!)
    table.rows.append(row)
  }
  (table.returned, table.isReturned) = ([unit], true)
  return table
}

private var roster: RegisterTable {
  var roster = table(
    "花名册", ["姓名", "政治面貌", "进入日期", "离开日期"],
    [
      ["赵一", "党员", "", ""], ["钱二", "党员", "", ""], ["孙三", "党员", "", ""],
      ["李四", "群众", "", ""], ["周五", "群众", "2025-04-15", ""], ["吴六", "群众", "", "2025-09-30"],
    ])
  roster.key = ["姓名"]
  roster.validity = .init(from: "进入日期", to: "离开日期")
  return roster
}

private func book(_ today: String, _ tables: [RegisterTable]) -> RegisterBook {
  var book = RegisterBook(today: day(today))
  for table in [roster] + tables { book.tables[table.name] = table }
  book.lists["党员"] = try? ListExpression("花名册[政治面貌=\"党员\"]")
  book.units = RegisterTable("单位", columns: ["单位"])
  book.units.rows = [RegisterRow([.init(text: "运行部")], unit: "运行部", origin: 0)]
  return book
}

private func rule(
  _ name: String, _ subject: String, _ span: Period.Kind = .year, from source: String = "",
  match: String? = nil, value: String = "次数()", requirement: String? = nil
) throws -> IndicatorRule {
  var rule = IndicatorRule(name, form: "", subject: try ListExpression(subject))
  rule.span = .period(span)
  rule.sources = source.split(separator: "、").map(String.init)
  rule.match = match.flatMap { FieldMatch.all(in: [$0]) }
  rule.value = formula(value)
  rule.requirement = requirement.flatMap { Requirement($0) }
  return rule
}

/// The entries of an indicator as `subject value met`.
private func told(_ name: String, _ book: RegisterBook) -> [String] {
  Reckoning(book).entries.filter { $0.indicator == name && !$0.isTotal }.map { entry in
    let met = entry.isMet.map { $0 ? " met" : " not met" } ?? ""
    return "\(entry.subject ?? entry.unit ?? "-") \(entry.value?.decimal.description ?? "-")\(met)"
  }
}

@Test("Who was talked to, and how many of all: a coverage is the share that met its requirement")
func coverageIsShareOfThoseWhoMet() throws {
  var book = book(
    "2025-12-31",
    [
      table(
        "谈话", ["日期", "谈话人", "谈话对象"],
        [
          ["2025-01-08", "赵一", "李四"], ["2025-05-20", "赵一", "孙三、周五"],
          ["2025-05-21", "赵一", "李四"], ["2025-06-01", "赵一", "王九"],
        ], dated: "日期")
    ])
  book.indicators = [
    try rule("被谈次数", "花名册", from: "谈话", match: "谈话对象", requirement: ">=1"),
    try rule("谈话总人次", "单位", from: "谈话", value: "人次([谈话对象])"),
    try rule("谈话覆盖率", "单位", from: "被谈次数", value: "达标率()", requirement: ">=100%"),
  ]
  #expect(
    told("被谈次数", book) == [
      "赵一 0 not met", "钱二 0 not met", "孙三 1 met", "李四 2 met", "周五 1 met",
    ])
  #expect(told("谈话总人次", book) == ["运行部 5"])
  #expect(told("谈话覆盖率", book) == ["运行部 0.6 not met"])
  let rate = try #require(Reckoning(book).entries.first { $0.indicator == "谈话覆盖率" })
  #expect(rate.numerator == 3 && rate.denominator == 5 && rate.required == ">=100%")
}

@Test("Each has a number of his own to reach, and a month that is not over has no verdict")
func eachHasHisOwnNumber() throws {
  var visits = table("下现场", ["日期", "领导"], [["2025-01-08", "赵一、钱二"]], dated: "日期")
  visits.lists["领导"] = "花名册"
  var pledges = table("量化承诺", ["承诺人", "目标次数"], [["赵一", "1"], ["钱二", "8"]])
  pledges.key = ["承诺人"]
  var book = book("2025-01-31", [visits, pledges])
  book.indicators = [
    try rule(
      "每月下现场", "量化承诺", .month, from: "下现场", match: "领导=承诺人", requirement: ">=[目标次数]"),
    try rule("下现场达标率", "单位", from: "每月下现场", value: "达标率()"),
  ]
  let entries = Reckoning(book).entries
  let monthly = entries.filter { $0.indicator == "每月下现场" }
  #expect(monthly.count == 24)
  #expect(monthly.filter { $0.isMet != nil }.map(\.span.description) == ["2025-01", "2025-01"])
  #expect(monthly.filter { $0.isMet == false }.map(\.subject) == ["钱二"])
  #expect(told("下现场达标率", book) == ["运行部 0.5"])
}

@Test("A join has a row for each pair that matches while the agreement is valid")
func joinHoldsWhileValid() throws {
  var pacts = table(
    "联保", ["党员", "联保对象", "签订日期", "有效期至"],
    [["孙三", "李四", "2025-01-05", "2025-06-30"], ["赵一", "周五", "2025-04-20", "2025-12-31"]])
  pacts.validity = .init(from: "签订日期", to: "有效期至")
  let faults = table(
    "三违", ["日期", "违章人", "记分"],
    [["2025-03-10", "李四", "1"], ["2025-08-02", "李四", "3"], ["2025-06-01", "周五", "3"]],
    dated: "日期")
  var book = book("2025-12-31", [pacts, faults])
  book.joins = [
    JoinRule(
      name: "连带", source: "三违", other: "联保",
      match: [FieldMatch(source: "违章人", member: "联保对象")],
      columns: [("连带人", formula("[联保.党员]")), ("连带分", formula("[三违.记分]*50%"))])
  ]
  book.indicators = [
    try rule("连带分", "党员", from: "连带", match: "连带人", value: "SUM([连带分])", requirement: "<=0")
  ]
  #expect(told("连带分", book) == ["赵一 1.5 not met", "钱二 0 met", "孙三 0.5 not met"])
}

@Test("A unit that returned no copy has no value, and a register that nobody returned no indicator")
func nothingReturnedHasNoValue() throws {
  var book = book("2025-12-31", [table("谈话", ["日期"], [], unit: "检修部")])
  book.indicators = [
    try rule("谈话次数", "单位", from: "谈话"), try rule("学习次数", "单位", from: "学习"),
  ]
  #expect(told("谈话次数", book) == ["运行部 -"])
  #expect(told("学习次数", book).isEmpty)
}

@Test("Indicators that ask for each other come to nothing, and do not go on for ever")
func indicatorsInCircleHaveNoValue() throws {
  var book = book("2025-12-31", [table("谈话", ["日期"], [])])
  book.indicators = [
    try rule("一", "单位", value: "[二]+1"), try rule("二", "单位", value: "[一]+1"),
  ]
  #expect(Reckoning(book).entries.isEmpty)
}

@Test("Two of one name in a unit are told apart by what else identifies them")
func twoOfOneNameAreToldApart() throws {
  var people = table("花名册", ["姓名", "工号"], [["张伟", "101"], ["张伟", "102"]])
  (people.key, people.identity) = (["姓名"], ["工号"])
  var talks = table("谈话", ["谈话对象"], [["张伟（102）"], ["张伟"]])
  talks.lists["谈话对象"] = "花名册"
  var book = book("2025-12-31", [talks])
  book.tables["花名册"] = people
  book.indicators = [try rule("被谈次数", "花名册", from: "谈话")]
  #expect(told("被谈次数", book) == ["张伟 0", "张伟 1"])
}

@Test(
  "Requirements are read as people write them",
  arguments: [
    (">=1", ">=1"), ("<=0", "<=0"), ("恰好2", "恰好2"), (">=90%", ">=90%"), ("≥100％", ">=100%"),
    ("至少1", ">=1"), ("最多0", "<=0"), ("不超过 3", "<=3"),
  ])
func requirementsAreRead(text: String, expected: String) throws {
  let requirement = try #require(Requirement(text))
  guard case .number(let bound, _) = requirement.bound else {
    Issue.record("no number")
    return
  }
  #expect(requirement.text(of: bound) == expected)
}

@Test("What is no requirement is none", arguments: ["=1", "很多", ">=", "1", ">=一次"])
func otherTextIsNoRequirement(text: String) { #expect(Requirement(text) == nil) }
