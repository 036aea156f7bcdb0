import Assessment
import Forms
import Grid
import JSON
import Spreadsheet
import Values
import Wording

extension FormReading {
  /// The reading as one object of `import --format ndjson`.
  ///
  /// - Parameters:
  ///   - score: the member `score`; nil for a form that is not scored.
  ///   - diagnostics: all findings of the form, those of its score included.
  package func json(
    score: JSONValue?, diagnostics: [Diagnostic], in wording: Wording
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("file", .string(file)), .init("sheet", .text(sheet)), .init("form", .string(form)),
      .init("formNo", .text(number)), .init("version", .integer(version)),
      .init("fields", FormReading.json(fields)),
      .init("groups", .object(groups.map { .init($0.name, .array($0.records.map(\.json))) })),
    ]
    if let score { members.append(.init("score", score)) }
    members.append(.init("diagnostics", .array(diagnostics.map { $0.json(in: wording) })))
    return .object(members)
  }

  fileprivate static func json(_ readings: NamedReadings) -> JSONValue {
    .object(readings.names.compactMap { name in readings[name].map { .init(name, $0.json) } })
  }
}

extension RecordReading {
  /// The record with its fields, and its findings where it has any.
  fileprivate var json: JSONValue {
    guard case .object(var members) = FormReading.json(fields) else { return .null }
    if !findings.isEmpty { members.append(.init("findings", .array(findings.map(\.json)))) }
    return .object(members)
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    ["text": .string(text), "deduction": .decimal(deduction)]
  }
}

extension FieldReading {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [.init("value", value?.json ?? .null)]
    if isConditional { members.append(.init("kind", "conditional")) }
    if let cell { members.append(.init("cell", .string(cell.description))) }
    if let raw { members.append(.init("raw", .string(raw))) }
    return .object(members)
  }
}

extension FieldValue {
  /// The value as JSON: dates in ISO 8601, lists as arrays.
  package var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .decimal(number)
    case .date(let date): .string(date.description)
    case .time(let time): .string("T" + time.description)
    case .boolean(let value): .boolean(value)
    case .list(let texts): .array(texts.map { .string($0) })
    }
  }
}
