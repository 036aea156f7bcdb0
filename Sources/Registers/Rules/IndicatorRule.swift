import Expressions
import Values

/// An indicator (指标): who, when, from which rows, what is reckoned, and how much is enough.
///
/// ```swift
/// var talked = IndicatorRule("被谈次数", form: "谈心谈话台账", subject: try ListExpression("花名册"))
/// (talked.span, talked.sources) = (.period(.year), ["谈话"])
/// talked.match = [FieldMatch(source: "谈话对象")]
/// talked.requirement = Requirement(">=1")
/// ```
package struct IndicatorRule: Sendable {
  /// When its rows are of.
  package enum Span: Hashable, Sendable {
    /// Periods of a kind.
    case period(Period.Kind)
    /// So many days from the day of the member's own row.
    case days(Int)
  }

  /// Its name.
  package let name: String
  /// The title of the form whose template has it.
  package let form: String
  /// For whom it is reckoned.
  package let subject: ListExpression
  /// For when.
  package var span = Span.period(.year)
  /// The registers, joins, indicators whose rows it takes; none where it reckons with indicators.
  package var sources: [String] = []
  /// Which rows belong to a member; nil where the only field that draws on its list says so.
  package var match: [FieldMatch]?
  /// What a row must fulfil; nil for nothing.
  package var condition: FormulaSyntax?
  /// The choice field of which it has one entry for each choice; nil for none.
  package var item: String?
  /// What is reckoned.
  package var value: FormulaSyntax = .call(ConditionFunction.times.rawValue, [])
  /// How much is enough; nil for nothing.
  package var requirement: Requirement?
  /// Where the workbook of a year shows it.
  package var placements: Set<IndicatorPlacement> = []
  /// Whether its values are shown in percent (显示 `%`).
  package var isPercent = false
  /// What its values are counted in, as they are shown (显示 `次`); nil for plain numbers.
  package var unit: String?
  /// The parameters of its form.
  package var parameters: [String: FormulaValue] = [:]

  /// The subject of a unit.
  package static let units = "单位"
  /// The subject that is the whole company.
  package static let company = "全厂"

  /// An indicator that counts the rows of a year.
  package init(_ name: String, form: String, subject: ListExpression) {
    (self.name, self.form, self.subject) = (name, form, subject)
  }

  /// Where it is shown if its rule does not say.
  package var usualPlacements: Set<IndicatorPlacement> {
    let isOfUnits = [IndicatorRule.units, IndicatorRule.company].contains(subject.name)
    var placements: Set<IndicatorPlacement> = isOfUnits ? [.summary] : []
    if requirement != nil { placements.insert(.shortfalls) }
    return placements
  }
}
