import Forms
import Grid
import Spreadsheet
import TestSupport
import Values

/// A filled copy of a short register of five columns, by the texts of its rows.
struct SampleRegister {
  private static let columns = ["序号", "对象", "人次", "地点", "备注"]
  private let sheet: Sheet

  init(_ rows: [[String]], merged: [String] = []) {
    var sheet = Sheet(
      name: "台账", texts: [["谈话台账"], SampleRegister.columns] + rows + [["制表人：张三"]])
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

  private static func page(_ rows: [String]...) -> Sheet { Sheet(name: "台账", texts: rows) }
}
