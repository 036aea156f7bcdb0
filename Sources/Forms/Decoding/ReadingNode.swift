import FoundationEssentials
import Grid
import Spreadsheet
import Values

/// A piece of a reading as a decoder meets it.
indirect enum ReadingNode: DecodedNode {
  /// The whole form: fields and groups.
  case form(FormReading)
  /// A record of a group.
  case record(RecordReading)
  /// The value of a field.
  case value(FieldReading)
  /// One problem of an item.
  case finding(Finding)
  /// Several of them in order.
  case list([ReadingNode])
  /// One text of several in a cell.
  case text(String, cell: CellReference?)

  /// The cell that an error is reported at; nil for a piece of several cells.
  var cell: CellReference? {
    switch self {
    case .value(let reading): reading.cell
    case .text(_, let cell): cell
    case .record(let record): CellReference(row: record.row, column: 1)
    case .form, .finding, .list: nil
    }
  }

  /// Whether nothing is written there.
  var isBlank: Bool { if case .value(let reading) = self { reading.value == nil } else { false } }

  var isCondition: Bool {
    if case .value(let reading) = self { reading.isConditional } else { false }
  }

  /// The value of a single cell; nil for other pieces.
  var value: FieldValue? {
    switch self {
    case .value(let reading): reading.value
    case .text(let text, _): .text(text)
    case .form, .record, .finding, .list: nil
    }
  }

  /// The names of its parts.
  var keys: [String] {
    switch self {
    case .form(let reading): reading.fields.names + reading.groups.map(\.name)
    case .record(let record): record.fields.names + ["findings"]
    case .finding: ["text", "deduction"]
    case .value, .list, .text: []
    }
  }

  /// A part by its name; nil where there is none.
  subscript(key: String) -> ReadingNode? {
    switch self {
    case .form(let reading):
      if let field = reading.fields[key] { return .value(field) }
      let group = reading.groups.first { $0.name == key }
      return group.map { .list($0.records.map { .record($0) }) }
    case .record(let record):
      if let field = record[key] { return .value(field) }
      return key == "findings" ? .list(record.findings.map { .finding($0) }) : nil
    case .finding(let finding):
      if key == "text" { return .text(finding.text, cell: nil) }
      let deduction = finding.deduction.map { FieldValue.number($0) }
      return key == "deduction" ? .value(FieldReading(deduction, cell: nil)) : nil
    case .value, .list, .text: return nil
    }
  }

  /// Its members in order: records, or the texts of a cell; nil for a piece that is no list.
  var members: [ReadingNode]? {
    switch self {
    case .list(let members): members
    case .value(let reading):
      switch reading.value {
      case .list(let texts): texts.map { .text($0, cell: reading.cell) }
      case .text(let text): [.text(text, cell: reading.cell)]
      case nil: []
      default: nil
      }
    case .form, .record, .finding, .text: nil
    }
  }
}

extension ReadingNode {
  var text: String? { value?.printedText }

  var decimal: Decimal? {
    switch value {
    case .number(let number): number
    case .text(let text): Decimal(exact: text.foldedForMatching)
    default: nil
    }
  }

  var date: CalendarDate? { value?.date }
  var moment: DateTime? { date.map { DateTime($0) } }
  var time: TimeOfDay? { if case .time(let time)? = value { time } else { nil } }
  var boolean: Bool? { if case .boolean(let flag)? = value { flag } else { nil } }
}
