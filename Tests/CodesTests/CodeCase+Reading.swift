import Forms
import Grid
import Spreadsheet
import Values
import Wording

extension CodeCase {
  /// `S…`, `N…`, `F…`.
  static let reading: [CodeCase] = structure + normalisation + formulas

  private static let structure: [CodeCase] = [
    copy(.formUnknown) { copy in
      for (place, cell) in copy.sheet.cellsInOrder where place.row != 3 {
        if case .text(let text) = cell.value {
          copy.sheet[place].value = .text(String(text.reversed()))
        }
      }
    },
    CodeCase(.formAmbiguous) {
      var twin = SampleCopy.template
      twin.sheets[0]["A1"].value = "现场表"
      let one = try FormDefinition(template: SampleCopy.template, file: "a.xlsx")
      let two = try FormDefinition(template: twin, file: "b.xlsx")
      let book = Workbook(sheets: [SampleCopy().sheet])
      return FormReader(definitions: [one, two]).read(book, file: "c.xlsx").diagnostics.map(\.key)
    },
    clean(.itemReworded, "B5", "标识齐全醒目"), clean(.itemRenumbered, "A8", "二.1"),
    copy(.itemUnsure) { ($0["A5"], $0["B5"]) = ("7.7", "设备清洁卫生渗漏点") },
    clean(.itemTextBlank, "B5", nil),
    clean(.headingDiffers, "A4", "一、设备管理（10分）"),
    copy(.headingPointsDiffer) { ($0["A4"], $0["C4"]) = ("一、设备（9分）", 10) },
    clean(.categoryMissing, "A7", nil),
    copy(.headingUnknown) { $0["A10"] = "五、其他工作（3分）" },
    copy(.subtotalUnknown) { ($0["A7"], $0["A10"]) = (nil, "小计") },
    copy(.itemMissing) { copy in
      copy.clear(row: 6)
    },
    copy(.rowUnknown) { copy in
      copy.moveDown(from: 7)
      (copy["A7"], copy["B7"], copy["C7"]) = ("1.9", "厂区绿化养护到位", 2)
    },
    clean(.headerSimilar, "M3", "整改完成的日期"),
    copy(.headerCombined) { ($0["E3"], $0["F3"]) = ("检查情况及问题描述", nil) },
    clean(.headerAmbiguous, "R3", "扣分"), clean(.columnMissing, "L3", nil),
    clean(.labelMissing, "A14", nil),
    copy(.labelByName) { copy in
      (copy["E14"], copy["F14"]) = (nil, "晴")
      copy.workbook.definedNames = [DefinedName("表_天气", formula: "检查表!$F$14")]
    },
    copy(.footerMissing) { copy in
      for row in 11...14 { copy.clear(row: row) }
    },
    copy(.sheetCut) { copy in
      for row in 100...20_100 { copy.sheet[CellReference(row: row, column: 1)].value = "续" }
    },
    copy(.valueFromSheetName) {
      ($0["A2"], $0.sheet.name, $0.file) = ("受检单位：", "热控车间", "表.xlsx")
    },
    copy(.valueFromFileName) { ($0["A2"], $0.file) = ("受检单位：", "2026年第3轮-热控车间-现场表.xlsx") },
    copy(.cellStruck) { $0.sheet["G5"].style.font.strikethrough = true },
    copy(.cellHidden) { $0.sheet[row: 5].isHidden = true },
    copy(.cellWithoutContrast) { $0.sheet["G5"].style.font.color = Color(rgb: 0xFFFFFF) },
    copy(.numberShownOtherwise) { copy in
      copy.deduct()
      copy["G5"] = 1.5
      copy.sheet["G5"].style.numberFormat = "0"
    },
    copy(.noteUnread) { $0.sheet.notes[CellReference("G5")] = Note("扣2分") },
    copy(.columnUnused) { ($0["R3"], $0["R5"]) = ("考核金额", "500元") },
    clean(.deductionElsewhere, "L5", "已扣2分"),
    copy(.furtherRowUnread) { copy in
      copy.deduct()
      copy.moveDown(from: 6)
      copy["I6"] = "运行部"
    },
    copy(.listMissing) { copy in copy.clear(row: 3) },
    CodeCase(.listNotRead) {
      let page = ["A1": "得分表", "A2": "月份", "B2": "{{月.名称|向右}}", "A3": "单位", "B3": "{{单位}}"]
      let definition = try FormDefinition(
        template: Workbook(sheets: [sheet(page)]), file: "得分表.xlsx")
      let copy = sheet(["A1": "得分表", "A2": "月份", "B2": "1月", "A3": "单位", "B3": "甲"])
      return FormReader(definitions: [definition]).read(Workbook(sheets: [copy]), file: "甲.xlsx")
        .readings.flatMap(\.diagnostics).map(\.key)
    },
    CodeCase(.recordMerged) {
      try SampleRegister(
        [["1", "甲", "1", "室"], ["", "", "", "", "又一处"]],
        merged: ["A3:A4", "B3:B4", "C3:C4", "D3:D4"]
      ).keys()
    },
    CodeCase(.rowBelowSum) {
      try SampleRegister(
        [["1", "甲", "1", "室", "无"], ["合计", "", "1"], ["", "乙", "", "厅"]]
      ).keys()
    },
    CodeCase(.rowsBelowGap) {
      try SampleRegister([["1", "甲", "1"], [], [], ["2", "乙", "2"]]).keys()
    },
    CodeCase(.rowsBelowSum) {
      try SampleRegister([["1", "甲", "1"], ["合计", "", "1"], ["2", "乙", "2"]]).keys()
    },
  ]

