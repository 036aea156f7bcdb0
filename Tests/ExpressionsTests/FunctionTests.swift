import Expressions
import Testing
import Values

/// A sheet of a few cells: A1:A5 numbers, a text and a blank; B1:B5 words; C1:C3 an error.
struct SheetContext: EvaluationContext {
  let today = CalendarDate("2026-11-21")!
  let extent = (rows: 5, columns: 3)
  let cells: [[FormulaValue]] = [
    [10, "合格", 1], [20, "不合格", .error(.divisionByZero)], ["x", "锅炉车间", 3],
    [.blank, "合格", .blank], [.number(0.5), "", .blank],
  ]

  func values(in area: CellArea) -> Matrix? {
    guard area.sheet == nil || area.sheet == "表" else { return nil }
    let values = area.rows.flatMap { row in
      area.columns.map { column in
        row <= extent.rows && column <= extent.columns ? cells[row - 1][column - 1] : .blank
      }
    }
    return Matrix(rows: area.rows.count, columns: area.columns.count, values: values)
  }
}

private func value(_ text: String) throws -> FormulaValue {
  try FormulaExpression(text).value(in: SheetContext())
}

@Test(
  "formulas give what Excel gives",
  arguments: [
    ("0.1+0.2", "0.3"), ("0.1+0.2=0.3", "TRUE"), ("1.1*1.1", "1.21"), ("-2^2", "4"),
    ("2^3^2", "64"),
    ("2^-1", "0.5"), ("50%*4", "2"), ("--\"3\"", "3"), ("\"2\"+1", "3"), ("\"12%\"*1", "0.12"),
    ("1&2", "12"), ("1/3*3=1", "TRUE"), ("TRUE+1", "2"), ("\"a\"=\"A\"", "TRUE"),
    ("2>\"a\"", "FALSE"),
    ("TRUE>\"z\"", "TRUE"), ("1/0", "#DIV/0!"), ("\"x\"+1", "#VALUE!"), ("NOSUCH(1)", "#NAME?"),
    ("SUM(A1:A5)", "30.5"), ("SUM(A:A)", "30.5"), ("SUM(1,\"2\",TRUE)", "4"),
    ("SUM(C1:C3)", "#DIV/0!"),
    ("COUNT(A1:A5)", "3"), ("COUNTA(A1:B5)", "9"), ("COUNTBLANK(A1:B5)", "2"),
    ("COUNTBLANK(A1:A9)", "5"),
    ("AVERAGE(A1:A2)", "15"), ("AVERAGE(A4)", "#DIV/0!"), ("MAX(A1:A5)", "20"),
    ("MIN(A1:A5)", "0.5"),
    ("COUNTIF(B1:B5,\"合格\")", "2"), ("COUNTIF(B1:B5,\"*合格\")", "3"),
    ("COUNTIF(A1:A5,\">0.5\")", "2"),
    ("COUNTIF(B1:B5,\"<>合格\")", "3"), ("COUNTIF(A:A,\"\")", "1048572"), ("COUNTIF(A1:A5,10)", "1"),
    ("SUMIF(B1:B5,\"合格\",A1:A5)", "10"), ("SUMIF(A1:A5,\">=10\")", "30"),
    ("SUMIFS(A1:A5,B1:B5,\"合格\",A1:A5,\">1\")", "10"), ("COUNTIFS(B1:B5,\"合格\",A1:A5,10)", "1"),
    ("SUMPRODUCT((B1:B5<>\"不合格\")*A1:A5)", "#VALUE!"), ("SUMPRODUCT((B1:B2<>\"不合格\")*A1:A2)", "10"),
    ("SUMPRODUCT(A1:A5,A1:A5)", "500.25"), ("SUMPRODUCT(--(B1:B5=\"合格\"))", "2"),
    ("SUMPRODUCT(1/COUNTIF(B1:B4,B1:B4))", "3"), ("IFERROR(C2,\"-\")", "-"),
    ("IFERROR(1/0,0)", "0"),
    ("ISERROR(C2)", "TRUE"), ("ISBLANK(A4)", "TRUE"), ("ISNUMBER(A3)", "FALSE"), ("A4=0", "TRUE"),
    ("A4=\"\"", "TRUE"), ("IF(A1>5,\"大\",1/0)", "大"), ("IF(FALSE,1)", "FALSE"),
    ("AND(A1:A2)", "TRUE"),
    ("OR(A4,FALSE)", "FALSE"), ("NOT(0)", "TRUE"), ("INDEX(A1:B5,2,2)", "不合格"),
    ("INDEX(A1:A5,2)", "20"),
    ("SUM(INDEX(A1:C5,0,1))", "30.5"), ("INDEX(A1:B2,3,1)", "#REF!"),
    ("MATCH(\"锅炉*\",B1:B5,0)", "3"),
    ("MATCH(15,A1:A2,1)", "1"), ("MATCH(9,A1:A2,1)", "#N/A"), ("VLOOKUP(20,A1:B5,2,FALSE)", "不合格"),
    ("VLOOKUP(15,{0,\"差\";10,\"中\";20,\"好\"},2)", "中"), ("HLOOKUP(2,{1,2;3,4},2,0)", "4"),
    ("LOOKUP(85,{0,70,80,90},{\"不合格\",\"合格\",\"良好\",\"优秀\"})", "良好"),
    ("LOOKUP(2,1/(B1:B5=\"合格\"),A1:A5)", ""), ("ROWS(A2:B9)", "8"), ("COLUMN(C1)", "3"),
    ("ROW(A7)", "7"), ("ROWS(UNIQUE(B1:B4))", "3"), ("COUNTA(UNIQUE({1;1;\"a\";\"A\"}))", "2"),
    ("SWITCH(A1,5,\"五\",10,\"十\")", "十"), ("SWITCH(A1,5,\"五\",\"其他\")", "其他"),
    ("SWITCH(A1,5,\"五\")", "#N/A"), ("SWITCH(C2,1,2)", "#DIV/0!"),
    ("TEXTJOIN(\"、\",TRUE,B3:B5)", "锅炉车间、合格"), ("TEXTJOIN(\"-\",FALSE,B3:B5)", "锅炉车间-合格-"),
    ("XLOOKUP(20,A1:A5,B1:B5)", "不合格"), ("XLOOKUP(21,A1:A5,B1:B5)", "#N/A"),
    ("XLOOKUP(21,A1:A5,B1:B5,\"无\")", "无"), ("XLOOKUP(\"*格\",B1:B5,A1:A5,0)", "0"),
    ("RANK(20,A1:A5)", "1"), ("RANK(10,A1:A5,1)", "2"), ("RANK(11,A1:A5)", "#N/A"),
    ("LARGE(A1:A5,2)", "10"),
    ("SMALL(A1:A5,9)", "#NUM!"), ("SUM('表'!A1:A2)", "30"), ("SUM(别表!A1)", "#REF!"),
    ("CHOOSE(2,1,\"b\")", "b"),
  ])
