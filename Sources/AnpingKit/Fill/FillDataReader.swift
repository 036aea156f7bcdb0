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
  let definition: FormDefinition
  private let file: String

  /// A reader for a form; the file is named in errors.
  package init(_ definition: FormDefinition, file: String) {
    (self.definition, self.file) = (definition, file)
  }

  // MARK: JSON

  /// The data of one record: an object with `fields` and `groups`, or with the fields themselves.
  package func data(from record: JSONValue) throws -> FillData {
    guard case .object(let members) = record else { throw badData(.dataNotObject) }
    if case .string(let form)? = record["form"], definition.field("form") == nil {
      try checkForm(form)
    }
    var data = FillData()
    if record["fields"] != nil || record["groups"] != nil {
      try readFields(of: record["fields"] ?? .object([]), into: &data)
      try readGroups(of: record["groups"] ?? .object([]), into: &data)
    } else {
      let own = members.filter { $0.key != "form" || definition.field("form") != nil }
      try readFields(of: .object(own.filter { definition.group($0.key) == nil }), into: &data)
      try readGroups(of: .object(own.filter { definition.group($0.key) != nil }), into: &data)
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
    if field.isPrivate, json == .string(FieldDefinition.masked) {
      throw badData(.dataMasked, field.name)
    }
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

  // MARK: Both

  /// Refuses data of another form.
  func checkForm(_ title: String) throws(RoundError) {
    guard title.foldedForMatching != definition.title.foldedForMatching else { return }
    throw badData(.dataOfOtherForm, title, definition.title)
  }

  func value(of text: String, for field: FieldDefinition) -> FillValue? {
    if text.isEmpty { return nil }
    switch field.kind {
    case .date, .dueDate:
      if let date = CalendarDate(text) { return .value(.date(date)) }
    case .integer, .decimal, .deduction:
      if let number = Decimal(exact: text) { return .value(.number(number)) }
    case .period:
      if let period = Period(text) { return .value(.period(period)) }
    default: break
    }
    return .value(.text(text))
  }

  func record(of group: GroupDefinition, _ values: [String: FillValue]) -> FillRecord {
    guard group.kind == .printed, let key = group.key, case .value(.text(let text))? = values[key]
    else { return FillRecord(values) }
    return FillRecord(key: text, values)
  }

  func badData(_ kind: DiagnosticCode, _ arguments: String...) -> RoundError {
    RoundError(.badData(kind), file: file, arguments)
  }
}
