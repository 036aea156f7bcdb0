import Forms
import Grid
import Spreadsheet
import Testing
import Values
import Wording

/// However people rearrange a copy, it reads the same.
@Suite("Changed copy") struct ChangedCopyTests {
  private static let forms = ["现场安全文明生产检查表", "党管安全责任落实表"]

  private func expectUnchanged(
    _ form: String, isCSV: Bool = false, _ change: (inout FilledCopy) -> Void
  ) throws {
    let original = try FilledCopy(form)
    var changed = original
    change(&changed)
    let expected = original.values()
    let read = changed.values(isCSV: isCSV)
    #expect(expected.count > 300)
    #expect(expected.filter { read[$0.key] != $0.value }.map(\.key).sorted() == [])
  }

  @Test("rows inserted anywhere", arguments: forms) func rowsInsertedAnywhere(form: String) throws {
    for place in [1, 3, 7, 9, 15, 30, 40] {
      try expectUnchanged(form) { $0.move(row: { $0 >= place ? $0 + 2 : $0 }) }
    }
  }

  @Test("columns inserted anywhere", arguments: forms) func columnsInsertedAnywhere(form: String)
    throws
  {
    for place in [1, 2, 5, 8, 12, 18] {
      try expectUnchanged(form) { $0.move(column: { $0 >= place ? $0 + 1 : $0 }) }
    }
  }

  @Test("columns of the table in another order", arguments: forms)
  func columnsOfTheTableInAnotherOrder(form: String) throws {
    try expectUnchanged(form) { copy in
      let rows = copy.headerRow...(copy.itemRows.last ?? 1)
      var sheet = copy.sheet
      for row in rows {
        let cells = copy.sheet[row: row].cells
        guard cells.count > 6 else { continue }
        for column in 6...18 {
          sheet[CellReference(row: row, column: column)] = Cell(value: cells[24 - column]?.value)
        }
      }
      copy.sheet = sheet
    }
  }

  @Test("items in another order", arguments: forms) func itemsInAnotherOrder(form: String) throws {
    try expectUnchanged(form) { copy in
      let rows = copy.itemRows
      let swap = [rows[0]: rows[2], rows[2]: rows[0], rows[10]: rows[12], rows[12]: rows[10]]
      copy.move(row: { swap[$0] ?? $0 })
    }
  }

  @Test("no merged cells at all", arguments: forms) func noMergedCellsAtAll(form: String) throws {
    try expectUnchanged(form) { $0.sheet.mergedRanges = [] }
  }

  @Test("headers by other names and with spaces", arguments: forms)
  func headersByOtherNamesAndWithSpaces(form: String) throws {
    let names = [
      "序号": "项 次", "检查内容": "考核标准", "标准分": "配\n分", "检查情况": "查评情形", "问题描述": "存在问题",
      "扣分": "扣　分（分）", "得分": "实得分", "责任部门": "责任部门/单位", "整改期限": "完成时限", "备注": "备 注",
    ]
    try expectUnchanged(form) { copy in
      for (field, name) in names {
        copy.sheet[CellReference(row: copy.headerRow, column: copy.column(field))].value = .text(
          name)
      }
    }
  }

  @Test("the end of the table deleted", arguments: forms) func theEndOfTheTableDeleted(form: String)
    throws
  {
    let original = try FilledCopy(form)
    var cut = original
    let last = (cut.itemRows.last ?? 0) + 1
    var sheet = Sheet(name: cut.sheet.name)
    for (place, cell) in cut.sheet.cellsInOrder where place.row < last { sheet[place] = cell }
    cut.sheet = sheet
    let items = original.values().filter { $0.key.hasPrefix("项目") }
    let read = cut.values()
    #expect(items.filter { read[$0.key] != $0.value }.isEmpty)
    #expect(cut.read().readings[0].diagnostics.contains { $0.code == "S07" })
  }

  @Test("all cells as texts of a CSV file", arguments: forms) func allCellsAsTextsOfACSVFile(
    form: String
  ) throws {
    try expectUnchanged(form, isCSV: true) { copy in
      var sheet = Sheet(name: "CSV")
      for (place, cell) in copy.sheet.cellsInOrder {
        let text = cell.printedText
        if !text.isEmpty { sheet[place].value = .text(text) }
      }
      copy.sheet = sheet
    }
  }

  @Test("labels and values in one cell") func labelsAndValuesInOneCell() throws {
    try expectUnchanged("现场安全文明生产检查表") { copy in
      for row in 3...5 {
        for (place, cell) in copy.sheet.cellsInOrder where place.row == row {
          guard case .text(let label) = cell.value, label.hasSuffix("：") else { continue }
          let beside = (place.column + 1...place.column + 3)
            .map { CellReference(row: row, column: $0) }.first { copy.sheet[$0].value != nil }
          guard let beside, case .text(let value) = copy.sheet[beside].value, !value.hasSuffix("：")
          else { continue }
          copy.sheet[place].value = .text(label + "　" + value)
          copy.sheet[beside].value = nil
        }
      }
    }
  }

