import Expressions
import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Values

/// A condition of the sheet 规则 on an item or a form: `[检查内容]含"★"`, `[扣分]>0`.
///
/// ```swift
/// let isGuarantee = RuleCondition(try FormulaExpression("[检查内容]含\"★\""))
/// isGuarantee.holds(for: record)
/// ```
package struct RuleCondition: Sendable {
  /// Its tree.
  let expression: FormulaExpression

  /// A condition.
  init(_ expression: FormulaExpression) { self.expression = expression }

  /// Whether it speaks of an item: of a field that items have, or by the group's path.
  func names(_ group: String, fields: Set<String>) -> Bool {
    expression.fields.contains { path in
      path.count > 1 ? path.first == group : path.last.map(fields.contains) ?? false
    }
  }

  /// For which printed items it holds, by their numbers; nil where it asks for a field that is not
  /// printed.
  func verdicts(on items: [String: [String: String]]) -> [String: Bool]? {
    let printed = Set(items.values.flatMap(\.keys))
    guard expression.fields.allSatisfy({ $0.last.map(printed.contains) ?? false }) else {
      return nil
    }
    return items.mapValues { constants in
      var record = RecordReading(row: 1)
      for (field, text) in constants {
        let value = Decimal(rule: text).map(FieldValue.number) ?? .text(text)
        record.fields[field] = FieldReading(value, cell: nil)
      }
      return holds(for: record)
    }
  }

  /// Whether it holds for a record; false where it cannot be known.
  ///
  /// - Parameters:
  ///   - reading: the form, for fields that the record does not have.
  ///   - points: values that are computed and not read, by field; nil for none.
  func holds(
    for record: RecordReading?, of reading: FormReading? = nil, points: [String: Decimal?] = [:]
  ) -> Bool {
    let context = RecordContext(record: record, reading: reading, points: points)
    return expression.holds(in: context) ?? false
  }
}

/// The fields of a record, and of its form, as a condition sees them.
private struct RecordContext: EvaluationContext {
  let record: RecordReading?
  let reading: FormReading?
  let points: [String: Decimal?]
  /// Conditions on records do not ask for the day.
  let today = CalendarDate(daysSince1970: 0)!

  func value(ofField path: [String]) -> Operand? {
    guard let name = path.last else { return nil }
    if let points = points[name] {
      return .value(points.map { .number(Number($0)) } ?? .text(""))
    }
    let found = record?[name] ?? (path.count == 1 ? reading?.fields[name] : nil)
    return .value(FormulaValue(found?.value))
  }
}
