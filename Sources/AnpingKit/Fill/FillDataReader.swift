import Forms
import FoundationEssentials
import Grid
import JSON
import Spreadsheet
import Values
import Wording

/// Turns records from elsewhere into what a template is filled with: the JSON that `import`
/// writes, or the rows of a table.
///
/// ```swift
/// let reader = FillDataReader(definition, file: "数据.ndjson")
/// let data = try reader.data(from: JSONParser.value(of: line))
/// ```
package struct FillDataReader {
  private let definition: FormDefinition
  private let file: String

  /// A reader for a form; the file is named in errors.
  package init(_ definition: FormDefinition, file: String) {
    (self.definition, self.file) = (definition, file)
  }

  // MARK: JSON

  /// The data of one record: an object with `fields` and `groups`, or with the fields themselves.
  package func data(from record: JSONValue) throws -> FillData {
    guard case .object(let members) = record else { throw badData(.dataNotObject) }
    var data = FillData()
    if record["fields"] != nil || record["groups"] != nil {
      try readFields(of: record["fields"] ?? .object([]), into: &data)
      try readGroups(of: record["groups"] ?? .object([]), into: &data)
    } else {
      try readFields(of: .object(members.filter { definition.group($0.key) == nil }), into: &data)
      try readGroups(of: .object(members.filter { definition.group($0.key) != nil }), into: &data)
    }
    return data
  }

  private func readFields(of object: JSONValue, into data: inout FillData) throws {
    guard case .object(let members) = object else { throw badData(.dataFieldsNotObject) }
    for member in members {
      guard let field = definition.field(member.key) else {
        throw badData(.dataFieldUnknown, member.key)
      }
      data.fields[member.key] = try value(of: member.value, for: field)
    }
  }

  private func readGroups(of object: JSONValue, into data: inout FillData) throws {
    guard case .object(let members) = object else { throw badData(.dataGroupsNotObject) }
    for member in members {
      guard let group = definition.group(member.key) else {
        throw badData(.dataFieldUnknown, member.key)
      }
      guard case .array(let records) = member.value else {
        throw badData(.dataRecordsNotArray, member.key)
      }
      data.groups[member.key] = try records.map { try record(from: $0, of: group) }
    }
  }

  private func record(from object: JSONValue, of group: GroupDefinition) throws -> FillRecord {
    guard case .object(let members) = object else {
      throw badData(.dataRecordsNotArray, group.name)
    }
    var values: [String: FillValue] = [:]
    for member in members where member.key != "findings" {
      guard let field = group.field(member.key) else {
        throw badData(.dataFieldUnknown, "\(group.name).\(member.key)")
      }
      values[member.key] = try value(of: member.value, for: field)
    }
    return record(of: group, values)
  }

  private func value(of json: JSONValue, for field: FieldDefinition) throws -> FillValue? {
    if case .object = json { return try value(of: json["value"] ?? .null, for: field) }
    switch json {
    case .null, .object: return nil
    case .boolean(let value): return .value(.boolean(value))
    case .number(let digits):
      guard let number = Decimal(string: digits) else { throw badData(.dataValueUnfit, field.name) }
      return .value(.number(number))
    case .string(let text): return value(of: text, for: field)
    case .array(let elements):
      let texts = elements.compactMap { element in
        if case .string(let text) = element { text } else { nil }
      }
      guard texts.count == elements.count else { throw badData(.dataValueUnfit, field.name) }
      return .value(.list(texts))
    }
  }

  // MARK: Tables

  /// The data of a table whose first row names the fields: rows of the same values in the form's
  /// own fields are one form, and each of them a record of the group whose fields are named.
  package func data(from table: Sheet) throws -> [FillData] {
    guard let used = table.usedRange else { throw badData(.dataTableEmpty) }
    let header = used.rows.lowerBound
    let targets = try used.columns.compactMap { column in
      try target(of: table[CellReference(row: header, column: column)], column: column)
    }
    var forms: [FillData] = []
    for row in used.rows.dropFirst() {
      let (fields, groups) = read(row: row, of: table, targets)
      if fields.isEmpty, groups.isEmpty { continue }
      if forms.last?.fields != fields || groups.isEmpty {
        var form = FillData()
        form.fields = fields
        forms.append(form)
      }
      for (group, record) in groups {
        forms[forms.count - 1].groups[group, default: []].append(record)
      }
    }
    return forms
  }

  private struct Target {
    var column: Int
    var group: GroupDefinition?
    var field: FieldDefinition
  }

  private func target(of cell: Cell, column: Int) throws -> Target? {
    guard case .text(let title)? = cell.value, !title.trimmedBlanks.isEmpty else { return nil }
    let name = title.trimmedBlanks
    if let field = definition.fields.first(where: { $0.name == name }) {
      return Target(column: column, group: nil, field: field)
    }
    if let point = name.firstIndex(of: "."), let group = definition.group(String(name[..<point])),
      let field = group.field(String(name[name.index(after: point)...]))
    {
      return Target(column: column, group: group, field: field)
    }
    guard let group = definition.groups.first(where: { $0.field(name) != nil }),
      let field = group.field(name)
    else { throw badData(.dataFieldUnknown, name) }
    return Target(column: column, group: group, field: field)
  }

  private func read(
    row: Int, of table: Sheet, _ targets: [Target]
  ) -> (fields: [String: FillValue], groups: [(String, FillRecord)]) {
    var fields: [String: FillValue] = [:]
    var records: [String: [String: FillValue]] = [:]
    for target in targets {
      let cell = table[CellReference(row: row, column: target.column)]
      guard let value = value(of: cell.value, for: target.field) else { continue }
      if let group = target.group {
        records[group.name, default: [:]][target.field.name] = value
      } else {
        fields[target.field.name] = value
      }
    }
    let groups = definition.groups.compactMap { group in
      records[group.name].map { (group.name, record(of: group, $0)) }
    }
    return (fields, groups)
  }

  private func value(of value: CellValue?, for field: FieldDefinition) -> FillValue? {
    switch value {
    case nil, .error: nil
    case .number(let number): Decimal(number, significantDigits: 15).map { .value(.number($0)) }
    case .boolean(let flag): .value(.boolean(flag))
    case .dateTime(let moment): .value(.date(moment.date))
    case .time(let time): .value(.time(time))
    case .text(let text): self.value(of: text, for: field)
    }
  }

  // MARK: Both

  private func value(of text: String, for field: FieldDefinition) -> FillValue? {
    if text.isEmpty { return nil }
    switch field.kind {
    case .date, .dueDate:
      if let date = CalendarDate(text) { return .value(.date(date)) }
    case .integer, .decimal, .deduction:
      if let number = Decimal(exact: text) { return .value(.number(number)) }
    default: break
    }
    return .value(.text(text))
  }

  private func record(of group: GroupDefinition, _ values: [String: FillValue]) -> FillRecord {
    guard group.kind == .printed, let key = group.key, case .value(.text(let text))? = values[key]
    else { return FillRecord(values) }
    return FillRecord(key: text, values)
  }

  private func badData(_ kind: DiagnosticCode, _ argument: String = "") -> RoundError {
    RoundError(.badData(kind), file: file, [argument])
  }
}
