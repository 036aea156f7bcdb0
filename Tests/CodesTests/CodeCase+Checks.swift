import Assessment
import Forms
import Grid
import Spreadsheet
import Values
import Wording

extension CodeCase {
  private static let units = [
    InspectedUnit(name: "发电部", aliases: ["运行部"]), InspectedUnit(name: "检修部", aliases: ["设备检修部"]),
  ]

  /// `V…`.
  static let checks: [CodeCase] = [
    clean(.standardScoreChanged, "C5", 6), clean(.categorySumDiffers, "C5", 6),
    copy(.standardScoresDiffer) { copy in
      for row in 7...9 { copy.clear(row: row) }
    },
    copy(.deductionNegative) {
      $0.deduct()
      ($0.deduction, $0["G5"]) = ("小数", -2)
    }, cell(.deductionTooMuch, "G5", 6),
    cell(.deductionTooPrecise, "G5", 1.125),
    copy(.scoreOutOfRange) {
      $0.method = "得分"
      $0.sheet["H5"] = Cell(value: 9)
    },
    copy(.scoreDiffers) {
      $0.deduct()
      $0.sheet["H5"] = Cell(value: 4)
    },
    cell(.rectificationFieldMissing, "I5", nil), cell(.dueDateUnreadable, "K5", "见第2页"),
    cell(.dueDateEarly, "K5", "2026-11-02"), clean(.dateNumberAmbiguous, "K5", 11.1),
    clean(.dateNumberUnreadable, "K5", 7), cell(.dateImpossible, "K5", "2026-11-31"),
    copy(.dateWithoutYear) {
      $0.deduct()
      ($0["E2"], $0["I2"], $0["K5"]) = ("检查日期：", "轮次：", "11月18日")
    },
    copy(.dateWithoutInspection) {
      $0.deduct()
      ($0["E2"], $0["K5"]) = ("检查日期：", "3日内")
    },
    copy(.faultNotDeducted) { ($0["E5"], $0["G5"]) = ("不合格", nil) },
    clean(.findingWithoutDeduction, "F5", "给水泵渗水"),
    copy(.itemUnscored) {
      $0.method = "是否"
      ($0["E5"], $0["G5"]) = (nil, nil)
    },
    copy(.itemUnchecked) { ($0["E5"], $0["G5"]) = (nil, nil) },
    clean(.faultWithoutDeduction, "E5", "不合格"), cell(.deductionWithoutFault, "E5", "合格"),
    copy(.findingOfNotApplicable) { ($0["E5"], $0["F5"], $0["G5"]) = ("不适用", "给水泵渗水", nil) },
    cell(.deductionWithoutFinding, "F5", "无"),
    cell(.findingPointsDiffer, "F5", "1.给水泵渗水（扣0.5分）\n2.阀门渗水（扣0.5分）"),
    cell(.ruleDeductionDiffers, "F5", "1.渗水\n2.积油\n3.积灰"),
    cell(.notApplicableFilled, "E5", "不适用"),
    copy(.categoryNotApplicable) {
      for row in [5, 6] { ($0["E\(row)"], $0["G\(row)"]) = ("不适用", nil) }
    },
    copy(.nothingCarriedOver) {
      for row in [8, 9] { ($0["E\(row)"], $0["G\(row)"]) = ("不适用", nil) }
    },
    copy(.unitUnknown, units: units) { $0["A2"] = "受检单位：锅炉车间" },
    copy(.unitOfOtherFile, units: units) { $0.file = "2026年第3轮-检修部-现场表.xlsx" },
    copy(.unitOfOtherTitle, units: units) { $0["A1"] = "检修部现场表" },
    copy(.unitOfOtherSheet, units: units) { $0.sheet.name = "检修部" },
    copy(.unitFromContext, units: [InspectedUnit(name: "发电部", aliases: ["启明星"])]) {
      ($0["A2"], $0.file) = ("受检单位：", "启明星.xlsx")
    },
    copy(.unitMissing, units: units) { ($0["A2"], $0.file) = ("受检单位：", "表.xlsx") },
    CodeCase(.formDuplicate) {
      var other = SampleCopy()
      other.file = "发电部2.xlsx"
      return try SampleCopy().keys(others: [other])
    }, preferred(.formChosen), preferred(.formSuperseded),
    CodeCase(.unitNearlyNamed) {
      var other = SampleCopy()
      (other["A2"], other.file) = ("受检单位：发电", "发电.xlsx")
      return try SampleCopy().keys(others: [other])
    },
    list(.unitListedTwice, [["发电部"], ["发电 部"]]),
    list(.aliasOfSeveralUnits, [["发电部", "", "运行"], ["检修部", "", "运行"]]),
    list(.branchOfSeveralUnits, [["发电部", "机关支部"], ["检修部", "机关支部"]]),
    list(.owedFormUnknown, [["发电部", "", "", "安全帽台账"]]),
    clean(.inspectionInFuture, "E2", "检查日期：2026-11-22"),
    copy(.otherRound, number: 4) { $0.file = "2026年第4轮-发电部-现场表.xlsx" },
    copy(.formOfOtherRound, number: 4) { _ in },
    copy(.roundOfOtherFile) { $0.file = "第2轮-发电部.xlsx" },
    copy(.roundRead) { ($0.round, $0["I2"]) = ("文本", "轮次：2026-3") },
    copy(.roundUnreadable) { ($0.round, $0["I2"]) = ("文本", "轮次：三季度") },
    copy(.yearOfOtherFile) { $0.file = "2024年第3轮-发电部.xlsx" },
    CodeCase(.inspectionFarFromOthers) {
      var early = SampleCopy()
      early["E2"] = "检查日期：2026-03-03"
      let others = ["甲", "乙", "丙", "丁"].map { unit in
        var copy = SampleCopy()
        copy["A2"] = .text("受检单位：\(unit)")
        return copy
      }
      return try early.keys(others: others)
    },
    clean(.gradeBelowScore, "E13", "等级：不合格"),
    copy(.gradeContradictsVeto) { ($0["E12"], $0["E13"]) = ("否决事项：瞒报隐患", "等级：合格") },
    cell(.reinspectionFieldMissing, "N5", "合格"),
    copy(.reinspectionOrder) {
      $0.deduct()
      ($0["M5"], $0["N5"], $0["O5"], $0["P5"]) = ("2026-11-10", "合格", "李四", "2026-11-09")
    },
    copy(.subtotalDiffers) { copy in
      copy.deduct()
      copy.moveDown(from: 7)
      (copy["A7"], copy["G7"]) = ("小计", 9)
    },
    copy(.totalDiffers) {
      $0.deduct()
      $0.sheet["G11"] = Cell(value: 9)
    },
    CodeCase(.carriedOverMissing) { try SampleCopy().keys(previous: [ledger()]) },
    carried(.carriedOverUnknown, ["2-发电部-07"]),
    carried(.carriedOverTwice, ["2-发电部-01", "2-发电部-01"]),
    CodeCase(.carriedOverUnreadable) {
      try SampleCopy().keys(previous: [ledger(number: "第二轮的第一个问题")])
    },
    CodeCase(.carriedOverUnjudged) {
      var copy = SampleCopy()
      for row in [8, 9] { (copy["E\(row)"], copy["G\(row)"]) = ("不适用", nil) }
      (copy["A10"], copy["B10"]) = ("2-发电部-01", "轴封渗水")
      return try copy.keys()
    },
    copy(.carriedOverOfOther, units: units) {
      ($0["A10"], $0["B10"]) = ("2-检修部-01", "轴封渗水")
    },
    CodeCase(.carriedOverDeducted) {
      var copy = SampleCopy()
      (copy["A10"], copy["B10"], copy["E10"]) = ("2-发电部-01", "轴封渗水", "不合格")
      copy["G10"] = 2
      return try copy.keys()
    },
    twins(.findingRegisteredTwice), twins(.formCopied),
    copy(.aliasWritten, units: units) {
      $0.deduct()
      $0["I5"] = "设备检修部"
    },
    clean(.vetoWritten, "E12", "否决事项：瞒报隐患"), clean(.vetoUnsure, "E12", "否决事项：待核实"),
    clean(.vetoElsewhere, "A13", "结论：一票否决"),
    copy(.vetoByCondition) { $0.veto = "[人数]=5" },
    copy(.vetoByItem) {
      $0.deduct()
      $0.veto = "[序号]=\"1.1\" 且 [扣分]>0"
    },
    clean(.longNumberCut, "I13", "工时：320321199001011234"),
    CodeCase(.rectificationTicked) {
      var copy = SampleCopy()
      copy["B8"] = "上轮问题按期整改闭环"
      return try copy.keys(previous: [ledger(due: CalendarDate("2026-10-01")!)])
    },
    row(.closingIncomplete, ["复查结果": "合格"]),
    row(
      .closingBeforeCompletion,
      ["整改完成日期": "2026-11-09", "复查结果": "合格", "复查人": "李四", "复查日期": "2026-11-08"]),
    row(.extensionIncomplete, ["延期至": "2026-11-30"]),
    row(
      .extensionNotLater,
      ["延期至": "2026-10-01", "延期原因": "缺备件", "延期批准人": "赵六", "延期批准日期": "2026-10-01"]),
    row(
      .extensionLate,
      ["延期至": "2026-11-30", "延期原因": "缺备件", "延期批准人": "赵六", "延期批准日期": "2026-11-12"]),
    row(.deferralIncomplete, ["挂账原因": "待停机"]), row(.stateAhead, ["状态": "已销号"]),
    row(.stateUnknown, ["状态": "快好了"]),
    CodeCase(.ledgerNumberTwice) { try SampleCopy().keys(previous: [ledger(), ledger()]) },
  ]

