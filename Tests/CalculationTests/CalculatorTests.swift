import Calculation
import Grid
import Spreadsheet
import Testing
import Values

private func calculator(_ formulas: [String: String], _ values: [String: CellValue] = [:])
  -> Calculator
{
  var sheet = Sheet(name: "表")
  for (address, formula) in formulas { sheet[address].formula = Formula(formula) }
  for (address, value) in values { sheet[address].value = value }
  return Calculator(Workbook(sheets: [sheet]), today: CalendarDate("2026-11-21")!)
}

@Test("a cycle is an error and is reported") func aCycleIsAnErrorAndIsTold() {
  let circle = calculator(["A1": "B1+1", "B1": "C1*2", "C1": "A1", "D1": "1+1", "E1": "E1"])
  let results = circle.results()
  #expect(results.contains { $0.problem == .circular })
  for address in ["A1", "B1", "C1", "E1"] {
    #expect(circle.value(sheet: "表", cell: CellReference(address)!) == .error(.reference))
  }
  #expect(circle.value(sheet: "表", cell: CellReference("D1")) == 2)
}

@Test("a circle through a branch not taken is none") func aCircleThroughABranchNotTakenIsNone() {
  let formulas = [
    "A1": "IF(TRUE,1,B1)", "B1": "A1+1", "C1": "IF(D1=2,5,9)", "D1": "IF(FALSE,C1,2)",
  ]
  let results = calculator(formulas).results()
  #expect(results.map(\.value) == [1, 2, 5, 2])
  #expect(results.allSatisfy { $0.problem == nil })
}

@Test("a chain of many cells is computed without recursion", .timeLimit(.minutes(10)))
func aChainOfManyCellsIsComputedWithoutRecursion() {
  var sheet = Sheet(name: "表")
  sheet["A1"].value = 1
  for row in 2...50_000 {
    sheet[CellReference(row: row, column: 1)].formula = Formula("A\(row - 1)+1")
  }
  let chain = Calculator(Workbook(sheets: [sheet]), today: CalendarDate("2026-11-21")!)
  #expect(chain.value(sheet: "表", cell: CellReference(row: 50_000, column: 1)) == 50_000)
}

@Test("what cannot be computed is reported and its cached result stands")
func whatCannotBeComputedIsToldAndItsCachedResultStands() {
  let values: [String: CellValue] = ["A1": 7, "B1": "图"]
  let some = calculator(
    ["A1": "CUBEVALUE(1,B1,C1)", "A2": "A1*2", "A3": "Table1[扣分]", "B1": "_xlfn.DISPIMG(\"x\",1)"],
    values)
  #expect(some.value(sheet: "表", cell: CellReference("A1")) == 7)
  #expect(some.value(sheet: "表", cell: CellReference("A2")) == 14)
  #expect(some.value(sheet: "表", cell: CellReference("A3")) == nil)
  let problems = some.results().map(\.problem)
  #expect(problems[0] == .unknownFunctions(["CUBEVALUE"]))
  #expect(problems[2] == nil)
  if case .unreadable = problems[3] {} else { Issue.record("A3 is no formula") }
}

@Test("whole columns reach as far as the sheet") func wholeColumnsReachAsFarAsTheSheet() {
  let sums = calculator(
    [
      "C1": "SUM(A:A)", "C2": "SUMPRODUCT((A:A>1)*A:A)", "C4": "SUM(3:3)", "C6": "SUM(A5:A1048576)",
    ],
    ["A1": 1, "A2": 2, "A3": 3, "B3": 10, "A500": 4])
  #expect(sums.results().map(\.value) == [10, 9, 13, 4])
}

@Test("dates are serial numbers and today is given") func datesAreSerialNumbersAndTodayIsGiven() {
  let date = DateTime(CalendarDate("2026-11-03")!)
  let days = calculator(
    ["B1": "A1+15", "B2": "TODAY()-A1", "B3": "TEXT(A1,\"m月d日\")"], ["A1": .dateTime(date)])
  #expect(days.results().map(\.value) == [46344, 18, "11月3日"])
}

@Test("names of a sheet come before those of the workbook")
func namesOfASheetComeBeforeThoseOfTheWorkbook() {
  var sheet = Sheet(name: "表")
  sheet["A1"].value = 3
  sheet["B1"].formula = Formula("满分*2")
  var book = Workbook(sheets: [sheet])
  book.definedNames = [
    DefinedName("满分", formula: "9"), DefinedName("满分", formula: "表!$A$1", sheet: "表"),
    DefinedName("自己", formula: "自己+1"),
  ]
  book["表"]?["B2"].formula = Formula("自己")
  let results = Calculator(book, today: CalendarDate("2026-11-21")!).results()
  #expect(results.map(\.value) == [6, .error(.name)])
}

