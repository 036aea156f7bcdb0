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

  /// A copy of a register as its rows see it.
  private struct Copy {
    /// Its place among the forms of the round.
    let form: Int
    let group: GroupDefinition
    let unit: String?
    /// The period that it says it is of; nil where it says none.
    let own: Period?
    /// The year of that period, else of judgement.
    let year: Int
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
    let own = form.reading.ownPeriod(definition)
    let copy = Copy(
      form: index, group: group, unit: form.unit?.name, own: own,
      year: own?.year ?? today.year)
    tables[group.name]?.isReturned = true
    if let unit = copy.unit { tables[group.name]?.returned.insert(unit) }
    var repeated: [(record: RecordReading, first: Place)] = []
    for (number, record) in form.reading.records(of: group.name).enumerated() {
      let key = key(of: record, copy)
      if let first = key.flatMap({ seen[$0] }) {
        if first.form == index {
          tellAgain(record, first, copy)
        } else {
          repeated.append((record, first))
        }
        continue
      }
      if let key { seen[key] = Place(form: index, row: record.row) }
      append(record, number, copy)
      tellDays(of: record, copy)
    }
    if repeated.count < form.reading.records(of: group.name).count {
      for (record, first) in repeated where file(of: first) == form.reading.file {
        tellAgain(record, first, copy)
      }
      repeated.removeAll { file(of: $0.first) == form.reading.file }
    }
    if let (record, first) = repeated.first,
      let field = group.keys.first ?? group.fields.first?.name
    {
      tell(.partRepeated, ["\(repeated.count)", file(of: first)], of: record, field, copy)
    }
  }

  private func file(of place: Place) -> String { forms[place.form].reading.file }

  /// Tells of an entry that stands in a register already, on the same sheet or another one.
  private mutating func tellAgain(_ record: RecordReading, _ first: Place, _ copy: Copy) {
    guard let field = copy.group.keys.first else { return }
    let key = record.key ?? ""
    if first.form == copy.form {
      tell(.keyAgain, [key, "\(first.row)"], of: record, field, copy)
    } else {
      let sheet = forms[first.form].reading.sheet ?? ""
      tell(.keyAgainOnSheet, [key, sheet, "\(first.row)"], of: record, field, copy)
    }
  }

  private mutating func append(_ record: RecordReading, _ number: Int, _ copy: Copy) {
    let cells = copy.group.fields.map { cell(of: record, $0) }
    let time = time(of: record, copy)
    var row = RegisterRow(cells, unit: copy.unit, time: time, origin: origins.count)
    row.round = round(of: record, copy)
    origins.append(Origin(form: copy.form, group: copy.group.name, record: number))
    tables[copy.group.name]?.rows.append(row)
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
  private func key(of record: RecordReading, _ copy: Copy) -> [String]? {
    let group = copy.group
    let identity = tables[group.name]?.identity ?? []
    let names = group.keys.isEmpty ? group.fields.map(\.name) : group.keys + identity
    let texts = names.map { name -> String in
      guard case .list(let people)? = record[name]?.value else {
        return record[name]?.value?.plainText.foldedForMatching ?? ""
      }
      return people.map(\.foldedName).joined(separator: "、")
    }
    guard texts.contains(where: { !$0.isEmpty }) else { return nil }
    // Copies of different months are not parts of one; those that say a round alone are, of the year.
    let own = copy.own.flatMap { $0.days == nil ? nil : $0.description }
    return [group.name, copy.unit ?? "", own ?? "\(copy.year)"] + texts
  }

  // MARK: Time

  /// R03: days that must lie within the form's own period and do not, and a row that no day places
  /// in time though nothing says that it must be written.
  private mutating func tellDays(of record: RecordReading, _ copy: Copy) {
    for field in copy.group.fields where field.isOfOwnPeriod && field.name != copy.group.dated {
      guard let own = copy.own, let days = own.days, let date = record[field.name]?.value?.date,
        !days.contains(date)
      else { continue }
      tell(.dayOutsidePeriod, [date.description, own.description], of: record, field.name, copy)
    }
    guard let dated = copy.group.dated.flatMap(copy.group.field), !dated.isRequired,
      dated.missing == nil || dated.missing == .blank, let reading = record[dated.name],
      reading.value == nil, reading.raw == nil
    else { return }
    tell(.dayMissing, [dated.name], of: record, dated.name, copy)
  }

  private mutating func time(of record: RecordReading, _ copy: Copy) -> RowTime {
    guard let name = copy.group.dated else {
      return (copy.own ?? Period(.year, year: copy.year)).map { .period($0) } ?? .none
    }
    switch record[name]?.value {
    case .date(let date):
      guard let days = copy.own?.days, !days.contains(date) else { return .day(date) }
      let own = copy.own?.description ?? ""
      tell(.dateOutsidePeriod, [date.description, own], of: record, name, copy)
      return .none
    case .period(let found):
      guard let own = copy.own, found.year != own.year else { return .period(found) }
      tell(
        .dateOutsidePeriod, [found.description, own.description], of: record, name, copy)
      return .none
    default: return .none
    }
  }

  /// The round that a row says, else its form.
  private func round(of record: RecordReading, _ copy: Copy) -> Period? {
    let form = forms[copy.form]
    let fields = copy.group.fields.filter { $0.period == .round || $0.name == form.roles.round }
    for field in fields {
      switch record[field.name]?.value {
      case .period(let found)?: return found
      case .number(let number)?:
        return Int(number.description).flatMap {
          Period(.round, year: copy.year, number: $0)
        }
      default: continue
      }
    }
    return form.round.flatMap {
      Period(.round, year: $0.year ?? copy.year, number: $0.number)
    }
  }

  private mutating func tell(
    _ kind: DiagnosticCode, _ arguments: [String], of record: RecordReading, _ field: String,
    _ copy: Copy
  ) {
    let isPrivate = copy.group.field(field)?.isPrivate ?? false
    let shown = isPrivate ? arguments.map { _ in FieldDefinition.masked } : arguments
    findings[copy.form, default: []].append(
      forms[copy.form].finding(kind, shown, field: field, of: record, group: copy.group.name))
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