  /// A row of last round's ledger, due on 2026-11-10, with what a department wrote.
  private static func row(_ kind: DiagnosticCode, _ columns: [String: String]) -> CodeCase {
    CodeCase(kind) {
      var reading = ledger(due: CalendarDate("2026-11-10")!)
      for (name, text) in columns {
        let value = CalendarDate(text).map(FieldValue.date) ?? .text(text)
        reading.groups[0].records[0].fields[name] = FieldReading(value, cell: CellReference("B5"))
      }
      return try SampleCopy().keys(previous: [reading])
    }
  }

  /// Two versions of a form, of which one was chosen.
  private static func preferred(_ kind: DiagnosticCode) -> CodeCase {
    CodeCase(kind) {
      var other = SampleCopy()
      other.file = "发电部2.xlsx"
      return try SampleCopy().keys(preferred: [other.file], others: [other])
    }
  }

  /// Two units with the same problems, word for word.
  private static func twins(_ kind: DiagnosticCode) -> CodeCase {
    CodeCase(kind) {
      var (copy, other) = (SampleCopy(), SampleCopy())
      copy.deduct()
      (copy["F5"], copy["G5"]) = ("1号炉给水泵轴封渗水严重", 1)
      (copy["E6"], copy["F6"], copy["G6"]) = ("不合格", "2号炉送风机护罩缺螺栓三颗", 2)
      other.sheet = copy.sheet
      (other["A2"], other.file) = ("受检单位：检修部", "检修部.xlsx")
      return try copy.keys(others: [other])
    }
  }

