import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Testing
import Values
import Wording

/// What is doubtful in a copy is told at its cell, and never guessed.
@Suite("Doubtful copy") struct DoubtfulCopyTests {
  private func reading(_ change: (inout FilledCopy) -> Void) throws -> FormReading {
    var copy = try FilledCopy()
    change(&copy)
    return try #require(copy.read().readings.first)
  }

  private func found(_ reading: FormReading, _ code: String) -> [Diagnostic] {
    reading.diagnostics.filter { $0.code == code }
  }

  @Test("a filled copy without mistakes has nothing to warn of")
  func aFilledCopyWithoutMistakesHasNothingToWarnOf() throws {
    let reading = try reading { _ in }
    #expect(reading.diagnostics.filter { $0.severity != .info } == [])
    #expect(reading.records(of: "项目").count == 24)
    #expect(reading.records(of: "项目")[1].findings.map(\.deduction) == [0.5, 0.5])
  }

  @Test("a reworded item is read by its number") func aRewordedItemIsReadByItsNumber() throws {
    let reading = try reading { $0[item: "1.3", "检查内容"].value = "标识齐全醒目" }
    let told = try #require(found(reading, "S02").first)
    #expect(told.severity == .warning)
    #expect(told.item == "1.3")
    #expect(reading.records(of: "项目").count == 24)
  }

  @Test("a renumbered item is read by its text") func aRenumberedItemIsReadByItsText() throws {
    let reading = try reading { $0[item: "2.4", "序号"].value = "二.4" }
    #expect(found(reading, "S02").map(\.item) == ["2.4"])
    #expect(found(reading, "S03").isEmpty)
  }

  @Test("a missing item is named") func aMissingItemIsNamed() throws {
    let reading = try reading { copy in
      let row = copy.reference("1.6", "序号").row
      for column in 1...18 { copy.sheet[CellReference(row: row, column: column)].value = nil }
    }
    #expect(found(reading, "S03").map(\.item) == ["1.6"])
    #expect(reading.records(of: "项目").count == 23)
  }

  @Test("an added row is read and reported") func anAddedRowIsReadAndTold() throws {
    let reading = try reading { copy in
      let row = copy.reference("1.8", "序号").row + 1
      copy.move(row: { $0 >= row ? $0 + 1 : $0 })
      copy.sheet[CellReference(row: row, column: 1)].value = "1.9"
      copy.sheet[CellReference(row: row, column: 2)].value = "厂区绿化养护到位"
      copy.sheet[CellReference(row: row, column: 3)].value = 2
    }
    #expect(found(reading, "S04").count == 1)
    #expect(reading.records(of: "项目").filter(\.isAdded).map(\.key) == ["1.9"])
  }

  @Test(
    "a problem carried over is read or told, however its number is written",
    arguments: [
      ("2-发电部-08", true), ("第2轮-运行二部-02", true), ("2025年第2轮-1号机-3", true), ("发电部-08", false),
      ("上轮3", false),
    ])
  func carriedOver(number: String, isRead: Bool) throws {
    let reading = try reading { copy in
      let row = (copy.itemRows.max() ?? 0) + 1
      copy.move(row: { $0 >= row ? $0 + 1 : $0 })
      copy.sheet[CellReference(row: row, column: 1)].value = .text(number)
      copy.sheet[CellReference(row: row, column: 2)].value = "轴封渗水未处理"
    }
    #expect(reading.records(of: "上轮问题").map(\.key) == [number])
    #expect(found(reading, "V14").map(\.detail) == (isRead ? [] : ["number"]))
    #expect(found(reading, "S04").isEmpty)
  }

  @Test("a column that is there twice is not read") func aColumnThatIsThereTwiceIsNotRead() throws {
    let reading = try reading { copy in
      copy.sheet[CellReference(row: copy.headerRow, column: 20)].value = "扣分"
    }
    #expect(found(reading, "S05").map(\.severity) == [.error])
    #expect(reading.records(of: "项目").allSatisfy { $0["扣分"]?.value == nil })
  }

  @Test("without a column of deductions the scores give them")
  func withoutAColumnOfDeductionsTheScoresTellThem() throws {
    let reading = try reading { copy in
      let column = copy.column("扣分")
      for row in copy.itemRows { copy.sheet[CellReference(row: row, column: column)].value = nil }
      copy.sheet[CellReference(row: copy.headerRow, column: column)].value = nil
      for row in copy.itemRows {
        let score = CellReference(row: row, column: copy.column("得分"))
        copy.sheet[score].value = row == copy.itemRows[1] ? 3.5 : nil
      }
    }
    #expect(reading.records(of: "项目")[1]["扣分"]?.value == .number(Decimal(string: "1.5")!))
    #expect(reading.records(of: "项目")[0]["扣分"]?.value == nil)
  }

  @Test("a merged deduction counts for the first item only")
  func aMergedDeductionCountsForTheFirstItemOnly() throws {
    let reading = try reading { copy in
      let cell = copy.reference("1.3", "扣分")
      copy.sheet.mergedRanges.append(CellRange(cell, cell.offset(rows: 1)))
      copy.sheet[cell].value = 2
      copy.sheet[cell.offset(rows: 1)].value = nil
    }
    let values = reading.records(of: "项目").filter { ["1.3", "1.4"].contains($0.key) }
    #expect(values.map { $0["扣分"]?.value } == [.number(2), nil])
    #expect(found(reading, "N05").map(\.severity) == [.warning])
  }

