import Assessment
import Grid
import Spreadsheet
import Testing
import Values

private let directory = UnitDirectory([
  InspectedUnit(name: "发电部", branch: "发电部党支部", aliases: ["运行部", "发电运行部"]),
  InspectedUnit(name: "化学车间", branch: "化学车间党支部", aliases: ["化学"]),
  InspectedUnit(name: "综合管理部", branch: "机关第一党支部", aliases: []),
])

@Test(
  "every spelling leads to the unit",
  arguments: [
    ("发电部", "发电部"), ("发电部　党支部", "发电部"), (" 运行部 ", "发电部"), ("运行部党支部", "发电部"),
    ("机关第一党支部", "综合管理部"), ("化 学", "化学车间"), ("锅炉车间", nil), ("", nil),
  ])
func everySpellingLeadsToTheUnit(_ written: String, _ name: String?) {
  #expect(directory.unit(written: written)?.name == name)
}

@Test(
  "a file name names a unit",
  arguments: [
    ("2025年第3轮-发电运行部-党管表", "发电部"), ("现场表（化学车间）", "化学车间"), ("化学车间和发电部", nil),
    ("第3轮", nil),
  ])
func aFileNameNamesAUnit(_ name: String, _ unit: String?) {
  #expect(directory.onlyUnit(in: name)?.name == unit)
}

@Test("the directory is read by its headers") func theDirectoryIsReadByItsHeaders() throws {
  var sheet = Sheet(name: "units")
  sheet["A1"].value = "单位名录"
  for (column, text) in ["序号", "党支部", "单位", "别名"].enumerated() {
    sheet[CellReference(row: 2, column: column + 1)].value = .text(text)
  }
  for (column, text) in ["1", "发电部党支部", "发电部", "运行部、发电运行部"].enumerated() {
    sheet[CellReference(row: 3, column: column + 1)].value = .text(text)
  }
  let units = try #require(UnitDirectory(Workbook(sheets: [Sheet(name: "封面"), sheet])))
  var unit = InspectedUnit(name: "发电部", branch: "发电部党支部", aliases: ["运行部", "发电运行部"])
  unit.details = ["序号": "1"]
  #expect(units.units == [unit])
  #expect(UnitDirectory(Workbook(sheets: [Sheet(name: "空")])) == nil)
}
