import XLSX

/// The article “Read a workbook”.
func readWorkbook() throws {
  let workbook = try Workbook(xlsxAt: "汇总.xlsx")
  if let sheet = workbook["汇总"] {
    print(sheet["A2"].text ?? "", sheet["B2"].number ?? 0, sheet["C2"].date?.description ?? "")
    print(sheet["C2"].displayedText)
    print(sheet["B4"].formula?.text ?? "", sheet["B4"].number ?? 0)
  }

  for sheet in workbook.sheets where sheet.visibility == .visible {
    for (reference, cell) in sheet.cellsInOrder where cell.value != nil {
      print(reference, cell.displayedText)
    }
  }
  for notice in workbook.notices { print(notice) }
}
