import XLSX

/// The article “Rows as values of your own type”.
func rowsAsValues() throws {
  struct Score: Decodable { var 单位: String, 得分: Double, 检查日期: CalendarDate? }

  let reader = try XLSXReader(path: "汇总.xlsx")
  var scores = try reader.rows(of: reader.sheets[0]).records(as: Score.self)
  while let score = try scores.next() {
    print(score.单位, score.得分, score.检查日期?.description ?? "—")
  }

  struct Strict: Decodable { var 单位: String, 检查日期: CalendarDate }
  do {
    _ = try reader.rows(of: reader.sheets[0]).records(as: Strict.self).all()
  } catch let error as RecordError {
    print(error)
    print(error.position.cell?.description ?? "")
  }
}

/// The article “Rows as values of your own type”: the other way round.
func valuesAsRows() throws {
  struct Deduction: Codable {
    var unit: String
    var points: Double?
    enum CodingKeys: String, CodingKey { case unit = "单位", points = "扣分" }
  }

  var file: [UInt8] = []
  let writer = try WorkbookStreamWriter { file += $0 }
  try writer.beginSheet("扣分", headerRow: 1)
  try writer.write(records: [
    Deduction(unit: "锅炉车间", points: 2), Deduction(unit: "汽机车间", points: nil),
  ])
  try writer.finish()

  let again = try Workbook(xlsx: file)["扣分"]?.records(as: Deduction.self) ?? []
  print(again.map { "\($0.unit) \($0.points ?? 0)" })
}