func formulasGiveWhatExcelGives(text: String, expected: String) throws {
  let value = try value(text)
  if case .error(let error) = value {
    #expect(error.code == expected)
  } else {
    #expect(try value.text() == expected)
  }
}

@Test(
  "scalar functions give what Excel gives",
  arguments: [
    ("ROUND(2.5,0)", "3"), ("ROUND(-2.5,0)", "-3"), ("ROUND(86.85,1)", "86.9"),
    ("ROUND(2.675,2)", "2.68"),
    ("ROUND(1234,-2)", "1200"), ("ROUND(82.5/95*100,1)", "86.8"), ("ROUNDUP(2.01,1)", "2.1"),
    ("ROUNDUP(-2.01,1)", "-2.1"), ("ROUNDDOWN(2.99,1)", "2.9"), ("ROUNDDOWN(-2.99,0)", "-2"),
    ("INT(-2.5)", "-3"), ("INT(1/3*3)", "1"), ("INT((0.1+0.7)*10)", "8"), ("MOD(-3,2)", "1"),
    ("MOD(5.5,2)", "1.5"),
    ("MOD(3,0)", "#DIV/0!"), ("TRUNC(-8.9)", "-8"), ("CEILING(2.1,0.5)", "2.5"),
    ("SQRT(-1)", "#NUM!"),
    ("LEFT(\"安评系统\",2)", "安评"), ("RIGHT(\"abc\")", "c"), ("MID(\"abcdef\",2,3)", "bcd"),
    ("LEN(\"安评\")", "2"),
    ("TRIM(\"  a   b \")", "a b"), ("FIND(\"b\",\"abcb\",3)", "4"),
    ("FIND(\"x\",\"a\")", "#VALUE!"),
    ("SEARCH(\"B?\",\"abc\")", "2"), ("SUBSTITUTE(\"1-2-3\",\"-\",\"/\")", "1/2/3"),
    ("SUBSTITUTE(\"1-2-3\",\"-\",\"/\",2)", "1-2/3"), ("REPT(\"ab\",3)", "ababab"),
    ("REPT(\"ab\",99999999)", "#VALUE!"),
    ("EXACT(\"a\",\"A\")", "FALSE"), ("UPPER(\"ab\")", "AB"), ("VALUE(\"1,234.5\")", "1234.5"),
    ("VALUE(\"x\")", "#VALUE!"),
    ("TEXT(86.84,\"0.0\")", "86.8"), ("TEXT(1234567.891,\"#,##0.00\")", "1,234,567.89"),
    ("TEXT(0.5,\"0%\")", "50%"),
    ("TEXT(DATE(2026,11,3),\"yyyy-mm-dd\")", "2026-11-03"),
    ("TEXT(46329,\"yyyy年m月d日\")", "2026年11月3日"),
    ("TEXT(46329.5,\"hh:mm\")", "12:00"), ("TEXT(-1.5,\"0.0;(0.0)\")", "(1.5)"),
    ("TEXT(\"a\",\"@@\")", "aa"),
    ("TEXT(7,\"000\")", "007"), ("TEXT(0.5,\"#.##\")", ".5"), ("TEXT(46329,\"aaaa\")", "星期二"),
    ("TEXT(46329,\"dddd\")", "Tuesday"), ("TEXT(1.5,\"[h]:mm\")", "36:00"),
    ("TEXT(12345,\"0.00E+00\")", "1.23E+04"), ("TEXT(2.25,\"# ?/?\")", "2 1/4"),
    ("TEXT(1234567,\"#,##0,\")", "1,235"), ("TEXT(0.75,\"h:mm AM/PM\")", "6:00 PM"),
    ("TEXT(46329,\"mmm d, yyyy\")", "Nov 3, 2026"), ("TEXT(46329,\"aaaa\")", "星期二"),
    ("TEXT(0.868,\"0.0%\")", "86.8%"), ("TEXT(123,\"[DBNum1]General\")", "一百二十三"),
    ("TEXT(59.5,\"[>=60]合格;不合格\")", "不合格"), ("TEXT(-3,\"0.0;(0.0)\")", "(3.0)"),
    ("TEXT(-1,\"yyyy-mm-dd\")", "#VALUE!"), ("TEXT(2958466,\"yyyy\")", "#VALUE!"),
    ("TEXT(60,\"yyyy-mm-dd\")", "1900-02-29"), ("TEXT(TRUE,\"0\")", "TRUE"),
    ("TEXT(\"2026-11-03\",\"m月d日\")", "11月3日"), ("TEXT(A4,\"0.0\")", "0.0"),
    ("YEAR(0)&\"-\"&MONTH(0)&\"-\"&DAY(0)", "1900-1-0"), ("DAY(60)", "29"), ("WEEKDAY(1)", "1"),
    ("DATE(1900,2,29)", "60"),
    ("DATE(2026,11,3)", "46329"),
    ("DATE(2026,14,1)", "46419"), ("YEAR(46329)&MONTH(46329)&DAY(46329)", "2026113"),
    ("TODAY()", "46347"),
    ("WEEKDAY(46329,2)", "2"), ("EOMONTH(46329,0)", "46356"), ("EDATE(DATE(2026,1,31),1)", "46081"),
    ("DATEDIF(DATE(2025,11,4),46329,\"M\")", "11"), ("DATEDIF(46329,46300,\"D\")", "#NUM!"),
    ("YEAR(-1)", "#NUM!"),
    ("\"2026-11-03\"+0", "46329"), ("N(\"a\")", "0"), ("CONCATENATE(1,\"a\",TRUE)", "1aTRUE"),
    ("1E+20&\"\"", "1E+20"),
  ])
