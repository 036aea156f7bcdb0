import Forms
import Grid
import Spreadsheet
import Values

/// A filled copy of a short register of five columns, by the texts of its rows.
struct SampleRegister {
  private static let columns = ["序号", "对象", "人次", "地点", "备注"]
  private let sheet: Sheet

  init(_ rows: [[String]], merged: [String] = []) {
    var sheet = SampleRegister.page(["谈话台账"], SampleRegister.columns)
    for (index, row) in rows.enumerated() { SampleRegister.write(row, in: index + 3, of: &sheet) }
    SampleRegister.write(["制表人：张三"], in: rows.count + 3, of: &sheet)
    sheet.mergedRanges = merged.compactMap { CellRange($0) }
    self.sheet = sheet
  }

  /// The keys of all that reading it reports.
  func keys() throws -> [String] {
    var template = SampleRegister.page(
      ["谈话台账"], SampleRegister.columns, SampleRegister.columns.map { "{{谈话.\($0)}}" }, ["合计"],
      ["制表人：{{制表人}}"])
    template.name = "谈话台账"
    let definition = try FormDefinition(template: Workbook(sheets: [template]), file: "台账.xlsx")
    let result = FormReader(definitions: [definition]).read(
      Workbook(sheets: [sheet]), file: "返回.xlsx")
    return (result.diagnostics + result.readings.flatMap(\.diagnostics)).map(\.key)
  }

  private static func page(_ rows: [String]...) -> Sheet {
    var sheet = Sheet(name: "台账")
    for (index, row) in rows.enumerated() { write(row, in: index + 1, of: &sheet) }
    return sheet
  }

  private static func write(_ texts: [String], in row: Int, of sheet: inout Sheet) {
    for (column, text) in texts.enumerated() where !text.isEmpty {
      sheet[CellReference(row: row, column: column + 1)].value = .text(text)
    }
  }
}
