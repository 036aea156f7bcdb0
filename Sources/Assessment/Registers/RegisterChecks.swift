import Expressions
import Forms
import Registers
import Spellings
import Spreadsheet
import Values
import Wording

/// The checks of templates that ask for other registers, held against every row of their group.
struct RegisterChecks {
  /// What was found, by the form's position.
  private(set) var findings: [Int: [Diagnostic]] = [:]

  init(
    _ book: RegisterBook, _ origins: [RegisterRows.Origin], _ forms: [ReturnedForm],
    _ rules: RegisterRules, _ entries: [IndicatorEntry]
  ) {
    guard !rules.checks.isEmpty else { return }
    let indicators = IndicatorLookup(entries, rules.indicators, book)
    for check in rules.checks {
      guard let table = book.tables[check.group] else { continue }
      for row in table.rows {
        guard let origin = row.origins.first.map({ origins[$0] }) else { continue }
        let form = forms[origin.form]
        let record = form.reading.records(of: origin.group)[origin.record]
        let context = RegisterCheckContext(
          book: book, table: table, row: row, reading: form.reading, indicators: indicators,
          dated: rules.definitions[check.form]?.group(check.group)?.dated)
        guard check.condition.syntax.holdsThroughout(in: context) == false else { continue }
        findings[origin.form, default: []].append(
          form.placed(RegisterChecks.finding(check, form, record)))
      }
    }
  }

  private static func finding(
    _ check: RegisterRules.Check, _ form: ReturnedForm, _ record: RecordReading
  ) -> Diagnostic {
    let target = check.definition.target?.split(separator: ".").last.map(String.init)
    return Diagnostic(
      ownCheck: check.definition.code(ofForm: check.number), check.definition.severity,
      check.definition.message,
      cell: target.flatMap { form.cell(of: $0, in: record, group: check.group) }, field: target,
      item: record.key)
  }
}

/// A row of a register as a check sees it that asks for other registers.
struct RegisterCheckContext: EvaluationContext {
  let book: RegisterBook
  let table: RegisterTable
  let row: RegisterRow
  let reading: FormReading
  let indicators: IndicatorLookup
  /// The column that says which period a row is of.
  let dated: String?

  var today: CalendarDate { book.today }

  func value(ofField path: [String]) -> Operand? {
    guard let name = path.last else { return nil }
    if path.count == 1 { return .value(FormulaValue(reading.fields[name]?.value)) }
    if path[0] == IndicatorTable.owner {
      return .value(indicators.value(of: name, for: row, in: table))
    }
    return .value(table.cell(row, name).value)
  }

  func call(
    _ function: String, _ arguments: [FormulaSyntax], _ evaluator: inout Evaluator
  ) -> Operand? {
    guard case .field(let path)? = arguments.first, let name = path.last else { return nil }
    let cell = table.cell(row, name)
    switch ConditionFunction(rawValue: function) {
    case .previous: return .value(previous(name))
    case .count: return .value(.number(Number(cell.names.count)))
    case .listed: return arguments.last.flatMap { book.isListed(cell, in: $0, of: row.unit) }
    case .similar:
      guard let list = list(arguments.last), let other = book.tables[list.name],
        let field = list.field
      else { return nil }
      return .value(.number(Number(similar(to: cell, in: other, field))))
    default: return nil
    }
  }

  private func list(_ argument: FormulaSyntax?) -> ListExpression? {
    guard case .name(let name)? = argument else { return nil }
    return try? ListExpression(name)
  }

  /// The same field in the row of the period before, of the same team where the key names one;
  /// `#N/A` where there is none, since the first row has none to agree with, and where it is not
  /// certain which it is.
  private func previous(_ name: String) -> FormulaValue {
    guard case .period(let period) = row.time, let before = period.previous else {
      return .error(.notAvailable)
    }
    let others = table.key.filter { $0 != dated }
    let found = table.rows.filter { candidate in
      candidate.unit == row.unit && candidate.time == .period(before)
        && others.allSatisfy {
          table.cell(candidate, $0).foldedNames == table.cell(row, $0).foldedNames
        }
    }
    guard found.count == 1 else { return .error(.notAvailable) }
    return table.cell(found[0], name).value
  }

  /// How many rows of another register tell the same: folded texts equal, or alike by nine tenths.
  private func similar(to cell: RegisterCell, in other: RegisterTable, _ field: String) -> Int {
    guard let text = cell.names.first?.foldedForMatching, text.count >= 4 else { return 0 }
    let characters = Array(text)
    return other.rows.count { candidate in
      guard candidate.unit == row.unit,
        let found = other.cell(candidate, field).names.first?.foldedForMatching
      else { return false }
      if found == text { return true }
      let longest = max(found.count, characters.count)
      guard abs(found.count - characters.count) * 10 <= longest else { return false }
      return editDistance(characters, Array(found)) * 10 <= longest
    }
  }
}

/// What indicators come to for the unit and the period of a row.
struct IndicatorLookup {
  private var values: [String: [[String]: Number]] = [:]
  private let rules: [String: IndicatorRule]
  private let book: RegisterBook

  init(_ entries: [IndicatorEntry], _ rules: [IndicatorRule], _ book: RegisterBook) {
    self.book = book
    self.rules = Dictionary(rules.map { ($0.name, $0) }) { first, _ in first }
    for entry in entries where entry.item == nil && !entry.isTotal {
      guard let value = entry.value else { continue }
      let key = [
        entry.unit ?? "", entry.subject?.foldedForMatching ?? "", entry.span.description,
      ]
      values[entry.indicator, default: [:]][key] = Number(value.decimal)
    }
  }

  /// The value for a row; `#N/A` where there is none.
  func value(of name: String, for row: RegisterRow, in table: RegisterTable) -> FormulaValue {
    guard let rule = rules[name], case .period(let kind) = rule.span,
      let period = period(of: row, kind)
    else { return .error(.notAvailable) }
    let isUnit = [IndicatorRule.units, IndicatorRule.company].contains(rule.subject.name)
    let subjects =
      isUnit
      ? [""]
      : book.usualMatch(of: table, for: rule.subject)?.first
        .map { table.cell(row, $0.source).foldedNames } ?? []
    let unit = rule.subject.name == IndicatorRule.company ? "" : row.unit ?? ""
    let found = subjects.lazy.compactMap { values[name]?[[unit, $0, period.description]] }.first
    return found.map { .number($0) } ?? .error(.notAvailable)
  }

  private func period(of row: RegisterRow, _ kind: Period.Kind) -> Period? {
    switch row.time {
    case .none: nil
    case .day(let day): Period(kind, containing: day)
    case .period(let period): period.within(kind)
    }
  }
}
