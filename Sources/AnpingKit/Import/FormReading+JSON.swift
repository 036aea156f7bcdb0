import Assessment
import Forms
import Grid
import JSON
import Spreadsheet
import Values
import Wording

extension FormReading {
  /// Writes the reading as one object of `import --format ndjson`.
  ///
  /// - Parameters:
  ///   - origin: the members that say where the form comes from.
  ///   - score: the member `score`; null for a form that is not scored.
  ///   - diagnostics: all findings of the form, those of its score included.
  package func write(
    to json: inout JSONWriter, origin: [JSONValue.Member], score: JSONValue,
    diagnostics: [Diagnostic], in wording: Wording
  ) {
    json.object { json in
      json.key("file")
      json.string(file)
      json.member("sheet", .text(sheet))
      json.key("form")
      json.string(form)
      json.member("formNo", .text(number))
      json.member("version", .integer(version))
      for member in origin { json.member(member.key, member.value) }
      json.key("fields")
      json.object { json in fields.writeMembers(to: &json) }
      json.key("groups")
      json.object { json in
        for group in groups {
          json.key(group.name)
          json.array { json in group.records.forEach { $0.write(to: &json) } }
        }
      }
      json.member("score", score)
      json.key("diagnostics")
      json.array { json in diagnostics.forEach { json.value($0.json(in: wording)) } }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ value: JSONValue) {
    key(name)
    self.value(value)
  }
}

extension NamedReadings {
  fileprivate func writeMembers(to json: inout JSONWriter) {
    for (name, reading) in inOrder {
      json.key(name)
      reading.write(to: &json)
    }
  }
}

extension RecordReading {
  /// The record with its fields, and its findings where it has any.
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      fields.writeMembers(to: &json)
      if !findings.isEmpty { json.member("findings", .array(findings.map(\.json))) }
    }
  }
}

extension Finding {
  fileprivate var json: JSONValue {
    ["text": .string(text), "deduction": .decimal(deduction)]
  }
}

extension FieldReading {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.key("value")
      if case .text(let text) = value {
        json.string(text)
      } else {
        json.value(value?.json ?? .null)
      }
      if isConditional { json.member("kind", "conditional") }
      if let cell {
        json.key("cell")
        json.string(cell.description)
      }
      if let raw {
        json.key("raw")
        json.string(raw)
      }
    }
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
    case .period(let period): .string(period.description)
    }
  }
}
