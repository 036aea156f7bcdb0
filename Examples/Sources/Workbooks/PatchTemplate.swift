import XLSX

/// The article “Patch a template”.
func patchTemplate() throws {
  try XLSXPatcher.apply(
    [
      .insertRows(sheet: "汇总", before: 4, count: 1, formattedLike: [3], extendsRangesAbove: true),
      .setCell(sheet: "汇总", "A4", .value("电气车间")),
      .setCell(sheet: "汇总", "B4", .value(95)),
      .setCell(sheet: "汇总", "B5", .cachedResult(273.3)),
      .setNote(sheet: "汇总", "B4", Note("补报", author: "安监部")),
    ], toFileAt: "汇总.xlsx", output: "汇总（补）.xlsx")

  let patched = try Workbook(xlsxAt: "汇总（补）.xlsx")
  print(patched["汇总"]?["B5"].formula?.text ?? "", patched["汇总"]?["B5"].number ?? 0)
}

/// The article “Patch a template”: a sheet for each unit.
func copyScoreSheets() throws {
  let units = ["锅炉车间", "汽机车间"]
  var patches: [Patch] = units.map { .copySheet("汇总", to: $0) }
  patches += units.map { .setCell(sheet: $0, "A1", .value(.text($0)), style: .keep) }
  patches.append(.removeSheet("汇总"))
  try XLSXPatcher.apply(patches, toFileAt: "汇总.xlsx", output: "各单位.xlsx")
  print(try XLSXReader(path: "各单位.xlsx").sheets.map(\.name))
}
