import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Values
import Wording

/// A table whose first row names fields, taken apart into the data of forms: a row an item as
/// `import` writes it, or a row a form.
///
/// Rows of one file, one sheet and the same values in the form's own fields are one form.
///
/// ```swift
/// try FillTable(sheet, reader).forms  // the data of each form, or why it is none
/// ```
package struct FillTable {
  /// Where the values of a column go.
  private enum Target {
    /// A field of the form.
    case field(FieldDefinition)
    /// The fields of that name in one or several lists.
    case records([(group: GroupDefinition, field: FieldDefinition)])
    /// What `import` tells of where a row comes from.
    case source(ReadingTable.Source)
  }

  /// What a row says.
  private struct Row {
    var fields: [String: FillValue] = [:]
    var records: [(group: GroupDefinition, values: [String: FillValue])] = []
    var source: [ReadingTable.Source: String] = [:]

    /// What rows of one form have in common.
    var form: (source: [ReadingTable.Source: String], fields: [String: FillValue]) {
      (source.filter { $0.key.tellsForm }, fields)
    }
  }

  /// The forms in order, each with its data or why it cannot be filled in.
  package private(set) var forms: [Result<FillData, any Error>] = []
  private let reader: FillDataReader
  private var targets: [(column: Int, target: Target)] = []

  /// - Throws: `RoundError` for a table without rows, and for a column that the form has no field for.
  package init(_ table: Sheet, _ reader: FillDataReader) throws {
    self.reader = reader
    guard let used = table.usedRange else { throw reader.badData(.dataTableEmpty) }
    let header = used.rows.lowerBound
    var isBehindForm = false
    for column in used.columns {
      let title = table[CellReference(row: header, column: column)].printedText.trimmedBlanks
      if title.isEmpty { continue }
      let target = try target(of: title, isBehindForm: isBehindForm)
      if case .source(let source) = target, !source.tellsForm { isBehindForm = true }
      targets.append((column, target))
    }
    var open: Row?
    var data = FillData()
    for row in used.rows.dropFirst().map({ self.row($0, of: table) }) {
      if row.fields.isEmpty, row.records.isEmpty { continue }
      if let open, open.form == row.form, !row.records.isEmpty {
        add(row, to: &data)
      } else {
        if let open { close(open, data) }
        (open, data) = (row, FillData())
        data.fields = row.fields
        add(row, to: &data)
      }
    }
    if let open { close(open, data) }
  }

  private mutating func close(_ row: Row, _ data: FillData) {
    forms.append(
      Result {
        if let form = row.source[.form] { try reader.checkForm(form) }
        return data
      })
  }

  private func add(_ row: Row, to data: inout FillData) {
    for (group, values) in row.records {
      data.groups[group.name, default: []].append(reader.record(of: group, values))
    }
  }

  // MARK: Columns

  /// - Parameter isBehindForm: whether the columns of the form's own fields are passed.
  private func target(of title: String, isBehindForm: Bool) throws -> Target {
    let definition = reader.definition
    if !isBehindForm, let field = definition.fields.first(where: { $0.name == title }) {
      return .field(field)
    }
    if let point = title.firstIndex(of: "."), let group = definition.group(String(title[..<point])),
      let field = group.field(String(title[title.index(after: point)...]))
    {
      return .records([(group, field)])
    }
    let places = definition.groups.compactMap { group in
      group.field(title).map { (group: group, field: $0) }
    }
    if !places.isEmpty { return .records(places) }
    if let source = ReadingTable.Source(rawValue: title) { return .source(source) }
    throw reader.badData(.dataFieldUnknown, title)
  }

  // MARK: Rows

  private func row(_ number: Int, of table: Sheet) -> Row {
    var row = Row()
    var cells: [(places: [(group: GroupDefinition, field: FieldDefinition)], value: CellValue)] = []
    for (column, target) in targets {
      guard let cell = table[CellReference(row: number, column: column)].value else { continue }
      switch target {
      case .field(let field): row.fields[field.name] = value(of: cell, for: field)
      case .source(let source): row.source[source] = Cell(value: cell).printedText
      case .records(let places): cells.append((places, cell))
      }
    }
    let group = row.source[.group]
    for (places, cell) in cells {
      guard let place = places.first(where: { group == nil || $0.group.name == group }),
        let value = value(of: cell, for: place.field)
      else { continue }
      let index = row.records.firstIndex { $0.group.name == place.group.name }
      if index == nil { row.records.append((place.group, [:])) }
      row.records[index ?? row.records.count - 1].values[place.field.name] = value
    }
    return row
  }

  private func value(of value: CellValue, for field: FieldDefinition) -> FillValue? {
    switch value {
    case .error: nil
    case .number(let number): Decimal(number, significantDigits: 15).map { .value(.number($0)) }
    case .boolean(let flag): .value(.boolean(flag))
    case .dateTime(let moment): .value(.date(moment.date))
    case .time(let time): .value(.time(time))
    case .text(let text): reader.value(of: text, for: field)
    }
  }
}
