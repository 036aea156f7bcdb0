import Expressions
import FoundationEssentials
import Forms
import Spreadsheet
import Values

/// The grades of a form: the first whose condition holds.
///
/// In the conditions stand `[得分]` (the shown score), `否决`, `无零分项` (no guarantee item is at
/// zero), `保证项目零分` and `其余`. Where something is vetoed, only conditions that speak of 否决
/// are asked, whatever their order.
///
/// ```swift
/// rules.grades.grade(ofShown: 92, veto: false, guaranteeZero: true)  // "不合格"
/// ```
package struct GradeRules: Sendable {
  /// A grade with its condition.
  package struct Row: Sendable {
    /// The name.
    package let name: String
    /// When it is given.
    let condition: RuleCondition
  }

  /// The grades in the order in which they are asked.
  package let rows: [Row]

  /// The names in order, each once.
  package var names: [String] {
    var seen = Set<String>()
    return rows.map(\.name).filter { seen.insert($0).inserted }
  }

  /// The grade of a shown score; nil where no condition holds.
  package func grade(ofShown score: Decimal, veto: Bool, guaranteeZero: Bool) -> String? {
    let context = GradeContext(score: score, veto: veto, guaranteeZero: guaranteeZero)
    func holds(_ row: Row) -> Bool { row.condition.expression.holds(in: context) == true }
    if veto, let row = rows.first(where: { $0.condition.mentions("否决") && holds($0) }) {
      return row.name
    }
    return rows.first(where: holds)?.name
  }

  /// The grades as one Excel formula.
  ///
  /// - Parameters:
  ///   - score: the formula of the shown score.
  ///   - veto: a formula that is true where something is vetoed.
  ///   - guaranteeZero: a formula that is true where a guarantee item is at zero.
  package func formula(score: String, veto: String, guaranteeZero: String) -> String {
    let renderer = FormulaRenderer(
      field: { $0.last == "得分" ? score : nil },
      name: { name in
        switch name {
        case "否决": veto
        case "保证项目零分": guaranteeZero
        case "无零分项": "NOT(\(guaranteeZero))"
        case "其余": "TRUE"
        default: nil
        }
      })
    func nested(_ rows: some Collection<Row>) -> String {
      guard let row = rows.first else { return "\"\"" }
      let name = FormulaRenderer.quoted(row.name)
      guard let condition = renderer.text(of: row.condition.expression.syntax) else {
        return nested(rows.dropFirst())
      }
      return "IF(\(condition),\(name),\(nested(rows.dropFirst())))"
    }
    let vetoed = rows.filter { $0.condition.mentions("否决") }
    guard !vetoed.isEmpty else { return nested(rows) }
    return "IF(\(veto),\(nested(vetoed)),\(nested(rows)))"
  }
}

/// What a grade's condition may ask.
private struct GradeContext: EvaluationContext {
  let score: Decimal
  let veto: Bool
  let guaranteeZero: Bool
  /// Grades do not ask for the day.
  let today = CalendarDate(year: 1970, month: 1, day: 1)!

  func value(ofField path: [String]) -> Operand? {
    path.last == "得分" ? .value(.number(Number(score))) : nil
  }

  func value(ofName name: String) -> Operand? {
    switch name {
    case "否决": .value(.boolean(veto))
    case "保证项目零分": .value(.boolean(guaranteeZero))
    case "无零分项": .value(.boolean(!guaranteeZero))
    case "其余": .value(true)
    default: nil
    }
  }
}
