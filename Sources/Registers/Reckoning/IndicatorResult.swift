import Expressions
import Values

/// The entries of an indicator, found by subject and period.
struct IndicatorResult: Sendable {
  /// Of whom and when.
  struct Key: Hashable, Sendable {
    let unit: String?
    let subject: String?
    let item: String?
    let span: IndicatorEntry.Span
  }

  let entries: [IndicatorEntry]
  private let values: [Key: Fraction]

  init(_ entries: [IndicatorEntry]) {
    self.entries = entries
    let pairs = entries.compactMap { entry in
      entry.value.map { (Key(entry), $0) }
    }
    values = Dictionary(pairs) { first, _ in first }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The value for a key, in a formula: `#N/A` where there is none.
  func operand(_ key: Key) -> Operand {
    values[key].map { .value(.number(Number($0.decimal))) } ?? .error(.notAvailable)
  }

  /// The entries with a value as rows, without what the units come to together.
  func table(_ name: String, subject: ListExpression?) -> RegisterTable {
    var table = RegisterTable(name, columns: IndicatorTable.columns)
    if let subject { table.lists[IndicatorTable.columns[0]] = subject.text }
    table.lists[IndicatorTable.columns[1]] = IndicatorRule.units
    table.isReturned = true
    table.rows = entries.filter { !$0.isTotal }.compactMap { entry in
      entry.value.map { row(of: entry, $0) }
    }
    return table
  }

  private func row(of entry: IndicatorEntry, _ value: Fraction) -> RegisterRow {
    let verdict = entry.isMet.map { RegisterCell(text: $0 ? "是" : "否") } ?? .blank
    let text = { (text: String?) in text.map { RegisterCell(text: $0) } ?? .blank }
    var row = RegisterRow(
      [
        text(entry.subject ?? entry.unit), text(entry.unit), text(entry.span.description),
        text(entry.item), RegisterCell(.number(Number(value.decimal))), text(entry.required),
        verdict,
      ], unit: entry.unit, time: entry.span.time, origin: 0)
    row.origins = entry.origins
    if case .period(let period) = entry.span, period.kind == .round { row.round = period }
    return row
  }
}

extension IndicatorResult.Key {
  init(_ entry: IndicatorEntry) {
    self.init(unit: entry.unit, subject: entry.subject, item: entry.item, span: entry.span)
  }
}

extension IndicatorEntry.Span {
  /// When a row about it is of: days end on a day.
  fileprivate var time: RowTime {
    switch self {
    case .period(let period): .period(period)
    case .days(let days): .day(days.lowerBound)
    }
  }
}
