import Assessment
import Forms
import Grid
import Spreadsheet
import Testing
import Values
import Wording

/// A report template with a ranking of one form and a ledger.
private var report: Workbook {
  var page = Sheet(name: "汇总排名")
  let columns = ["名次", "单位", "现场表得分", "现场表等级", "加权总分", "总评等级", "说明", "排序分"]
  for (index, column) in columns.enumerated() {
    page[CellReference(row: 2, column: index + 1)].value = .text(column)
    page[CellReference(row: 3, column: index + 1)].value = .text("{{汇总.\(column)}}")
  }
  page["A1"].value = "{{轮次名}}"
  var ledger = Sheet(name: "整改台账")
  for (index, column) in ["编号", "问题描述", "状态", "提示"].enumerated() {
    ledger[CellReference(row: 1, column: index + 1)].value = .text(column)
    ledger[CellReference(row: 2, column: index + 1)].value = .text("{{整改.\(column)}}")
  }
  return Workbook(sheets: [page, ledger])
}

private func patches(_ readings: [FormReading]) throws -> [Patch] {
  let form = try FormDefinition(template: SampleForm.template, file: "现场表.xlsx")
  return AssessmentWorkbook(
    try SampleForm.round(readings),
    report: try FormDefinition(template: report, file: "考评工作簿.xlsx"),
    forms: [.init(form, package: PackageBytes([], name: "现场表.xlsx"))], ruleSheet: nil,
    wording: Wording(.chinese)
  ).patches.patches
}

/// What becomes of a cell, the last change winning.
private func content(_ patches: [Patch], _ sheet: String, _ cell: String) -> Patch.CellContent? {
  patches.compactMap { patch -> Patch.CellContent? in
    guard case .setCell(sheet, let place, let content, _) = patch, place.description == cell
    else { return nil }
    return content
  }.last
}

@Test("every form has a score sheet before anything refers to it")
func everyFormHasAScoreSheetBeforeAnythingRefersToIt() throws {
  let patches = try patches([
    SampleForm.reading(), SampleForm.reading(unit: "检修部", file: "b.xlsx"),
  ])
  let imported = patches.indices.filter {
    if case .importSheet = patches[$0] { true } else { false }
  }
  #expect(imported.count == 2)
  let summary = patches.firstIndex { patch in
    if case .setCell("汇总排名", _, _, _) = patch { true } else { false }
  }
  #expect(try #require(imported.last) < #require(summary))
  guard case .importSheet(_, let sheet, let name) = patches[try #require(imported.first)] else {
    return
  }
  #expect(sheet == "检查表" && name == "发电部-现场表")
}

@Test("units without a total have no score in the ranking")
func unitsWithoutATotalHaveNoScoreInTheRanking() throws {
  let waiting = SampleForm.reading(CheckCase.deducted(["1.1.责任部门": ""]), unit: "甲", file: "a.xlsx")
  let patches = try patches([waiting, SampleForm.reading(unit: "乙", file: "b.xlsx")])
  #expect(content(patches, "汇总排名", "B3") == .value("乙"))
  #expect(content(patches, "汇总排名", "C4") == .value("待放行"))
  #expect(content(patches, "汇总排名", "G4") == .value("《现场表》有错误待放行；暂计总分 90（待放行，不排名）"))
  #expect(content(patches, "汇总排名", "A4") == .value("待放行"))
  guard case .formula(let rank, _) = content(patches, "汇总排名", "A3") else {
    Issue.record("no formula in A3")
    return
  }
  #expect(rank.text == "IF(ISNUMBER(H3),RANK(H3,H$3:H$4),\"—\")")
}

@Test("the ledger shows state and overdue in words") func theLedgerTellsStateAndOverdueInWords()
  throws
{
  let patches = try patches([SampleForm.reading(CheckCase.deducted([:]))])
  #expect(content(patches, "整改台账", "A2") == .value("3-发电部-01"))
  #expect(content(patches, "整改台账", "C2") == .value("已下达"))
  #expect(content(patches, "整改台账", "D2") == .value("已逾期3天"))
}
