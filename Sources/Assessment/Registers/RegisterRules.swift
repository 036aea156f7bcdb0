import Expressions
import Forms
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

  /// The definitions by title.
  let definitions: [String: FormDefinition]
  /// The title of the form that has a group; nil for a name that several forms have.
  let owners: [String: String]
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
  /// What could not be understood, at its cell, with the file of its template.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Compiles the registers of some templates.
  package init(_ definitions: [FormDefinition]) {
    let registers = definitions.filter { $0.scoredList == nil }
    self.definitions = Dictionary(registers.map { ($0.title, $0) }) { first, _ in first }
    let pairs = registers.flatMap { form in form.groups.map { ($0.name, form.title) } }
    owners = Dictionary(grouping: pairs) { $0.0 }
      .compactMapValues { $0.count == 1 ? $0.first?.1 : nil }
    for definition in definitions { takeLists(of: definition) }
    let names = RegisterNames(definitions, owners: owners, lists: Set(lists.keys), choices: choices)
    for definition in definitions {
      var compiler = RegisterCompiler(definition, names: names)
      compiler.compile()
      joins += compiler.joins
      indicators += compiler.indicators
      checks += compiler.checks
      owed[definition.title] = compiler.owed
      diagnostics += compiler.diagnostics
    }
    diagnostics += indicatorFindings(definitions)
  }

  /// Indicators whose rows belong to nobody, or that ask for themselves.
  private func indicatorFindings(_ definitions: [FormDefinition]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    tellIndicators { rule, isCircle in
      let definition = definitions.first { $0.title == rule.form }
      let row = definition?.rows(of: "指标").first { $0["指标"]?.name == rule.name }
      var finding =
        isCircle
        ? Diagnostic(.indicatorCircle, [rule.name], cell: row?["指标"]?.cell)
        : Diagnostic(
          .indicatorMatchMissing, [rule.name, rule.subject.text], cell: row?["指标"]?.cell)
      (finding.file, finding.form) = (definition?.file, rule.form)
      finding.sheet = definition?.ruleSheet
      found.append(finding)
    }
    return found
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
