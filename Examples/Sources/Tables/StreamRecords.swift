import CSV

/// The article “Stream a CSV file”.
func streamRecords() throws {
  let reader = try CSVReader(path: "导出.csv")
  print(reader.encoding.name, Character(Unicode.Scalar(reader.dialect.delimiter)))
  while let row = try reader.next() {
    print(row.number, row.cells.map(\.cell.plainText))
  }
  for notice in reader.notices { print(notice) }
}

/// The article “Stream a CSV file”: fields as the bytes they are, with what they could be.
func fieldsAsBytes() throws {
  var cursor = try CSVCursor(Array("编号,日期,数量\n007,2025.11.3,\"1,200\"\n".utf8))
  while try cursor.next() {
    for index in 0..<cursor.count {
      let field = cursor.field(index)
      print(cursor.line, cursor.text(index), field.kind, field.value.map { "\($0)" } ?? "—")
    }
  }
}

/// The article “Stream a CSV file”: rows as values of one's own type.
func decodeRecords() throws {
  struct Deduction: Decodable { var 单位: String, 扣分: Double? }

  let deductions = try CSVReader(path: "导出.csv").records(as: Deduction.self).all()
  for deduction in deductions { print(deduction.单位, deduction.扣分 ?? 0) }
}

/// The article “Stream a CSV file”: what is wrong is told with its place.
func wrongFieldsAreNamed() throws {
  struct Deduction: Decodable { var 单位: String, 扣分: Double? }

  do {
    let text = "单位,扣分\n锅炉车间,两分\n"
    let reader = try CSVReader(Array(text.utf8), options: .init(file: "错.csv"))
    _ = try reader.records(as: Deduction.self).all()
  } catch { print(error) }
  do {
    let reader = try CSVReader(Array("a,b\n1,\"2\n".utf8), options: .init(file: "坏.csv"))
    while try reader.next() != nil {}
  } catch { print(error) }
}
