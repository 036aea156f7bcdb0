// swift-format-ignore-file: the programs of README.md stand here word for word, their imports too.
import Foundation

// They work in a folder of their own.
let start = FileManager.default.currentDirectoryPath
let folder = URL.temporaryDirectory.appending(path: "anping-\(UUID())", directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
for (there, here) in [
  ("templates", "templates"), ("fixtures/received/units.csv", "单位.csv"),
  ("fixtures/received/forms", "收回的表"),
] {
  try FileManager.default.createSymbolicLink(
    atPath: folder.appending(path: here).path, withDestinationPath: "\(start)/\(there)")
}
guard FileManager.default.changeCurrentDirectoryPath(folder.path) else { exit(1) }
try prepare()

import AnpingKit

let round = try Round(units: "单位.csv", number: 3, today: CalendarDate("2025-12-15"))
let assessed = round.assess(await round.read(["收回的表"]))
for form in assessed.forms {
  let score = form.score?.shown.map { "\($0)" } ?? "—"
  print(form.unit?.name ?? "?", form.title, score, form.diagnostics.count)
  if form.title == SiteInspection.title {
    let inspection = try form.decode(SiteInspection.self)
    print(inspection.items.filter { ($0.deduction ?? 0) > 0 }.count)
  }
}
try assessed.write(to: "第3轮考评.xlsx")

import CSV
import XLSX

struct Deduction: Codable { var 单位: String, 扣分: Double?, 检查日期: CalendarDate? }

let reader = try XLSXReader(path: "扣分.xlsx")
let deductions = try reader.rows(of: reader.sheets[0]).records(as: Deduction.self).all()
try CSVWriter.write(to: "扣分.csv") { try $0.write(records: deductions) }

print(try String(contentsOfFile: "扣分.csv", encoding: .utf8).split(whereSeparator: \.isNewline))