@Test("an array formula is computed value by value") func anArrayFormulaIsComputedValueByValue() {
  var sheet = Sheet(name: "表")
  for row in 1...3 { sheet[CellReference(row: row, column: 1)].value = .number(Double(row)) }
  sheet["B1"].formula = Formula("SUM(A1:A3*A1:A3)", arrayRange: CellRange("B1"))
  sheet["C1"].formula = Formula("A1:A3*2")
  sheet["C4"].formula = Formula("A1:A3*2")
  let results = Calculator(Workbook(sheets: [sheet]), today: CalendarDate("2026-11-21")!).results()
  #expect(results.map(\.value) == [14, 2, .error(.value)])
}

@Test("a workbook of 1904 counts its days from there")
func daysOf1904() throws {
  var sheet = Sheet(name: "表")
  sheet["A1"].value = .dateTime(DateTime(try #require(CalendarDate("2026-11-03"))))
  let formulas = [
    ("A1+0", "44867"), ("TODAY()", "44885"), ("DATE(2026,11,3)", "44867"), ("YEAR(A1)", "2026"),
    ("TEXT(A1,\"yyyy-mm-dd dddd\")", "2026-11-03 Tuesday"), ("\"2026-11-03\"+0", "44867"),
    ("COUNTIF(A1,\">=2026-11-01\")", "1"), ("EOMONTH(A1,0)", "44894"), ("YEAR(0)", "1904"),
    ("WEEKDAY(A1,2)", "2"), ("DATEDIF(A1,DATE(2027,11,2),\"M\")", "11"),
  ]
  for (row, formula) in formulas.enumerated() {
    sheet[CellReference(row: row + 1, column: 2)].formula = Formula(formula.0)
  }
  var book = Workbook(sheets: [sheet])
  book.dateSystem = .from1904
  let results = Calculator(book, today: try #require(CalendarDate("2026-11-21"))).results()
  for (result, formula) in zip(results, formulas) {
    let shown = result.value.map { NumberFormat.general.text(of: $0) }
    #expect(shown == formula.1, "\(formula.0)")
  }
}

@Test("sheets that read no other are computed apart, and nothing is different")
func sheetsAlone() throws {
  var book = Workbook()
  for number in 1...10 {
    var sheet = Sheet(name: "表\(number)")
    for row in 1...5 {
      sheet[CellReference(row: row, column: 1)].value = .number(Double(row * number))
    }
    sheet["B1"].formula = Formula("SUM(A1:A5)")
    sheet["B2"].formula = Formula("IF(B1>50,\"高\",B1/0)")
    sheet["B3"].formula = Formula(number == 3 ? "B4" : "TODAY()-A1")
    sheet["B4"].formula = Formula(number == 3 ? "B3" : number == 4 ? "NOSUCH(1)" : "SUM(A:A)")
    sheet["B5"].formula = Formula(number == 5 ? "表6!B1+1" : number == 6 ? "合计" : "((")
    if number == 7 { sheet["B5"].value = 12 }
    book.sheets.append(sheet)
  }
  var sums = Sheet(name: "汇总")
  sums["A1"].formula = Formula("SUM('表1'!B1,表2!B1,表3!B3)")
  sums["A2"].formula = Formula("表4!B4&表5!B5&表6!B5&表7!B5")
  book.sheets.append(sums)
  book.definedNames = [DefinedName("合计", formula: "汇总!$A$1")]
  let day = try #require(CalendarDate("2026-11-22"))
  let together = Calculator(book, today: day).results()
  let alone = Calculator(book, today: day)
  #expect(together.count == 52)
  for result in together {
    #expect(alone.result(sheet: result.sheet, cell: result.cell) == result)
  }
}

@Test("sheets that are computed apart get no more work done together than others")
func workOfSheetsAlone() throws {
  let sheets = (1...10).map { number in
    var sheet = Sheet(name: "表\(number)")
    for row in 1...10 {
      sheet[CellReference(row: row, column: 2)].formula = Formula("SUM(A1:A100)")
    }
    return sheet
  }
  let day = try #require(CalendarDate("2026-11-22"))
  let book = Workbook(sheets: sheets)
  let limited = Calculator(book, today: day, workLimit: 2_000).results()
  #expect(limited.first?.problem == nil)
  #expect(limited.last?.problem == .tooMuchWork)
  #expect(limited.filter { $0.problem == nil }.count < 30)
  #expect(
    Calculator(book, today: day, workLimit: 20_000).results().allSatisfy { $0.problem == nil })
}
