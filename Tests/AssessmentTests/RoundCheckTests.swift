import Assessment
import Forms
import Grid
import Scoring
import Spreadsheet
import Testing
import Values
import Wording

private let directory = UnitDirectory([
  InspectedUnit(name: "发电部", branch: "发电部党支部", aliases: ["运行部"]),
  InspectedUnit(name: "检修部", branch: "检修部党支部", aliases: ["设备检修部"]),
])

private func told(_ round: RoundAssessment) -> [String] {
  round.diagnostics.map {
    "\($0.code) \($0.severity) \($0.cell?.description ?? "-") \($0.file ?? "")"
  }
}

@Test("two copies of a form are errors of both that name each other")
func twoCopiesOfAFormAreErrorsOfBothThatNameEachOther() throws {
  let round = try SampleForm.round(
    [
      SampleForm.reading(file: "a.xlsx"), SampleForm.reading(unit: "发电部 党支部", file: "b.xlsx"),
      SampleForm.reading(unit: "检修部", file: "c.xlsx"),
    ], units: directory)
  #expect(told(round) == ["V09 error A2 a.xlsx", "V09 error A2 b.xlsx"])
  #expect(round.diagnostics.map(\.arguments.last) == ["b.xlsx [检查表]", "a.xlsx [检查表]"])
  #expect(round.units.map(\.rank) == [1, nil])
  #expect(round.units.map(\.unit.name) == ["检修部", "发电部"])
}

@Test("a unit outside the directory is an error and without one nothing is")
func aUnitOutsideTheDirectoryIsAnErrorAndWithoutOneNothingIs() throws {
  let reading = SampleForm.reading(unit: "锅炉车间", file: "锅炉车间.xlsx")
  #expect(try told(SampleForm.round([reading], units: directory)) == ["V09 error A2 锅炉车间.xlsx"])
  #expect(try told(SampleForm.round([reading])) == [])
}

@Test("a blank unit is taken from the file name and said")
func aBlankUnitIsTakenFromTheFileNameAndSaid() throws {
  let reading = SampleForm.reading(unit: nil, file: "现场表（运行部）.xlsx")
  let round = try SampleForm.round([reading], units: directory)
  #expect(told(round) == ["V09 warning A2 现场表（运行部）.xlsx"])
  #expect(round.units.first?.unit.name == "发电部")
}

@Test(
  "round and date are held against file name and day",
  arguments: [
    ("2026-11-22", "第3轮", "a.xlsx", nil, ["V10 error E2 a.xlsx"]),
    ("2026-11-03", "第3轮", "第3轮-a.xlsx", nil, []),
    ("2026-11-03", "第2轮", "第3轮-a.xlsx", nil, ["V10 warning I2 第3轮-a.xlsx"]),
    ("2026-11-03", "第2轮", "第2轮-a.xlsx", 3, ["V10 error I2 第2轮-a.xlsx"]),
    ("2026-11-03", "第2轮", "a.xlsx", 3, ["V10 error I2 a.xlsx"]),
    ("2026-11-03", "第2轮", "第3轮-a.xlsx", 3, ["V10 warning I2 第3轮-a.xlsx"]),
    ("2026-11-03", "第3轮", "第2轮-a.xlsx", 3, ["V10 warning I2 第2轮-a.xlsx"]),
    ("2025-11-03", "第3轮", "2026年第3轮-a.xlsx", nil, ["V10 warning E2 2026年第3轮-a.xlsx"]),
    ("2026-01-15", "第4轮", "2025年第4轮-a.xlsx", nil, []),
  ] as [(String, String, String, Int?, [String])])
func roundAndDateAreHeldAgainstFileNameAndDay(
  _ date: String, _ written: String, _ file: String, _ number: Int?, _ expected: [String]
) throws {
  let reading = SampleForm.reading(date: date, round: written, file: file)
  #expect(try told(SampleForm.round([reading], number: number)) == expected)
}

@Test("the same problem with two units is a warning at the later one")
func theSameProblemWithTwoUnitsIsAWarningAtTheLaterOne() throws {
  let changes = CheckCase.deducted(["1.1.问题描述": "1号炉给水泵轴封渗水严重", "1.1.扣分": "1"])
  let round = try SampleForm.round([
    SampleForm.reading(changes, unit: "发电部", file: "a.xlsx"),
    SampleForm.reading(changes, unit: "检修部", file: "b.xlsx"),
  ])
  #expect(told(round) == ["V15 warning F4 b.xlsx"])
}

@Test("a department by another name is said") func aDepartmentByAnotherNameIsSaid() throws {
  let reading = SampleForm.reading(CheckCase.deducted(["1.1.责任部门": "设备检修部"]))
  let round = try SampleForm.round([reading], units: directory)
  #expect(told(round) == ["V16 info I4 发电部.xlsx"])
}

@Test("units that sent nothing or too little are missing")
func unitsThatSentNothingOrTooLittleAreMissing() throws {
  let round = try SampleForm.round([SampleForm.reading()], units: directory)
  #expect(round.units.filter { !$0.missing.isEmpty }.map(\.unit.name) == ["检修部"])
}

@Test("a form with an error waits and a vetoed unit comes last")
func aFormWithAnErrorWaitsAndAVetoedUnitComesLast() throws {
  let round = try SampleForm.round([
    SampleForm.reading(CheckCase.deducted(["1.1.责任部门": ""]), unit: "甲", file: "a.xlsx"),
    SampleForm.reading(["否决事项": "瞒报隐患"], unit: "乙", file: "b.xlsx"),
    SampleForm.reading(
      CheckCase.deducted(["1.1.扣分": "5", "2.1.扣分": "raw:"]), unit: "丙", file: "c.xlsx"),
    SampleForm.reading(unit: "丁", file: "d.xlsx"), SampleForm.reading(unit: "戊", file: "e.xlsx"),
  ])
  let ranks = round.units.map { "\($0.unit.name) \($0.rank.map(String.init) ?? "-")" }
  #expect(ranks == ["丁 1", "戊 1", "丙 3", "乙 4", "甲 -"])
  #expect(round.units.map(\.grade) == ["优秀", "优秀", "合格", "不合格", nil])
  #expect(round.units.last?.state == .waiting)
  #expect(round.forms[0].status == .waiting)
}
