import Expressions
import Forms
import Registers
import Spreadsheet
import Values
import Wording

/// What the registers of a batch come to: every indicator, and what is wrong with their rows.
///
/// ```swift
/// let registers = RegisterAssessment(forms, rules: rules, options: options)
/// registers.entries.first { $0.indicator == "谈话覆盖率" }?.isMet  // false
/// ```
package struct RegisterAssessment: Sendable {
  /// The entries, by form, indicator, unit, subject, item and period.
  package let entries: [IndicatorEntry]
  /// What was found, by the form's position among those of the round.
  let findings: [Int: [Diagnostic]]
  /// What was found about the list of units: columns that the rules ask for.
  let unitFindings: [Diagnostic]
  /// The units that owe each register, by its title.
  let owing: [String: Set<String>]
  /// What it was reckoned by.
  let rules: RegisterRules
  /// What it was reckoned from.
  let book: RegisterBook
  /// Where the rows of the book's tables came from.
  let origins: [RegisterRows.Origin]

  init(_ forms: [ReturnedForm], rules: RegisterRules, options: AssessmentOptions) {
    let rows = RegisterRows(forms, rules: rules, units: options.units, today: options.today)
    var book = rules.emptyBook(today: options.today)
    book.tables = rows.tables
    book.knowsUnits = options.units != nil
    book.units = RegisterTable(units: RegisterAssessment.units(forms, rules, options))
    entries = RegisterAssessment.sorted(Reckoning(book).entries)
    var findings = rows.findings
    let names = RegisteredNames(book, rows.origins, forms, rules)
    findings.merge(names.findings) { $0 + $1 }
    let checks = RegisterChecks(book, rows.origins, forms, rules, entries)
    findings.merge(checks.findings) { $0 + $1 }
    self.findings = findings
    unitFindings = rules.unitFindings(
      of: Set(forms.map(\.title)), among: book.units.columns)
    owing = rules.owed.mapValues { list in
      Set(book.units(of: list))
    }
    (self.rules, self.book, origins) = (rules, book, rows.origins)
  }

  /// The names in a list as rules write it, of those who belong to it today: of a unit and of the
  /// whole company; nil where the list did not come, or its names are shown to nobody.
  package func names(in text: String, of unit: String) -> [String]? {
    guard let list = try? ListExpression(text), book.isThere(list) else { return nil }
    guard rules.namesAreOpen(in: list, of: book) else { return nil }
    return book.names(in: list, of: unit)
  }

  /// The units of the list, else those that sent a register.
  private static func units(
    _ forms: [ReturnedForm], _ rules: RegisterRules, _ options: AssessmentOptions
  ) -> [InspectedUnit] {
    if let directory = options.units { return directory.units }
    var seen: Set<String> = []
    return forms.filter { rules.definitions[$0.title] != nil }.compactMap(\.unit)
      .filter { seen.insert($0.name).inserted }
  }

  /// In order; those without a unit, a subject, an item stand behind those with one.
  private static func sorted(_ entries: [IndicatorEntry]) -> [IndicatorEntry] {
    let keyed = entries.map { entry in
      let parts =
        [entry.form, entry.indicator]
        + [entry.unit, entry.subject, entry.item].map { $0.map { "0" + $0 } ?? "1" }
        + [entry.span.description]
      return (key: Array(parts.joined(separator: "\0").utf8), entry: entry)
    }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.entry)
  }
}

extension RegisterRules {
  /// Whether the names in a list may be shown: they stand in no confidential field.
  func namesAreOpen(in list: ListExpression, of book: RegisterBook) -> Bool {
    let owner = book.owner(of: list)
    let group = definitions[owners[owner] ?? ""]?.group(owner)
    let named = list.field ?? group?.keys.first
    return named.flatMap { group?.field($0)?.isPrivate } != true
  }
}

extension RegisterTable {
  /// The units as a table, with the columns of the list of units.
  init(units: [InspectedUnit]) {
    var columns = [IndicatorRule.units]
    for name in units.flatMap({ $0.details.keys.sorted() }) where !columns.contains(name) {
      columns.append(name)
    }
    self.init(IndicatorRule.units, columns: columns)
    key = [IndicatorRule.units]
    rows = units.map { unit in
      let cells = columns.dropFirst().map { name -> RegisterCell in
        guard let text = unit.details[name] else { return .blank }
        return Number(digits: text).map { RegisterCell(.number($0)) } ?? RegisterCell(text: text)
      }
      return RegisterRow([RegisterCell(text: unit.name)] + cells, unit: unit.name, origin: -1)
    }
  }
}
