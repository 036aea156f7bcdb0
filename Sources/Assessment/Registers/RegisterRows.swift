import Expressions
import Forms
import FoundationEssentials
import Registers
import Spellings
import Spreadsheet
import Values
import Wording

/// The rows of all registers that came back, as tables, with what is wrong with them: a key again
/// (R01), a day outside the form's period (R03), a part that another file repeats (R06).
struct RegisterRows {
  /// Where a row came from.
  struct Origin: Hashable, Sendable {
    /// The form, as a position among those of the round.
    let form: Int
    /// The group.
    let group: String
    /// The record, as a position in its group.
    let record: Int
  }

  /// The tables by the names of their groups.
  private(set) var tables: [String: RegisterTable]
  /// Where the rows came from, by the numbers that they carry.
  private(set) var origins: [Origin] = []
  /// What was found, by the form's position.
  private(set) var findings: [Int: [Diagnostic]] = [:]
  private let forms: [ReturnedForm]
  private let rules: RegisterRules
  private let today: CalendarDate
  private let units: UnitDirectory?
  /// The keys that were there, with the place of the first.
  private var seen: [[String]: Place] = [:]

  private struct Place {
    let form: Int
    let row: Int
  }

  init(
    _ forms: [ReturnedForm], rules: RegisterRules, units: UnitDirectory?, today: CalendarDate
  ) {
    (self.forms, self.rules, self.units, self.today) = (forms, rules, units, today)
    tables = rules.emptyTables
    for (index, form) in forms.enumerated() {
      guard let definition = rules.definitions[form.title] else { continue }
      for group in definition.groups where rules.owners[group.name] != nil {
        take(group, of: form, at: index, definition)
      }
    }
  }

  private mutating func take(
    _ group: GroupDefinition, of form: ReturnedForm, at index: Int, _ definition: FormDefinition
  ) {
    let unit = form.unit?.name
    let own = form.reading.ownPeriod(definition)
    let period = own ?? Period(.year, year: today.year)
    tables[group.name]?.isReturned = true
    if let unit { tables[group.name]?.returned.insert(unit) }
    var repeated: [RecordReading] = []
    for (number, record) in form.reading.records(of: group.name).enumerated() {
      let key = key(of: record, group, unit: unit, period)
      if let first = key.flatMap({ seen[$0] }) {
        if first.form == index {
          guard !group.keys.isEmpty else { continue }
          tell(
            .keyAgain, [record.key ?? "", "\(first.row)"], of: record, group.keys[0], group, index)
          continue
        }
        repeated.append(record)
        continue
      }
      if let key, !(group.keys.isEmpty && seen[key] != nil) {
        seen[key] = Place(form: index, row: record.row)
      }
      let time = time(of: record, group, own: own, period, index)
      var row = RegisterRow(
        group.fields.map { cell(of: record, $0) }, unit: unit, time: time, origin: origins.count)
      row.round = round(of: record, group, form, period)
      origins.append(Origin(form: index, group: group.name, record: number))
      tables[group.name]?.rows.append(row)
    }
    tellRepeated(repeated, of: group, at: index)
  }

  // MARK: Cells

  private func cell(of record: RecordReading, _ field: FieldDefinition) -> RegisterCell {
    guard let value = record[field.name]?.value else { return .blank }
    switch value {
    case .date(let date): return RegisterCell(date: date)
    case .list(let names): return RegisterCell(names: names)
    case .text(let text) where field.kind == .unit || field.list == IndicatorRule.units:
      return RegisterCell(text: units?.unit(written: text)?.name ?? text)
    default: return RegisterCell(FormulaValue(value))
    }
  }

  /// What tells a row from others of its unit and period; nil for a blank one.
  private func key(
    of record: RecordReading, _ group: GroupDefinition, unit: String?, _ period: Period?
  ) -> [String]? {
    let identity = tables[group.name]?.identity ?? []
    let names = group.keys.isEmpty ? group.fields.map(\.name) : group.keys + identity
    let texts = names.map { record[$0]?.value?.plainText.foldedForMatching ?? "" }
    guard texts.contains(where: { !$0.isEmpty }) else { return nil }
    return [group.name, unit ?? "", period.map { "\($0.year)" } ?? ""] + texts
  }

  // MARK: Time

  private mutating func time(
    of record: RecordReading, _ group: GroupDefinition, own: Period?, _ period: Period?,
    _ index: Int
  ) -> RowTime {
    guard let name = group.dated else { return period.map { .period($0) } ?? .none }
    switch record[name]?.value {
    case .date(let date):
      guard let days = own?.days, !days.contains(date) else { return .day(date) }
      tell(
        .dateOutsidePeriod, [date.description, own?.description ?? ""], of: record, name, group,
        index)
      return .none
    case .period(let found):
      guard let own, found.year != own.year else { return .period(found) }
      tell(
        .dateOutsidePeriod, [found.description, own.description], of: record, name, group, index)
      return .none
    default: return .none
    }
  }

  /// The round that a row says, else its form.
  private func round(
    of record: RecordReading, _ group: GroupDefinition, _ form: ReturnedForm, _ period: Period?
  ) -> Period? {
    let fields = group.fields.filter { $0.period == .round || $0.name == form.roles.round }
    for field in fields {
      switch record[field.name]?.value {
      case .period(let found)?: return found
      case .number(let number)?:
        return Int(number.description).flatMap {
          Period(.round, year: period?.year ?? today.year, number: $0)
        }
      default: continue
      }
    }
    return form.round.flatMap {
      Period(.round, year: $0.year ?? period?.year ?? today.year, number: $0.number)
    }
  }

  // MARK: Telling

  private mutating func tell(
    _ kind: DiagnosticCode, _ arguments: [String], of record: RecordReading, _ field: String,
    _ group: GroupDefinition, _ index: Int
  ) {
    let isPrivate = group.field(field)?.isPrivate ?? false
    let shown = isPrivate ? arguments.map { _ in FieldDefinition.masked } : arguments
    findings[index, default: []].append(
      forms[index].finding(kind, shown, field: field, of: record, group: group.name))
  }

  /// One finding for all rows of a sheet that stand in another already.
  private mutating func tellRepeated(
    _ records: [RecordReading], of group: GroupDefinition, at index: Int
  ) {
    guard let first = records.first, let field = group.keys.first ?? group.fields.first?.name
    else { return }
    let unit = forms[index].unit?.name
    let key = key(
      of: first, group, unit: unit,
      rules.definitions[forms[index].title].flatMap { forms[index].reading.ownPeriod($0) }
        ?? Period(.year, year: today.year))
    let other = key.flatMap { seen[$0] }.map { forms[$0.form].reading.file } ?? ""
    tell(.partRepeated, ["\(records.count)", other], of: first, field, group, index)
  }
}

extension FormReading {
  /// The period that a form says it is of, else the year that its file says; nil for neither.
  func ownPeriod(_ definition: FormDefinition) -> Period? {
    let named = definition.fields.lazy.filter { $0.kind == .period }
      .compactMap { self.fields[$0.name]?.value?.period }.first
    return named ?? FileNameHints(file).year.flatMap { Period(.year, year: $0) }
  }
}
