import Grid
import Spreadsheet
import Testing

/// Expected texts are what Excel and LibreOffice show after the same insertion.
@Suite("Formula text") struct FormulaTextTests {
  @Test(
    "a formula put together again is the same",
    arguments: [
      "SUM(D4:D6)*$B$1", "'It''s 1'!$A$1:B2+[1]Sheet1!A1", "Table1[[#All],[a b]]&\"A1 \"\"B2\"\"\"",
      "LOG10(A1)+1E5", "SUM(B:D)+SUM($2:9)", "#REF!+Sheet1!#REF!", "一月:三月!B2", "汇总!B2#",
      "IF(A1=\"\",\"\",'检 查'!C3)", "'[1]a b'!A1", "_xlfn.XLOOKUP(A1,B:B,C:C)", "表1[@扣分]",
      "sum(a1)+$b$01", "#N/A/A1", "SUM(\"A1\" ,A1 B2)", "[1]!名", "①!A1+'党''s'!B:B", "(A1", "A1:",
    ])
  func roundTrip(text: String) { #expect(FormulaText(text).text == text) }

  @Test(
    "copied down and right",
    arguments: [
      ("SUM(D4:D6)*$B$1", 1, 0, "SUM(D5:D7)*$B$1"), ("A1+B$1+$A1", 2, 3, "D3+E$1+$A3"),
      ("A1", -1, 0, "#REF!"), ("汇总!B2", 1, 1, "汇总!C3"), ("SUM(B:B,2:2)", 1, 1, "SUM(C:C,3:3)"),
      ("LOG10(A1)", 9, 0, "LOG10(A10)"), ("[1]S!A1", 1, 0, "[1]S!A1"), ("\"A1\"", 1, 0, "\"A1\""),
      ("XFD1", 0, 1, "#REF!"), ("sum(a1, $b$2)", 1, 0, "sum(A2, $b$2)"),
      ("#N/A/A1", 1, 0, "#N/A/A2"),
      ("A1#", 1, 0, "A2#"), ("A01", 1, 0, "A01"), ("1月:3月!B2", 1, 0, "'1月:3月'!B3"),
      ("SUM(A1:INDEX(B:B,2))", 1, 0, "SUM(A2:INDEX(B:B,2))"), ("A1 B2", 1, 1, "B2 C3"),
      ("发电部（党管）!A1", 1, 0, "'发电部（党管）'!A2"), ("Q1_2026", 1, 0, "Q1_2026"),
    ])
  func translated(text: String, rows: Int, columns: Int, expected: String) {
    #expect(FormulaText(text).translated(rows: rows, columns: columns).text == expected)
  }

  @Test(
    "rows inserted before row 7",
    arguments: [
      ("SUM(D4:D6)", "SUM(D4:D6)"), ("SUM(D4:D7)", "SUM(D4:D9)"), ("A7+A6", "A9+A6"),
      ("SUM($D$7:$D$9)", "SUM($D$9:$D$11)"), ("SUM(7:7)", "SUM(9:9)"), ("SUM(D:D)", "SUM(D:D)"),
      ("其他!A7", "其他!A7"), ("'表 1'!A7", "'表 1'!A7"), ("'检查表'!A7", "检查表!A9"),
      ("SUM(D9:D4)", "SUM(D11:D4)"), ("Table1[A7]", "Table1[A7]"), ("一月:三月!A7", "一月:三月!A7"),
    ])
  func inserted(text: String, expected: String) {
    let edit = RowEdit.insert(before: 7, count: 2, extendsRangesAbove: false)
    let formula = FormulaText(text)
    let result = formula.applying(edit, to: "检查表", home: "检查表")
    #expect((result ?? formula).text == expected)
  }

  @Test("ranges that end above grow only where it is asked for, single cells never")
  func extended() {
    let edit = RowEdit.insert(before: 7, count: 2, extendsRangesAbove: true)
    let formula = FormulaText("SUM(D4:D6)+D6").applying(edit, to: "s", home: "S")
    #expect(formula?.text == "SUM(D4:D8)+D6")
  }

  @Test(
    "rows 5 to 6 deleted",
    arguments: [
      ("SUM(D4:D9)", "SUM(D4:D7)"), ("SUM(D5:D6)", "SUM(#REF!)"), ("A5", "#REF!"), ("A7", "A5"),
      ("SUM(D4:D5)", "SUM(D4:D4)"), ("SUM(D6:D8)", "SUM(D5:D6)"), ("汇总!A7", "汇总!A7"),
    ])
  func deleted(text: String, expected: String) {
    let formula = FormulaText(text)
    let result = formula.applying(.delete(5...6), to: "检查表", home: "检查表")
    #expect((result ?? formula).text == expected)
  }

  @Test(
    "two columns inserted before column C",
    arguments: [
      ("B1+C1", "B1+E1"), ("SUM(A1:D1)", "SUM(A1:F1)"), ("$C$2", "$E$2"), ("SUM(C:D)", "SUM(E:F)"),
      ("SUM(2:5)", "SUM(2:5)"), ("SUM(A1:B1)", "SUM(A1:B1)"), ("其他!C1", "其他!C1"),
      ("SUM(D4:A4)", "SUM(F4:A4)"), ("XFD1", "#REF!"),
    ])
  func columnsInserted(text: String, expected: String) {
    let formula = FormulaText(text)
    let result = formula.applying(
      .insertColumns(before: 3, count: 2), to: "检查表", home: "检查表")
    #expect((result ?? formula).text == expected)
  }

  @Test(
    "columns B to C deleted",
    arguments: [
      ("B1", "#REF!"), ("SUM(A1:C1)", "SUM(A1:A1)"), ("D1", "B1"), ("SUM(B1:C1)", "SUM(#REF!)"),
      ("SUM(A:E)", "SUM(A:C)"), ("SUM(3:4)", "SUM(3:4)"), ("汇总!C1", "汇总!C1"),
    ])
  func columnsDeleted(text: String, expected: String) {
    let formula = FormulaText(text)
    let result = formula.applying(.deleteColumns(2...3), to: "检查表", home: "检查表")
    #expect((result ?? formula).text == expected)
  }

  @Test(
    "a renamed sheet",
    arguments: [
      ("检查表!A1", "'1号 表'!A1"), ("'检查表'!名字+B1", "'1号 表'!名字+B1"), ("检查表2!A1", "检查表2!A1"),
    ])
  func renamed(text: String, expected: String) {
    let formula = FormulaText(text)
    #expect((formula.renaming(sheet: "检查表", to: "1号 表") ?? formula).text == expected)
  }

  @Test("a removed sheet leaves #REF!")
  func removed() {
    #expect(FormulaText("规则!A1+B1").removing(sheet: "规则")?.text == "#REF!+B1")
    #expect(FormulaText("B1").removing(sheet: "规则") == nil)
  }

  @Test(
    "renamed tables",
    arguments: [
      ("SUM(Table1[扣分])", "SUM(Table1_2[扣分])"),
      ("MyTable1[a]+table1[b]", "MyTable1[a]+Table1_2[b]"),
      ("\"Table1[a]\"", "\"Table1[a]\""), ("Table1+1", "Table1+1"),
    ])
  func tables(text: String, expected: String) {
    let formula = FormulaText(text)
    #expect((formula.renaming(tables: ["Table1": "Table1_2"]) ?? formula).text == expected)
  }

  @Test(
    "which cells a total covers",
    arguments: [
      ("SUM(D4:D6)", "D5", true), ("SUM(D4:D6)", "D7", false), ("D4+'表'!D7", "D7", true),
      ("SUM(别表!D4:D9)", "D5", false), ("SUM($D:$D)", "D1000", true), ("SUM(4:5)", "Z4", true),
    ])
  func covered(formula: String, cell: String, isCovered: Bool) {
    let cell = CellReference(cell)!
    let references = FormulaText(formula).references
    #expect(references.contains { $0.covers(cell, on: "表", home: "表") } == isCovered)
  }
}

@Test(
  "a formula as a workbook keeps it",
  arguments: [
    ("=SUM(A1:A3)", "SUM(A1:A3)"), ("IFS(A1>1,2)", "_xlfn.IFS(A1>1,2)"),
    ("=1+textjoin(\"，\",TRUE,A1:A3)", "1+_xlfn.textjoin(\"，\",TRUE,A1:A3)"),
    ("FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)"),
    ("_xlfn.IFS(A1,1)", "_xlfn.IFS(A1,1)"), ("\"IFS(\"&A1", "\"IFS(\"&A1"),
    ("DAYS+1", "DAYS+1"), ("'IFS('!A1", "'IFS('!A1"),
  ])
func storedFormula(written: String, stored: String) {
  #expect(FunctionPrefix.stored(written) == stored)
}
