import Values

/// Rows of one kind: a register, a list, the units, what a join or an indicator gives.
///
/// It knows no sheet: where a row came from is a number that means something to whoever made the
/// table.
///
/// ```swift
/// var talks = RegisterTable("谈话", columns: ["日期", "谈话对象"])
/// talks.rows.append(RegisterRow([.init(date: day), .init(text: "李四")], unit: "运行部", origin: 0))
/// ```
package struct RegisterTable: Sendable {
  /// The name: of the group, the join, the indicator.
  package let name: String
  /// The names of the columns.
  package let columns: [String]
  /// The rows, in the order in which they came.
  package var rows: [RegisterRow] = []
  /// The columns that a member is known by, the one that names it first.
  package var key: [String] = []
  /// The columns that tell two members of one name apart.
  package var identity: [String] = []
  /// From which day to which a row is a member.
  package var validity = Validity()
  /// Whether it is of the whole company: its rows concern the members of every unit.
  package var isCompanyWide = false
  /// The units that returned a copy, whatever is in it.
  package var returned: Set<String> = []
  /// Whether anybody returned a copy.
  package var isReturned = false
  /// The choices of a column.
  package var choices: [String: [String]] = [:]
  /// The list that a column draws on.
  package var lists: [String: String] = [:]
  private let places: [String: Int]

  /// The columns with the first and the last day of a membership; nil for lists without.
  package struct Validity: Hashable, Sendable {
    /// The column of the first day.
    package var from: String?
    /// The column of the last day.
    package var to: String?

    /// Columns of days.
    package init(from: String? = nil, to: String? = nil) { (self.from, self.to) = (from, to) }
  }

  /// A table without rows.
  package init(_ name: String, columns: [String]) {
    (self.name, self.columns) = (name, columns)
    places = Dictionary(zip(columns, columns.indices)) { first, _ in first }
  }

  /// The place of a column; nil where there is none.
  package func place(of column: String) -> Int? { places[column] }

  /// What a row has in a column; a blank where there is no such column.
  package func cell(_ row: RegisterRow, _ column: String) -> RegisterCell {
    guard let place = places[column], place < row.cells.count else { return .blank }
    return row.cells[place]
  }

  /// Whether a row is a member on all of some days; open ends hold for ever.
  package func holds(_ row: RegisterRow, on days: ClosedRange<CalendarDate>) -> Bool {
    if let from = validity.from.flatMap({ cell(row, $0).date }), from > days.lowerBound {
      return false
    }
    if let to = validity.to.flatMap({ cell(row, $0).date }), to < days.upperBound { return false }
    return true
  }

  /// Whether a unit returned a copy, or the one copy of the whole company came.
  package func isReturned(by unit: String?) -> Bool {
    isCompanyWide || unit == nil ? isReturned : returned.contains(unit ?? "")
  }
}

/// A row of a table: its values, whose it is, and when.
package struct RegisterRow: Sendable {
  /// The values, column by column.
  package var cells: [RegisterCell]
  /// The unit; nil for a row of the whole company.
  package var unit: String?
  /// When it is of.
  package var time: RowTime
  /// The round that it is of, where it says one.
  package var round: Period?
  /// Where it came from, as a number of whoever made the table; several for a row of a join.
  package var origins: [Int]

  /// A row.
  package init(
    _ cells: [RegisterCell], unit: String?, time: RowTime = .none, origin: Int
  ) {
    (self.cells, self.unit, self.time, origins) = (cells, unit, time, [origin])
  }
}

/// When a row is of: a day, a period; neither where that could not be read or lies outside the
/// period of its form.
package enum RowTime: Hashable, Sendable {
  /// No time that is known.
  case none
  /// A day.
  case day(CalendarDate)
  /// A period.
  case period(Period)

  /// The period of a kind that it lies in; nil where it lies in none.
  func period(_ kind: Period.Kind) -> Period? {
    switch self {
    case .none: nil
    case .day(let date): Period(kind, containing: date)
    case .period(let period): period.within(kind)
    }
  }

  /// The day; nil where it is of a period.
  package var day: CalendarDate? { if case .day(let date) = self { date } else { nil } }
}