func scalarFunctionsGiveWhatExcelGives(text: String, expected: String) throws {
  let value = try value(text)
  if case .error(let error) = value {
    #expect(error.code == expected)
  } else {
    #expect(try value.text() == expected)
  }
}

@Test("a range in a plain formula stands for the cell beside it")
func aRangeInAPlainFormulaStandsForTheCellBesideIt() throws {
  struct Placed: EvaluationContext {
    let today = CalendarDate("2026-11-21")!
    let position: CellArea? = CellArea(rows: 2...2, columns: 9...9)
    let extent = (rows: 5, columns: 3)
    func values(in area: CellArea) -> Matrix? { SheetContext().values(in: area) }
  }
  var evaluator = Evaluator(context: Placed(), isArray: false)
  #expect(evaluator.value(of: try FormulaExpression("A1:A5*2").syntax) == 40)
  #expect(evaluator.value(of: try FormulaExpression("ROW()").syntax) == 2)
}

@Test("hostile formulas end with an error", .timeLimit(.minutes(10)))
func hostileFormulasEndWithAnError() throws {
  struct Large: EvaluationContext {
    let today = CalendarDate("2026-11-21")!
    let extent = (rows: 1_048_576, columns: 16_384)
    func values(in area: CellArea) -> Matrix? {
      Matrix(
        rows: area.rows.count, columns: area.columns.count,
        values: Array(repeating: 1, count: area.cellCount))
    }
  }
  func value(_ text: String) throws -> FormulaValue {
    try FormulaExpression(text).value(in: Large())
  }
  #expect(try value("SUM(A:XFD)") == .error(.number))
  #expect(try value("SUMPRODUCT(A1:A9000*A1:XFD1)") == .error(.number))
  #expect(try value("COUNTIF(A1:A9999,A1:A9999)") == .error(.number))
  #expect(try value("2^1E9") == .error(.number))
  #expect(try value("REPT(\"x\",1E300)") == .error(.number))
  #expect(try value("DATE(1E15,1,1)") == .error(.number))
}
