// What the article of XLS shows: a workbook of Excel 97 or WPS, read like any.
import XLS

func readOldWorkbook() throws {
  let workbook = try Workbook(xlsAt: "fixtures/xls/旧格式.xls")
  for sheet in workbook.sheets {
    print(sheet.name, sheet.usedRange?.description ?? "", sheet.mergedRanges.count)
  }
  print(workbook.sheets[0]["A1"].displayedText)
  for notice in workbook.notices { print(notice) }
}

/// What needs a password is refused with what to do.
func passwordsAreToldApart() {
  do {
    _ = try Workbook(xlsAt: "fixtures/bad/加密.xls")
  } catch { print(error) }
}

try readOldWorkbook()
passwordsAreToldApart()
