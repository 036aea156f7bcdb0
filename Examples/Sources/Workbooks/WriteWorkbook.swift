import XLSX

/// The article “Write a workbook”.
func writeWorkbook() throws {
  let scores: [(unit: String, score: Double, day: CalendarDate?)] = [
    ("锅炉车间", 86.8, CalendarDate("2025-10-11")),
    ("汽机车间", 91.5, CalendarDate("2025-10-12")),
  ]

  var sheet = Sheet(name: "汇总")
  (sheet["A1"].value, sheet["B1"].value, sheet["C1"].value) = ("单位", "得分", "检查日期")
  for (row, score) in zip(2..., scores) {
    sheet["A\(row)"].value = .text(score.unit)
    sheet["B\(row)"].value = .number(score.score)
    sheet["C\(row)"].value = score.day.map { .dateTime(DateTime($0)) }
    sheet["C\(row)"].style.numberFormat = "yyyy\"年\"m\"月\"d\"日\""
  }
  sheet["A4"].value = "合计"
  sheet["B4"] = Cell(value: 178.3, formula: Formula("SUM(B2:B3)"))

  for address in ["A1", "B1", "C1"] {
    sheet[address].style.font.bold = true
    sheet[address].style.fill = .solid(Color(rgb: 0xDDEBF7))
    sheet[address].style.border = Border(all: Border.Edge(.thin))
  }
  sheet.view.frozenRows = 1
  sheet.autoFilter = AutoFilter("A1:C3")
  sheet.dataValidations = [
    DataValidation(ranges: ["B2:B3"], rule: .decimal(.between, "0", "100"))
  ]
  sheet.notes["B2"] = Note("复查后更正", author: "安监部")
  sheet.printSetup.titleRows = 1...1
  sheet.autofit()

  try Workbook(sheets: [sheet]).writeXLSX(to: "汇总.xlsx")
}
