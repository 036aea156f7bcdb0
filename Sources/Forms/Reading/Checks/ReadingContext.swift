import Expressions
import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// The fields of a reading, and of one of its records, as a condition sees them. A class: it goes
/// from record to record, and a reading has many parts to copy.
final class ReadingContext: EvaluationContext {
  let reading: FormReading
  let day: CalendarDate?
  let lists: CheckLists
  var group: String?
  var record: RecordReading?

  init(reading: FormReading, day: CalendarDate?, lists: CheckLists) {
    (self.reading, self.day, self.lists) = (reading, day, lists)
  }

  /// The day of the round; without one no condition that asks for it is evaluated.
  var today: CalendarDate { day ?? CalendarDate(daysSince1970: 0)! }

  /// The reading of a field, of the record before the form.
  func reading(of path: [String]) -> FieldReading? {
    guard let name = path.last else { return nil }
    if path.count == 2, path[0] != group { return nil }
    return record?[name] ?? (path.count == 1 ? reading.fields[name] : nil)
  }

  /// Whether what is written under a path could be read, or nothing is written.
  func isKnown(_ path: [String]) -> Bool {
    if path.first == CheckScope.wholeMark { return column(path.dropFirst()).allSatisfy(isKnown) }
    return isKnown(reading(of: path))
  }

  private func isKnown(_ found: FieldReading?) -> Bool {
    found?.value != nil || found?.raw.map { NothingWord.saysNothing($0, in: .finding) } ?? true
  }

  /// The readings of a field in all records of its list.
  func column(_ path: ArraySlice<String>) -> [FieldReading?] {
    reading.records(of: path.dropLast().joined(separator: ".")).map { $0[path.last ?? ""] }
  }

  /// Where a violation is reported: the field's cell, of a whole list its first record's.
  func place(of path: [String]) -> CellReference? {
    if let found = reading(of: path) { return found.cell }
    return path.count > 1 ? column(path[...]).lazy.compactMap { $0?.cell }.first : nil
  }

  func value(ofField path: [String]) -> Operand? {
    guard path.first == CheckScope.wholeMark else {
      return .value(FormulaValue(reading(of: path)?.value))
    }
    return .matrix(Matrix(column: column(path.dropFirst()).map { FormulaValue($0?.value) }))
  }

  func call(
    _ function: String, _ arguments: [FormulaSyntax], _ evaluator: inout Evaluator
  ) -> Operand? {
    switch ConditionFunction(rawValue: function) {
    case nil: nil
    case .unique: .value(.boolean(isUnique(arguments)))
    case .count: .value(.number(Number(names(arguments[0]).count)))
    case .listed: .value(.boolean(names(arguments[0]).isSubset(of: list(arguments[1]))))
    case .covers: .value(.boolean(list(arguments[1]).isSubset(of: list(arguments[0]))))
    case .points: .value(points(arguments[0]))
    default: nil
    }
  }
}
