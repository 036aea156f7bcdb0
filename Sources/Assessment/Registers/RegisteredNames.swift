import Expressions
import Forms
import Registers
import Spreadsheet
import Values
import Wording

/// R02, R04: the names in a register are in the list that their column draws on, and mean one
/// member of it.
struct RegisteredNames {
  /// What was found, by the form's position.
  private(set) var findings: [Int: [Diagnostic]] = [:]

  init(
    _ book: RegisterBook, _ origins: [RegisterRows.Origin], _ forms: [ReturnedForm],
    _ rules: RegisterRules
  ) {
    for (group, title) in rules.owners.sorted(by: { $0.key < $1.key }) {
      guard let table = book.tables[group], let definition = rules.definitions[title] else {
        continue
      }
      let counted = RegisteredNames.columns(of: table, thatCountIn: rules.indicators, book)
      for (column, text) in table.lists.sorted(by: { $0.key < $1.key }) {
        guard let field = definition.group(group)?.field(column),
          let list = try? ListExpression(text), book.isThere(list), !table.rows.isEmpty,
          list.name != group
        else { continue }
        let all = book.spellings(of: list)
        let spellings = rules.namesAreOpen(in: list, of: book) ? all : all.withoutNames
        for row in table.rows {
          let mayBeSeveral = row.unit == nil && counted.contains(column)
          check(row, table, field, text, spellings, mayBeSeveral, origins, forms)
        }
      }
    }
  }

  /// The columns of a register by which indicators find the rows of a member.
  private static func columns(
    of table: RegisterTable, thatCountIn indicators: [IndicatorRule], _ book: RegisterBook
  ) -> Set<String> {
    let rules = indicators.filter {
      $0.sources.contains(table.name)
        && ![IndicatorRule.units, IndicatorRule.company].contains($0.subject.name)
    }
    let matches = rules.compactMap { $0.match ?? book.usualMatch(of: table, for: $0.subject) }
    return Set(matches.filter { $0.count == 1 }.map { $0[0].source })
  }

  private mutating func check(
    _ row: RegisterRow, _ table: RegisterTable, _ field: FieldDefinition, _ list: String,
    _ known: ListSpellings, _ mayBeSeveral: Bool, _ origins: [RegisterRows.Origin],
    _ forms: [ReturnedForm]
  ) {
    guard let origin = row.origins.first.map({ origins[$0] }), known.covers(unit: row.unit) else {
      return
    }
    let form = forms[origin.form]
    let record = form.reading.records(of: origin.group)[origin.record]
    for name in table.cell(row, field.name).names {
      let kind: DiagnosticCode
      var arguments = [name, list]
      switch known.verdict(on: name, unit: row.unit) {
      case .known where mayBeSeveral && known.isShared(name): kind = .nameOfSeveral
      case .known: continue
      case .ambiguous: kind = .nameOfSeveral
      case .unknown(let nearest?):
        kind = .nameNearlyListed
        arguments.append(nearest)
      case .unknown(nil): kind = .nameNotListed
      }
      if field.isPrivate { arguments = arguments.map { _ in FieldDefinition.masked } }
      findings[origin.form, default: []].append(
        form.finding(kind, arguments, field: field.name, of: record, group: origin.group))
    }
  }
}
