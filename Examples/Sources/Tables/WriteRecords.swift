import CSV
import Foundation

/// The article “Write a CSV file”.
func writeRecords() throws {
  struct Deduction: Encodable { var 单位: String, 扣分: Double?, 检查日期: CalendarDate? }

  let deductions = [
    Deduction(单位: "锅炉车间", 扣分: 2, 检查日期: CalendarDate("2025-11-03")),
    Deduction(单位: "汽机车间", 扣分: nil, 检查日期: nil),
  ]
  try CSVWriter.write(to: "扣分.csv") { try $0.write(records: deductions) }
  print(try String(contentsOfFile: "扣分.csv", encoding: .utf8).split(whereSeparator: \.isNewline))
}

/// The article “Write a CSV file”: in an encoding and dialect of one's own.
func writeForOldPrograms() throws {
  var sheet = Sheet(name: "导出")
  (sheet["A1"].value, sheet["B1"].value) = ("姓名", "备注")
  (sheet["A2"].value, sheet["B2"].value) = ("李😀", "=1+1")
  let options = CSVWriter.Options(
    dialect: .semicolons, encoding: .gb18030, byteOrderMark: false, defuses: true)
  let bytes = try CSVWriter.bytes(of: sheet, options: options)
  print(bytes.count, try CSVReader(bytes).encoding.name)
}
