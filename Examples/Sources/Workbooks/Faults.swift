import XLSX

/// The article “Errors and notices”.
func errorsAreSentences() {
  do {
    _ = try XLSXPatcher.apply(
      [.removeSheet("明细")], to: Workbook(sheets: [Sheet(name: "汇总")]).xlsxBytes())
  } catch let error as any WordedError {
    print(error)
    print(error.sentence(in: Wording(.chinese)))
    print(error.kind.code, error.position.sheet ?? "")
  } catch { print(error) }
  do { _ = try Workbook(xlsx: Array("no workbook".utf8)) } catch { print(error) }
  do { _ = try Workbook(xlsxAt: "没有这个文件.xlsx") } catch { print(error) }
}

/// The article “Errors and notices”: what was odd and read all the same.
func noticesAreValues() throws {
  var sheet = Sheet(name: "读数")
  sheet["A1"] = Cell(value: 60)
  sheet["A1"].style.numberFormat = "yyyy-m-d"
  let workbook = try Workbook(xlsx: Workbook(sheets: [sheet]).xlsxBytes())
  for notice in workbook.notices {
    print(notice.kind.severity, notice.position.cell?.description ?? "", notice)
  }
}
