import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import TestSupport
import Values
import XLSX

/// A copy of a shipped form, filled in by code at the template's own places, then changed as
/// people change copies.
struct FilledCopy: Sendable {
  let definition: FormDefinition
  var workbook: Workbook

  /// The first sheet, with the form.
  var sheet: Sheet {
    get { workbook.sheets[0] }
    set { workbook.sheets[0] = newValue }
  }

  /// A filled copy of `templates/检查表/TITLE.xlsx`.
  init(_ title: String = "现场安全文明生产检查表") throws {
    self = try FilledCopy.made[title]?.get() ?? FilledCopy(made: title)
  }

  private static let made: [String: Result<FilledCopy, any Error>] = Dictionary(
    uniqueKeysWithValues: ["现场安全文明生产检查表", "党管安全责任落实表"].map { title in
      (title, Result { try FilledCopy(made: title) })
    })

  private init(made title: String) throws {
    let template = try Workbook(xlsxAt: Repository.path("templates/检查表/\(title).xlsx"))
    definition = try FormDefinition(template: template, file: title)
    workbook = Workbook(sheets: [template.sheets[0]])
    strip()
    fill()
  }

  /// What the reader makes of it.
  func read(file: String = "返回.xlsx", isCSV: Bool = false) -> FormReader.Result {
    FormReader(definitions: [definition]).read(workbook, file: file, isCSV: isCSV)
  }

  /// The values of the only form, by field and by group, key and field.
  func values(isCSV: Bool = false) -> [String: FieldValue?] {
    guard let reading = read(isCSV: isCSV).readings.first else { return [:] }
    return FilledCopy.values(of: reading)
  }

  static func values(of reading: FormReading) -> [String: FieldValue?] {
    var values: [String: FieldValue?] = [:]
    for name in reading.fields.names { values[name] = .some(reading.fields[name]?.value) }
    for group in reading.groups {
      for record in group.records {
        for name in record.fields.names {
          values["\(group.name) \(record.key ?? "-") \(name)"] = .some(record[name]?.value)
        }
      }
    }
    return values
  }

  private var page: FormPage { definition.pages[0] }

  /// Takes the placeholders out.
  private mutating func strip() {
    for (reference, cell) in sheet.cellsInOrder {
      if cell.formula != nil { sheet[reference] = Cell() }
      guard case .text(let text) = cell.value, text.contains("{{") else { continue }
      sheet[reference].value = nil
    }
  }

  private mutating func fill() {
    let values: [String: CellValue] = [
      "受检单位": "锅炉车间", "检查日期": "2025年11月28日", "轮次": "2025年第3轮", "组长": "赵军",
      "巡视人员": "刘静、吴春梅", "检查结论": "总体较好",
    ]
    for placeholder in page.placeholders where placeholder.group == nil {
      sheet[placeholder.cell].value = values[placeholder.field]
    }
    guard let band = page.bands.first(where: { !$0.items.isEmpty }) else { return }
    for (index, item) in band.items.enumerated() { fill(item, index, band) }
  }

  private mutating func fill(_ item: Band.Item, _ index: Int, _ band: Band) {
    let bad: [String: CellValue] = [
      "检查情况": "×", "问题描述": "1.轴封渗水（扣0.5分）\n2.阀门无牌（扣0.5分）", "扣分": "0.5+0.5", "责任部门": "检修部",
      "责任人": "张三、李四", "整改期限": "12月5日", "整改措施": "更换",
    ]
    let good: [String: CellValue] = ["检查情况": "√", "扣分": 0]
    for (name, value) in index % 5 == 1 ? bad : good {
      guard let column = band.column(of: name)?.column else { continue }
      sheet[CellReference(row: item.row, column: column)].value = value
      sheet[CellReference(row: item.row, column: self.column("得分"))].value = 2
    }
  }

  // MARK: Changes

  /// Moves every row and column; merged ranges go along where they stay rectangles.
  mutating func move(row: (Int) -> Int = { $0 }, column: (Int) -> Int = { $0 }) {
    var moved = Sheet(name: sheet.name)
    for (place, cell) in sheet.cellsInOrder {
      moved[CellReference(row: row(place.row), column: column(place.column))] = Cell(
        value: cell.value)
    }
    moved.mergedRanges = sheet.mergedRanges.compactMap { range in
      let columns = range.columns.map(column)
      let rows = range.rows.map(row)
      guard let left = columns.min(), let right = columns.max(), let top = rows.min(),
        let bottom = rows.max(), right - left + 1 == columns.count
      else { return nil }
      return CellRange(rows: top...bottom, columns: left...right)
    }
    sheet = moved
  }

  /// The first row of the headers, and the column of a header.
  var headerRow: Int { page.bands[0].headerRows.lowerBound }

  /// The rows of the printed items in the template.
  var itemRows: [Int] { page.bands.flatMap(\.items).map(\.row) }

  /// The column of a field of the items.
  func column(_ field: String) -> Int {
    page.bands.first { !$0.items.isEmpty }?.column(of: field)?.column ?? 0
  }

  /// The cell of an item's field.
  subscript(item key: String, field: String) -> Cell {
    get { sheet[reference(key, field)] }
    set { sheet[reference(key, field)] = newValue }
  }

  func reference(_ key: String, _ field: String) -> CellReference {
    let row = page.bands.flatMap(\.items).first { $0.key == key }?.row ?? 0
    return CellReference(row: row, column: column(field))
  }
}
