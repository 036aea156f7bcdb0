import Expressions
import Forms
import Grid
import Registers
import Spreadsheet
import Values
import Wording

/// The registers of all templates together: their groups, lists, joins, indicators, and the checks
/// that ask for more than one form.
///
/// ```swift
/// let rules = RegisterRules(definitions)
/// rules.indicators.map(\.name)  // ["被谈次数", "谈话覆盖率"]
/// rules.diagnostics             // what nobody knows, at its cell of 规则
/// ```
package struct RegisterRules: Sendable {
  /// A check that asks for other registers, with the form it stands in.
  struct Check: Sendable {
    let form: String
    let number: String?
    let definition: CheckDefinition
    let condition: FormulaExpression
    /// The group whose rows it is about.
    let group: String
  }

  /// A column that the list of units must have, and what asks for it.
  struct UnitColumn: Sendable {
    let name: String
    /// The indicator; nil for the column 应报.
    let indicator: String?
    let cell: CellReference
  }

  /// The definitions by title.
  let definitions: [String: FormDefinition]
  /// The title of the form that has a group; nil for a name that several forms have.
  let owners: [String: String]
  /// The tables of all groups, still without rows.
  let emptyTables: [String: RegisterTable]
  /// The names that stand for part of a list.
  private(set) var lists: [String: ListExpression] = [:]
  /// The lists of plain choices.
  private(set) var choices: [String: [String]] = [:]
  /// The joins.
  private(set) var joins: [JoinRule] = []
  /// The indicators.
  package private(set) var indicators: [IndicatorRule] = []
  /// The checks.
  private(set) var checks: [Check] = []
  /// Who owes a form, by its title.
  private(set) var owed: [String: ListExpression] = [:]
  /// What a form asks of the list of units, by its title.
  private(set) var unitColumns: [String: [UnitColumn]] = [:]
  /// What could not be understood, at its cell, with the file of its template.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Compiles the registers of some templates.
  package init(_ definitions: [FormDefinition]) {
    let registers = definitions.filter { $0.scoredList == nil }
    self.definitions = Dictionary(registers.map { ($0.title, $0) }) { first, _ in first }
    let pairs = registers.flatMap { form in form.groups.map { ($0.name, form.title) } }
    owners = Dictionary(grouping: pairs) { $0.0 }
      .compactMapValues { $0.count == 1 ? $0.first?.1 : nil }
    emptyTables = RegisterRules.emptyTables(of: owners, self.definitions)
    for definition in definitions { takeLists(of: definition) }
    let names = RegisterNames(definitions, owners: owners, lists: Set(lists.keys), choices: choices)
    for definition in definitions {
      var compiler = RegisterCompiler(definition, names: names)
      compiler.compile()
      joins += compiler.joins
      indicators += compiler.indicators
      checks += compiler.checks
      owed[definition.title] = compiler.owed
      unitColumns[definition.title] = compiler.unitColumns
      diagnostics += compiler.diagnostics
    }
    diagnostics += indicatorFindings(definitions)
  }

  /// Indicators whose rows belong to nobody, or that ask for themselves.
  private func indicatorFindings(_ definitions: [FormDefinition]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    tellIndicators { rule, isCircle in
      guard let definition = definitions.first(where: { $0.title == rule.form }) else { return }
      let row = definition.rows(of: "指标").first { $0["指标"]?.name == rule.name }
      var findings = RuleFindings(sheet: definition.ruleSheet)
      if isCircle {
        findings.tell(.indicatorCircle, [rule.name], at: row?["指标"]?.cell)
      } else {
        findings.tell(
          .indicatorMatchMissing, [rule.name, rule.subject.text], at: row?["指标"]?.cell)
      }
      found += findings.diagnostics(of: definition)
    }
    return found
  }

  /// R08: what the forms that came ask of the list of units and it does not say, a finding for
  /// each column of a form.
  func unitFindings(of titles: Set<String>, among columns: [String]) -> [Diagnostic] {
    titles.sorted().flatMap { title -> [Diagnostic] in
      guard let definition = definitions[title] else { return [] }
      let asked = (unitColumns[title] ?? []).filter { !columns.contains($0.name) }
      let groups = Dictionary(grouping: asked) { [$0.name, $0.indicator == nil ? "" : "指标"] }
      var findings = RuleFindings(sheet: definition.ruleSheet)
      for (key, columns) in groups {
        let indicators = columns.compactMap(\.indicator).joined(separator: "、")
        findings.tell(
          key[1].isEmpty ? .owedColumnMissing : .unitColumnMissing, [key[0], indicators],
          at: columns[0].cell)
      }
      return findings.diagnostics(of: definition)
    }
  }

  private mutating func takeLists(of definition: FormDefinition) {
    for (name, entry) in definition.lists where lists[name] == nil {
      lists[name] = try? ListExpression(entry.text)
    }
    for (name, list) in definition.choices where choices[name] == nil {
      choices[name] = list.choices.map(\.value)
    }
  }

  /// Whether there is anything to reckon.
  package var isEmpty: Bool { indicators.isEmpty }

  /// The titles of the registers.
  var titles: [String] { definitions.keys.sorted() }
}
