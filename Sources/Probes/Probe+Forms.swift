import CSV
import Forms
import Grid
import Spreadsheet
import Values

extension Probe {
  /// Reads the records of a CSV file as a returned form, and the same as a template.
  public static func form(_ bytes: [UInt8]) {
    guard let book = try? CSVReader.workbook(bytes, sheetName: "检查表") else { return }
    if let reader = formReader { _ = reader.read(book, file: "锅炉车间.csv", isCSV: true) }
    guard let own = try? FormDefinition(template: book, file: "模板.csv") else { return }
    _ = FormReader(definitions: [own]).read(book, file: "锅炉车间.csv", isCSV: true)
  }

  private static let formReader = definition.map { FormReader(definitions: [$0]) }

  /// A small form with everything that is read: fields, items, a sum.
  private static let definition: FormDefinition? = {
    let rows = [
      ["安全检查表"], ["受检单位", "{{受检单位}}", "检查日期", "{{检查日期|yyyy-mm-dd}}"],
      ["序号", "检查项目", "标准分", "存在问题", "扣分"],
      ["1.1", "设备缺陷及时登记", "5", "{{项目.存在问题}}", "{{项目.扣分|0.0}}"],
      ["1.2", "现场无堆料", "10", "{{项目.存在问题}}", "{{项目.扣分|0.0}}"],
      ["合计", "", "15", "", "{{合计|0.0}}"], ["检查人", "{{检查人}}"],
    ]
    var sheet = Sheet(name: "检查表")
    for (row, texts) in rows.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty {
        sheet[CellReference(row: row + 1, column: column + 1)].value = .text(text)
      }
    }
    return try? FormDefinition(template: Workbook(sheets: [sheet]), file: "检查表.xlsx")
  }()
}
