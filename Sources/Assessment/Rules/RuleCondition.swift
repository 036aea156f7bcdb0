import Expressions
import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Values

/// A condition of the sheet 规则 with its place: `[检查内容]含"★"`, `[得分]>=90 且 无零分项`.
package struct RuleCondition: Sendable {
  /// The condition as written.
  package let text: String
  /// Its tree.
  let expression: FormulaExpression
  /// Where it stands.
  package let cell: CellReference

  /// A condition; nil where its text is none.
  init?(_ entry: RuleBlock.Entry) {
    guard let expression = try? FormulaExpression(entry.text) else { return nil }
    (text, self.expression, cell) = (entry.text, expression, entry.cell)
  }

  /// Whether it holds for a record; false where it cannot be told.
  func holds(for record: RecordReading) -> Bool {
    expression.holds(in: RecordContext(record: record)) ?? false
  }

  /// Whether it speaks of a name such as 否决.
  func mentions(_ name: String) -> Bool {
    expression.mentions.contains { $0.kind == .name && $0.name == name }
  }

  /// The names of fields in it, without their groups.
  var fieldNames: [String] { expression.fields.compactMap(\.last) }
}

/// The fields of a record as a condition sees them.
private struct RecordContext: EvaluationContext {
  let record: RecordReading
  /// Conditions on records do not ask for the day.
  let today = CalendarDate(year: 1970, month: 1, day: 1)!

  func value(ofField path: [String]) -> Operand? {
    guard let name = path.last, let reading = record[name] else { return nil }
    return .value(FormulaValue(reading.value))
  }
}

extension FormulaValue {
  /// A field's value; a blank one is blank.
  init(_ value: FieldValue?) {
    switch value {
    case nil: self = .blank
    case .number(let number): self = .number(Number(number))
    case .date(let date): self = FormulaValue(date: date)
    case .boolean(let flag): self = .boolean(flag)
    case .some(let other): self = .text(plainText(other))
    }
  }
}