  @Test("numbers and scores within the texts of items", arguments: forms)
  func numbersAndScoresWithinTheTextsOfItems(form: String) throws {
    try expectUnchangedButContents(form) { copy in
      for row in copy.itemRows {
        let number = CellReference(row: row, column: 1)
        let text = CellReference(row: row, column: 2)
        let score = copy.sheet[number.offset(columns: 2)].printedText
        let whole = "\(copy.sheet[number].printedText) \(copy.sheet[text].printedText)（\(score)分）"
        copy.sheet[text].value = .text(whole)
        copy.sheet[number].value = nil
      }
    }
  }

  private func expectUnchangedButContents(
    _ form: String, _ change: (inout FilledCopy) -> Void
  ) throws {
    let original = try FilledCopy(form)
    var changed = original
    change(&changed)
    let read = changed.values()
    let different = original.values().filter { read[$0.key] != $0.value }.map(\.key)
    #expect(different.allSatisfy { $0.hasSuffix("检查内容") })
    #expect(changed.read().readings[0].diagnostics.filter { $0.severity != .info } == [])
  }

  @Test("labels with brackets and dates in pieces") func labelsWithBracketsAndDatesInPieces() throws
  {
    try expectUnchanged("现场安全文明生产检查表") { copy in
      for column in 1...18 {
        for row in 3...5 { copy.sheet[CellReference(row: row, column: column)].value = nil }
      }
      copy.sheet.mergedRanges.removeAll { $0.rows.lowerBound <= 5 }
      copy.sheet["A1"].value = "2025年第3轮现场安全文明生产检查表"
      copy.sheet["A3"].value = "受检单位（盖章）：锅炉车间"
      copy.sheet["C3"].value = "检查日期："
      for (column, piece) in ["2025", "年", "11", "月", "28", "日"].enumerated() {
        copy.sheet[CellReference(row: 3, column: 4 + column)].value = .text(piece)
      }
      copy.sheet["A4"].value = "组长（签字）：赵军"
      copy.sheet["D4"].value = "巡视人员"
      copy.sheet["E4"].value = "刘静、吴春梅"
    }
  }

  @Test("a huge sheet beside a form holds nothing up") func aHugeSheetBesideAFormHoldsNothingUp()
    throws
  {
    try expectUnchanged("现场安全文明生产检查表") { copy in
      for row in 100...3_000 {
        copy.sheet[CellReference(row: row, column: 2)].value = "设备清洁情况登记"
        copy.sheet[CellReference(row: row, column: 3)].value = 5
      }
    }
  }

  @Test("several labels in one cell") func severalLabelsInOneCell() throws {
    try expectUnchanged("现场安全文明生产检查表") { copy in
      for column in 1...18 {
        for row in 3...5 { copy.sheet[CellReference(row: row, column: column)].value = nil }
      }
      copy.sheet["A3"].value = "受检单位：锅炉车间　　检查日期：2025年11月28日　轮次：2025年第3轮"
      copy.sheet["A4"].value = "组长：赵军巡视人员：刘静、吴春梅　巡视组别：　路线/区域："
    }
  }

  @Test("two forms on one sheet") func twoFormsOnOneSheet() throws {
    let first = try FilledCopy("现场安全文明生产检查表")
    let second = try FilledCopy("党管安全责任落实表")
    var stacked = first
    let shift = (first.sheet.usedRange?.rows.upperBound ?? 0) + 2
    for (place, cell) in second.sheet.cellsInOrder {
      stacked.sheet[place.offset(rows: shift)] = Cell(value: cell.value)
    }
    let reader = FormReader(definitions: [second.definition, first.definition])
    let readings = reader.read(stacked.workbook, file: "两张.xlsx").readings
    #expect(readings.map(\.form) == [first.definition.title, second.definition.title])
    #expect(readings.map { FilledCopy.values(of: $0) } == [first.values(), second.values()])
  }

  @Test("cover and lists beside the form are left alone")
  func coverAndListsBesideTheFormAreLeftAlone() throws {
    try expectUnchanged("现场安全文明生产检查表") { copy in
      var cover = Sheet(name: "封面")
      cover["A3"].value = "2025年第3轮安全巡视检查资料"
      cover["A6"].value = "单位名称"
      cover["B6"].value = "汽机车间"
      var lists = Sheet(name: "字典")
      lists["A1"].value = "检查情况"
      lists["B1"].value = "等级"
      lists["C1"].value = "部门"
      copy.workbook.sheets += [cover, lists]
      copy.workbook.sheets.swapAt(0, 1)
      copy.workbook.sheets.swapAt(0, 1)
    }
  }
}