  @Test("a merged department counts for each item") func aMergedDepartmentCountsForEachItem() throws
  {
    let reading = try reading { copy in
      let cell = copy.reference("1.3", "责任部门")
      copy.sheet.mergedRanges.append(CellRange(cell, cell.offset(rows: 1)))
      copy.sheet[cell].value = "检修部"
    }
    let values = reading.records(of: "项目").filter { ["1.3", "1.4"].contains($0.key) }
    #expect(values.map { $0["责任部门"]?.value?.text } == ["检修部", "检修部"])
  }

  @Test("ditto marks take the value above") func dittoMarksTakeTheValueAbove() throws {
    let reading = try reading { $0[item: "1.3", "责任部门"].value = "同上" }
    let department = reading.records(of: "项目")[2]["责任部门"]
    #expect(department?.value == .text("检修部"))
    #expect(department?.raw == "同上")
    #expect(department?.method == .inherited)
  }

  @Test("problems carried over stand in their own group")
  func problemsCarriedOverStandInTheirOwnGroup() throws {
    let reading = try reading { copy in
      let row = (copy.itemRows.last ?? 0) + 1
      copy.sheet[CellReference(row: row, column: 1)].value = "2-发电部-08"
      copy.sheet[CellReference(row: row, column: 2)].value = "上轮问题：轴封渗水"
      copy.sheet[CellReference(row: row, column: copy.column("检查情况"))].value = "√"
      copy.sheet[CellReference(row: row, column: copy.column("整改期限"))].value = "2025.10.19"
    }
    let carried = reading.records(of: "上轮问题")
    #expect(carried.map(\.key) == ["2-发电部-08"])
    #expect(carried.first?["整改期限"]?.value == .date(CalendarDate("2025-10-19")!))
    #expect(reading.records(of: "项目").count == 24)
  }

  @Test("a unit that is not filled in is taken from the file")
  func aUnitThatIsNotFilledInIsTakenFromTheFile() throws {
    var copy = try FilledCopy()
    let cell = copy.read().readings[0].fields["受检单位"]?.cell
    copy.sheet[try #require(cell)].value = nil
    let reading = copy.read(file: "2025年第3轮-热控车间-现场安全文明生产检查表.xlsx").readings[0]
    #expect(reading.fields["受检单位"]?.value == .text("热控车间"))
    #expect(reading.diagnostics.contains { $0.code == "S08" && $0.severity == .warning })
  }

  @Test("errors of formulas are errors of the form") func errorsOfFormulasAreErrorsOfTheForm()
    throws
  {
    let reading = try reading { $0[item: "1.2", "扣分"].value = .error(.reference) }
    #expect(reading.records(of: "项目")[1]["扣分"]?.value == nil)
    #expect(found(reading, "F04").map(\.severity) == [.error])
  }

  @Test("a sum that leaves rows out is reported") func aSumThatLeavesRowsOutIsTold() throws {
    let reading = try reading { copy in
      let row = copy.reference("1.8", "扣分").row + 1
      copy.sheet[CellReference(row: row, column: copy.column("扣分"))].formula = Formula(
        "SUM(H8:H10)")
    }
    #expect(found(reading, "F02").count == 1)
  }

  @Test("a total with an old result is reported") func aTotalWithAnOldResultIsTold() throws {
    let reading = try reading { copy in
      let cell = CellReference(row: copy.reference("1.8", "扣分").row + 1, column: copy.column("扣分"))
      copy.sheet[cell].formula = Formula("SUM(C8:C15)")
      copy.sheet[cell].value = 7
    }
    #expect(found(reading, "F03").map(\.arguments) == [["7", "32"]])
  }

  @Test("the template's own checks are run") func theTemplatesOwnChecksAreRun() throws {
    let reading = try reading { copy in
      copy[item: "1.2", "整改完成日期"].value = "2025-11-01"
    }
    #expect(reading.diagnostics.contains { $0.code == "AQ-01-C2" && $0.item == "1.2" })
  }

  @Test("a sheet that only looks like a form is not guessed")
  func aSheetThatOnlyLooksLikeAFormIsNotGuessed() throws {
    var copy = try FilledCopy()
    for (place, cell) in copy.sheet.cellsInOrder where place.row != copy.headerRow {
      if case .text(let text) = cell.value {
        copy.sheet[place].value = .text(String(text.reversed()))
      }
    }
    let result = copy.read()
    #expect(result.readings.isEmpty)
    #expect(result.diagnostics.map(\.code) == ["S01"])
  }

  @Test("a workbook without a form says so") func aWorkbookWithoutAFormSaysSo() throws {
    let copy = try FilledCopy()
    var other = Workbook(sheets: [Sheet(name: "通讯录")])
    other.sheets[0]["A1"].value = "姓名"
    let result = FormReader(definitions: [copy.definition]).read(other, file: "通讯录.xlsx")
    #expect(result.readings.isEmpty)
    #expect(result.diagnostics.map(\.code) == ["X08"])
  }
}
