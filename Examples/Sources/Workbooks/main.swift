// Writes a workbook, reads it row by row, changes two cells of it, and says what went wrong in plain words.
import Foundation
import XLSX

let folder = URL.temporaryDirectory.appending(path: "anping-\(UUID())", directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let path = folder.appending(path: "汇总.xlsx").path

// A workbook is a value.
var sheet = Sheet(name: "汇总")
let rows: [(unit: String, score: Double, day: String)] = [
  ("锅炉车间", 86.8, "2025-10-11"), ("汽机车间", 91.5, "2025-10-12"),
]
(sheet["A1"].value, sheet["B1"].value, sheet["C1"].value) = ("单位", "得分", "检查日期")
for (index, row) in rows.enumerated() {
  let line = index + 2
  sheet["A\(line)"].value = .text(row.unit)
  sheet["B\(line)"].value = .number(row.score)
  sheet["C\(line)"].value = CalendarDate(row.day).map { .dateTime(DateTime($0)) }
  sheet["C\(line)"].style.numberFormat = "yyyy\"年\"m\"月\"d\"日\""
}
sheet["A4"].value = "合计"
sheet["B4"] = Cell(value: 178.3, formula: Formula("SUM(B2:B3)"))
sheet.autofit()
try Workbook(sheets: [sheet]).writeXLSX(to: path)

// Rows stream: memory does not grow with them.
let reader = try XLSXReader(path: path)
for sheet in reader.sheets {
  var rows = try reader.rows(of: sheet)
  while let row = try rows.next() {
    print(row.number, row.cells.map(\.cell.displayedText).joined(separator: " | "))
  }
}

// Or as values of one's own type, by the headings.
struct Score: Decodable { var 单位: String, 得分: Double, 检查日期: CalendarDate? }
var scores = try reader.rows(of: reader.sheets[0]).records(as: Score.self)
while let score = try scores.next(), !score.单位.isEmpty {
  print(score.单位, score.得分, score.检查日期?.description ?? "—")
}

// A patch changes what it names; the rest of the file stays byte for byte.
let patches: [Patch] = [
  .setCell(sheet: "汇总", CellReference(row: 2, column: 2), .value(88)),
  .setNote(sheet: "汇总", CellReference(row: 2, column: 2), Note("复查后更正", author: "安监部")),
]
try XLSXPatcher.apply(patches, toFileAt: path, output: path, replacing: true)
let patched = try Workbook(xlsxAt: path)
print(patched["汇总"]?["B2"].displayedText ?? "", patched["汇总"]?.notes.count ?? 0)

// Errors and notices print as sentences; other languages by name.
do {
  _ = try XLSXPatcher.apply([.removeSheet("明细")], to: Workbook(sheets: [sheet]).xlsxBytes())
} catch {
  print(error)
  print((error as? any WordedError)?.sentence(in: Wording(.chinese)) ?? "")
}
do { _ = try Workbook(xlsx: Array("no workbook".utf8)) } catch { print(error) }
do { _ = try Workbook(xlsxAt: "没有这个文件.xlsx") } catch { print(error) }
