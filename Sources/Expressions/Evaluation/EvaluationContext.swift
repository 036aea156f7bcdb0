import Grid
import Values

/// Where a formula finds what it does not hold itself: fields, names, cells, the day.
///
/// Everything has a default, so that a context for conditions over fields is one function long.
///
/// ```swift
/// struct Item: EvaluationContext {
///   let today = CalendarDate("2026-11-21")!
///   func value(ofField path: [String]) -> Operand? { path == ["扣分"] ? .value(2) : nil }
/// }
/// FormulaExpression("[扣分]>0").value(in: Item())  // .boolean(true)
/// ```
package protocol EvaluationContext {
  /// The day that `TODAY()` gives.
  var today: CalendarDate { get }
  /// Which day serial number 1 is.
  var dateSystem: DateSystem { get }
  /// The cell that the formula stands in; nil for a condition.
  var position: CellArea? { get }
  /// How far sheets reach: rows and columns beyond are empty on every sheet. Asked for large areas.
  var extent: (rows: Int, columns: Int) { get }

  /// The value of a field, `[项目.扣分]`; nil where there is no such field.
  func value(ofField path: [String]) -> Operand?
  /// The value of a bare word: a defined name, `无零分项`, `否决`; nil where there is none. In a
  /// comparison a word without a value then stands for itself, as a text.
  func value(ofName name: String) -> Operand?
  /// The values of cells; nil where the sheet is not there. A large area lies within the extent.
  func values(in area: CellArea) -> Matrix?
  /// The value of a function that is not Excel's (`唯一`, `在册`, `计数`); nil where there is none.
  /// Its arguments come unevaluated, so that it can evaluate them for each row of a list.
  func call(_ function: String, _ arguments: [FormulaSyntax], _ evaluator: inout Evaluator)
    -> Operand?
}

extension EvaluationContext {
  package var dateSystem: DateSystem { .from1900 }
  package var position: CellArea? { nil }
  package var extent: (rows: Int, columns: Int) { (SheetLimits.rows, SheetLimits.columns) }
  package func value(ofField path: [String]) -> Operand? { nil }
  package func value(ofName name: String) -> Operand? { nil }
  package func values(in area: CellArea) -> Matrix? { nil }
  package func call(
    _ function: String, _ arguments: [FormulaSyntax], _ evaluator: inout Evaluator
  ) -> Operand? { nil }
}

extension FormulaExpression {
  /// The value of the formula in a context; errors are values too.
  package func value(in context: some EvaluationContext) -> FormulaValue {
    var evaluator = Evaluator(context: context)
    return evaluator.value(of: syntax)
  }

  /// Whether the condition holds: `TRUE` or a number other than 0; nil for errors and texts.
  package func holds(in context: some EvaluationContext) -> Bool? {
    switch value(in: context) {
    case .boolean(let flag): flag
    case .number(let number): !number.isEqual(to: .zero)
    case .blank: false
    case .text, .error: nil
    }
  }
}

extension FormulaSyntax {
  /// Whether it holds for every value that it gives: a condition over whole columns may give one a
  /// row. Nil where one of them is an error or a text.
  package func holdsThroughout(in context: some EvaluationContext) -> Bool? {
    var evaluator = Evaluator(context: context)
    guard let operand = try? evaluator.operand(self),
      let values = try? evaluator.matrix(operand).values
    else { return nil }
    let flags = values.map { value -> Bool? in
      if case .text = value { return nil }
      return try? value.boolean()
    }
    return flags.contains(nil) ? nil : !flags.contains(false)
  }
}
