import Expressions
import Values

/// Everything that indicators are reckoned from: tables, lists, joins, rules, the day.
///
/// ```swift
/// var book = RegisterBook(today: CalendarDate("2025-12-31")!)
/// book.tables["谈话"] = talks
/// book.indicators = [talked]
/// Reckoning(book).entries.first?.value?.decimal  // 2
/// ```
package struct RegisterBook: Sendable {
  /// The registers and lists by the names of their groups.
  package var tables: [String: RegisterTable] = [:] { didSet { known = KnownLists() } }
  /// The units, their columns those of the list of units; a row a unit.
  package var units = RegisterTable(IndicatorRule.units, columns: []) {
    didSet { known = KnownLists() }
  }
  /// Whether the units' columns are known, so that a condition may ask for them.
  package var knowsUnits = false { didSet { known = KnownLists() } }
  /// The names that stand for part of a list.
  package var lists: [String: ListExpression] = [:] { didSet { known = KnownLists() } }
  /// The lists of plain choices.
  package var choices: [String: [String]] = [:] { didSet { known = KnownLists() } }
  /// The joins.
  package var joins: [JoinRule] = []
  /// The indicators.
  package var indicators: [IndicatorRule] = []
  /// The day of judgement.
  package let today: CalendarDate

  /// The lists that were looked up since the book changed.
  private(set) var known = KnownLists()

  /// A book without tables, on a day.
  package init(today: CalendarDate) { self.today = today }
}