  private static func sheet(_ cells: [String: String]) -> Sheet {
    var sheet = Sheet(name: "得分表")
    for (cell, text) in cells { sheet[CellReference(cell)!].value = .text(text) }
    return sheet
  }

  private static let normalisation: [CodeCase] = [
    cell(.dateRead, "K5", "2026年11月18日"), cell(.dateFromSpan, "K5", "10日内"),
    cell(.dateFromRange, "K5", "11月10日-11月18日"), cell(.dateDoubtful, "K5", "11月"),
    cell(.dateConditional, "K5", "下次停机"), cell(.dateUnclear, "K5", "尽快"),
    cell(.dateFar, "K5", "2028-11-18"),
    cell(.deductionRead, "G5", "2分"), cell(.deductionSigned, "G5", "-2"),
    copy(.deductionsMixedSigns) {
      $0.deduct()
      ($0["G5"], $0["G6"]) = ("-2", "1")
    },
    clean(.deductionNone, "G5", "不扣分"), clean(.deductionBlank, "G5", "/"),
    cell(.deductionFull, "G5", "全扣"),
    copy(.deductionFromScore) { copy in
      for row in [3, 5, 6, 8, 9, 11] { copy.sheet[CellReference("G\(row)")!] = Cell() }
      copy["H5"] = 4
    },
    cell(.deductionComma, "G5", "1，1"),
    cell(.deductionDecimalComma, "G5", "0，5"), cell(.deductionPlus, "G5", "+1"),
    cell(.deductionLostPoint, "G5", "05"), cell(.deductionSumDiffers, "G5", "1+1=3"),
    copy(.deductionPerFinding) {
      $0.deduct()
      ($0["F5"], $0["G5"]) = ("1.给水泵渗水\n2.阀门渗水", "1.1分 2.1分")
    },
    cell(.deductionAmbiguous, "G5", "1.1分 2.1分"),
    cell(.deductionDescribed, "G5", "渗水扣1分，积油扣1分"),
    copy(.deductionInSeveralRows) { copy in
      copy.deduct()
      copy.moveDown(from: 6)
      (copy["F6"], copy["G6"]) = ("阀门渗水", 1)
    },
    cell(.deductionUnreadable, "G5", "待定"),
    clean(.choiceRead, "E5", "√"),
    copy(.choiceBinary) { copy in for row in [5, 6, 8, 9] { copy["E\(row)"] = row == 5 ? 0 : 1 } },
    clean(.choiceLeading, "E5", "合格（见附件）"), clean(.choicesTicked, "E5", "☑合格 ☑不合格 □不适用"),
    clean(.choiceUnknown, "E5", "马马虎虎"),
    copy(.notApplicableTicked) {
      ($0["R3"], $0["R6"], $0["E6"], $0["G6"]) = ("缺项", "√", nil, nil)
    },
    copy(.tickContradicts) { ($0["R3"], $0["R6"]) = ("缺项", "√") },
    clean(.numberRead, "A14", "人数：5人"), clean(.numberPercent, "I13", "工时：85%"),
    clean(.numberBlank, "I13", "工时：/"), clean(.numberRough, "I13", "工时：约5"),
    clean(.numberDecimalComma, "I13", "工时：1，5"),
    clean(.numberUnreadable, "I13", "工时：很多"), clean(.timeUnreadable, "I14", "开始：饭后"),
    copy(.numberIsDate) { copy in
      copy["I13"] = "工时："
      copy["J13"] = .dateTime(DateTime(CalendarDate("2026-05-01")!))
    },
    copy(.dittoRead) {
      $0.deduct()
      $0["I6"] = "同上"
    },
    clean(.dittoWithoutAbove, "I5", "同上"),
    copy(.dittoOfUnread) { ($0["G5"], $0["G6"]) = ("不详", "同上") },
    copy(.mergedRead) {
      $0.deduct()
      $0.sheet.mergedRanges.append(CellRange("I5:I6"))
    },
    copy(.mergedNumber) {
      $0.deduct()
      $0["G6"] = nil
      $0.sheet.mergedRanges.append(CellRange("G5:G6"))
    },
    cell(.peopleRead, "J5", "张三，李四"), cell(.departmentRead, "I5", "检修部（配合：运行部）"),
    cell(.departmentsRead, "I5", "检修部、运行部"),
    cell(.nameDoubtful, "I5", "检修部（运行部）"), cell(.nameUndecided, "I5", "待定"),
    cell(.nameBlank, "J5", "/"), clean(.noFinding, "F5", "无"),
    clean(.requiredMissing, "A14", "人数："), clean(.valueOutOfRange, "A14", "人数：60"),
    clean(.valueTooLong, "A13", "结论：一二三四五六"),
  ]

  private static let formulas: [CodeCase] = [
    copy(.formulaReplaced) { $0.sheet["H6"] = Cell(value: 5) },
    copy(.formulaLeavesOut) { $0.sheet["G11"].formula = Formula("SUM(G6:G9)") },
    copy(.formulaStale) {
      $0.deduct()
      $0.sheet["G11"].formula = Formula("SUM(G5:G9)")
      $0["G11"] = 7
    },
    cell(.cellError, "G5", .error(.reference)),
  ]
}
