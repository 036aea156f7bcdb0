// Reads CSV in whatever encoding it comes as values of one's own type, and writes them for Excel.
import CSV
import Foundation

struct Deduction: Codable {
  var 单位: String
  var 扣分: Double?
  var 检查日期: CalendarDate?
}

// GB18030 with semicolons, as an old program would export it.
var bytes: [UInt8] = [0xB5, 0xA5, 0xCE, 0xBB, 0x3B, 0xBF, 0xDB, 0xB7, 0xD6, 0x0D, 0x0A]  // 单位;扣分
bytes += [0xB9, 0xF8, 0xC2, 0xAF, 0xB3, 0xB5, 0xBC, 0xE4, 0x3B, 0x32, 0x0D, 0x0A]  // 锅炉车间;2

let reader = try CSVReader(bytes)
print(reader.encoding.name, Character(Unicode.Scalar(reader.dialect.delimiter)))
let deductions = try reader.records(as: Deduction.self).all()
for deduction in deductions { print(deduction.单位, deduction.扣分 ?? 0) }

// Out again, to a file that is there whole or not at all.
let path = URL.temporaryDirectory.appending(path: "anping-\(UUID()).csv").path
defer { try? FileManager.default.removeItem(atPath: path) }
try CSVWriter.write(to: path) { try $0.write(records: deductions) }
print(try Data(contentsOf: URL(fileURLWithPath: path)).count)

// Or row by row.
let rows = try CSVReader(path: path)
while let row = try rows.next() { print(row.number, row.cells.map(\.cell.plainText)) }

// What is wrong is told with its place.
do {
  let wrong = try CSVReader(Array("单位,扣分\n锅炉车间,两分\n".utf8), options: .init(file: "错.csv"))
  _ = try wrong.records(as: Deduction.self).all()
} catch { print(error) }
do {
  let broken = try CSVReader(Array("a,b\n1,\"2\n".utf8), options: .init(file: "坏.csv"))
  while try broken.next() != nil {}
} catch { print(error) }
