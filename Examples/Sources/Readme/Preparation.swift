import XLSX

/// The workbook that the second program of the README reads.
func prepare() throws {
  var sheet = Sheet(name: "扣分")
  (sheet["A1"].value, sheet["B1"].value, sheet["C1"].value) = ("单位", "扣分", "检查日期")
  (sheet["A2"].value, sheet["B2"].value) = ("锅炉车间", 2)
  sheet["C2"].value = CalendarDate("2025-11-03").map { .dateTime(DateTime($0)) }
  sheet["C2"].style.numberFormat = "yyyy-mm-dd"
  try Workbook(sheets: [sheet]).writeXLSX(to: "扣分.xlsx")
}