  /// A list of units of some rows: 单位, 党支部, 别名, 应交表.
  private static func list(_ kind: DiagnosticCode, _ rows: [[String]]) -> CodeCase {
    CodeCase(kind) {
      var sheet = Sheet(name: "单位")
      for (row, texts) in ([["单位", "党支部", "别名", "应交表"]] + rows).enumerated() {
        for (column, text) in texts.enumerated() {
          sheet[CellReference(row: row + 1, column: column + 1)].value = .text(text)
        }
      }
      let list = UnitDirectory(Workbook(sheets: [sheet]), forms: [:])
      return try SampleCopy().keys(list: list)
    }
  }

  /// Rows of carried-over problems below the items.
  private static func carried(_ kind: DiagnosticCode, _ numbers: [String]) -> CodeCase {
    CodeCase(kind) {
      var copy = SampleCopy()
      for (index, number) in numbers.enumerated() {
        if index > 0 { copy.moveDown(from: 10 + index) }
        (copy["A\(10 + index)"], copy["B\(10 + index)"]) = (.text(number), "上轮问题：轴封渗水")
        copy["E\(10 + index)"] = "合格"
      }
      return try copy.keys(previous: [ledger()])
    }
  }

  /// Last round's ledger with one open problem of 发电部.
  private static func ledger(
    number: String = "2-发电部-01", due: CalendarDate? = nil
  ) -> FormReading {
    var reading = FormReading(form: LedgerColumns.title, file: "上轮.xlsx", sheet: "整改台账")
    var record = RecordReading(row: 5, key: number)
    let values = ["编号": number, "受检单位": "发电部", "问题描述": "轴封渗水", "检查表": "现场表"]
    for (name, value) in values {
      record.fields[name] = FieldReading(.text(value), cell: CellReference("A5"))
    }
    record.fields["整改期限"] = FieldReading(due.map { .date($0) }, cell: CellReference("I5"))
    reading.groups = [(LedgerColumns.group, [record])]
    return reading
  }
}

extension SampleCopy {
  /// Blanks a row.
  mutating func clear(row: Int) {
    for column in 1...16 { sheet[CellReference(row: row, column: column)] = Cell() }
  }

  /// Moves the rows from one on down by one.
  mutating func moveDown(from row: Int) {
    var moved = Sheet(name: sheet.name)
    for (place, cell) in sheet.cellsInOrder {
      moved[place.row >= row ? place.offset(rows: 1) : place] = Cell(value: cell.value)
    }
    sheet = moved
  }
}
