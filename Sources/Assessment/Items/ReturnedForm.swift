import Forms
import FoundationEssentials
import Grid
import Scoring
import Spellings
import Spreadsheet
import Values
import Wording

/// A form that came back: what was read, its items and score, its unit, and everything that was
/// found about it. Report, return copies and JSON are made from it.
///
/// ```swift
/// let form = assessed.forms[0]
/// form.score?.shown       // 92.5
/// form.diagnostics.count  // 3
/// ```
public struct ReturnedForm: Sendable {
  /// The values with their sources.
  public let reading: FormReading
  /// What it scores; nil for a form that is not scored.
  public private(set) var score: FormScore?
  /// What its items come to where they are scored by indicators; nil for other forms.
  package private(set) var reckoned: [ReckonedItem]?
  /// The unit, as the list of units names it, else as it is written; nil where none is given.
  public internal(set) var unit: InspectedUnit?
  /// Everything found about it, in the order of the page.
  public private(set) var diagnostics: [Diagnostic]
  /// What it is beside the others of its round.
  package internal(set) var version = FormVersion.only
  /// Whether somebody released it although an error waits (`--release`).
  package internal(set) var isReleased = false
  /// The rules of its form.
  package let rules: AssessmentRules
  /// Its items.
  package let items: [CheckedItem]
  /// The categories in the order of the page; none for a form without.
  package let categories: [CategoryItems]
  /// What the file's name says.
  package let hints: FileNameHints
  /// The day of the inspection; nil where it is blank or could not be read.
  package let inspectionDate: CalendarDate?
  /// The round as it is written; nil where it is blank or could not be read.
  package let round: RoundNumber?
  /// The day that stands for today.
  package let today: CalendarDate

  /// A reading by the rules of its form, on a day; not checked yet.
  package init(_ reading: FormReading, rules: AssessmentRules, today: CalendarDate) {
    (self.reading, self.rules, self.today) = (reading, rules, today)
    hints = FileNameHints(reading.file)
    let items = reading.records(of: rules.roles.group ?? "").map {
      CheckedItem($0, rules: rules)
    }
    self.items = items
    categories = CategoryItems.all(items, of: reading, rules.roles)
    score = rules.isScored ? rules.score(items, of: reading) : nil
    inspectionDate = reading.fields[rules.roles.inspectionDate]?.value?.date
    round = reading.fields[rules.roles.round]?.value.flatMap { RoundNumber($0) }
    unit = reading.fields[rules.roles.unit]?.value?.text.map { InspectedUnit(name: $0) }
    diagnostics = []
    diagnostics = reading.diagnostics.map(placed)
  }

  /// The title of the form.
  public var title: String { reading.form }

  /// The values as a type of one's own, whose keys are the names of the fields.
  ///
  /// ```swift
  /// struct Header: Decodable { var 受检单位: String? }
  /// try form.decode(Header.self).受检单位
  /// ```
  ///
  /// - Throws: `DecodingError`, with the field and its cell.
  public func decode<Model: Decodable>(_ type: Model.Type) throws -> Model {
    try FormDecoder().decode(type, from: reading)
  }

  /// Adds what the checks found.
  mutating func take(_ findings: [Diagnostic]) {
    diagnostics = (diagnostics + findings).inPageOrder
  }

  /// Takes what the indicators of its items come to, and scores it by them.
  mutating func take(_ reckoned: [ReckonedItem]) {
    self.reckoned = reckoned
    score = rules.score(items, of: reading, points: reckoned.map(\.points))
    take(reckoned.compactMap(\.finding))
  }

  /// The fields' parts in this form.
  package var roles: FormRoles { rules.roles }

  /// The carried-over problems.
  package var carried: [RecordReading] {
    roles.carriedGroup.map { reading.records(of: $0) } ?? []
  }

  /// The number of a carried-over problem as it is written; nil for a row without one.
  func carriedNumber(of record: RecordReading) -> String? {
    record[roles.key]?.value.map(\.plainText) ?? record.key
  }

  /// The cell of a field of a record, found by its column where nothing is written there.
  package func cell(of field: String, in record: RecordReading, group: String? = nil)
    -> CellReference?
  {
    if let cell = record[field]?.cell { return cell }
    let path = "\(group ?? roles.group ?? "").\(field)"
    return reading.columns[path].map { CellReference(row: record.row, column: $0) }
  }

  /// Whether the reader already warned about a cell.
  package func isWarned(at cell: CellReference?) -> Bool {
    cell != nil && reading.diagnostics.contains { $0.cell == cell && $0.severity >= .warning }
  }

  /// A finding about a field of an item.
  package func finding(
    _ kind: DiagnosticCode, as severity: Severity? = nil, _ arguments: [String] = [], field: String,
    of record: RecordReading, group: String? = nil
  ) -> Diagnostic {
    placed(
      Diagnostic(
        kind, as: severity, arguments,
        cell: cell(of: field, in: record, group: group), field: field, item: record.key))
  }

  /// A finding about a field of the form itself.
  package func finding(
    _ kind: DiagnosticCode, as severity: Severity? = nil, _ arguments: [String] = [], field: String
  ) -> Diagnostic {
    placed(
      Diagnostic(
        kind, as: severity, arguments,
        cell: (reading.fields[field] ?? reading.unread[field])?.cell, field: field))
  }

  /// A finding with the form's own place filled in.
  package func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    reading.placed(diagnostic)
  }
}

extension RoundNumber {
  /// A round from a field's value, text or number.
  init?(_ value: FieldValue) {
    switch value {
    case .text(let text): self.init(written: text)
    case .number(let number): self.init(written: number.description)
    default: return nil
    }
  }
}
