import Forms
import Grid
import Spreadsheet
import Values

/// Readings as one table: a row an item, the form's own fields repeated in each.
///
/// Columns are the fields of all readings in the order in which they first appear, so that two
/// different forms share a table without losing one.
///
/// ```swift
/// let sheet = ReadingTable(readings).sheet(named: "导入")
/// ```
package struct ReadingTable {
  /// The columns that say where a row comes from.
  enum Source: String, CaseIterable {
    case file = "文件"
    case sheet = "工作表"
    case form = "检查表"
    case number = "表号"
    case group = "分组"
    case row = "行"

    /// Whether all rows of one form have the same there.
    var tellsForm: Bool { self != .group && self != .row }
  }

  private let readings: [FormReading]
  private var fieldNames: [String] = []
  private var recordNames: [String] = []

  /// The table of some readings.
  package init(_ readings: [FormReading]) {
    self.readings = readings
    var seenFields = Set<String>()
    var seenRecords = Set<String>()
    for reading in readings {
      fieldNames += reading.fields.names.filter { seenFields.insert($0).inserted }
      for record in reading.groups.flatMap(\.records) {
        recordNames += record.fields.names.filter { seenRecords.insert($0).inserted }
      }
    }
  }

  /// The table as a sheet with a frozen header row.
  package func sheet(named name: String) -> Sheet {
    var sheet = Sheet(name: name)
    var header = Style.default
    header.font.bold = true
    for (index, title) in titles.enumerated() {
      sheet[CellReference(row: 1, column: index + 1)] = Cell(value: .text(title), style: header)
    }
    for (index, row) in rows.enumerated() {
      for (column, cell) in row.enumerated() {
        guard let cell else { continue }
        sheet[CellReference(row: index + 2, column: column + 1)] = cell
      }
    }
    sheet.view.frozenRows = 1
    return sheet
  }

  private var titles: [String] {
    Source.allCases.filter(\.tellsForm).map(\.rawValue) + fieldNames
      + Source.allCases.filter { !$0.tellsForm }.map(\.rawValue) + recordNames
  }

  private var rows: [[Cell?]] {
    readings.flatMap { reading -> [[Cell?]] in
      let form: [Cell?] =
        [reading.file, reading.sheet, reading.form, reading.number].map { $0.map(Cell.text) }
        + fieldNames.map { reading.fields[$0]?.value?.cell }
      let records = reading.groups.flatMap { group in
        group.records.map { (group: group.name, record: $0) }
      }
      guard !records.isEmpty else { return [form] }
      return records.map { group, record in
        form + [.text(group), Cell(value: .number(Double(record.row)))]
          + recordNames.map { record.fields[$0]?.value?.cell }
      }
    }
  }
}

extension Cell {
  /// A cell of text that stays text.
  fileprivate static func text(_ text: String) -> Cell { Cell(value: .text(text)) }
}

extension FieldValue {
  /// The value as a cell of its own type; several texts are joined by `、`.
  package var cell: Cell {
    switch self {
    case .text(let text): return Cell(value: .text(text))
    case .number(let number): return Cell(digits: "\(number)")
    case .boolean(let value): return Cell(value: .boolean(value))
    case .list(let texts): return Cell(value: .text(texts.joined(separator: "、")))
    case .period(let period): return Cell(value: .text(period.description))
    case .date(let date):
      var cell = Cell(value: .dateTime(DateTime(date)))
      cell.style.numberFormat = "yyyy-mm-dd"
      return cell
    case .time(let time):
      var cell = Cell(value: .time(time))
      cell.style.numberFormat = "hh:mm"
      return cell
    }
  }
}
