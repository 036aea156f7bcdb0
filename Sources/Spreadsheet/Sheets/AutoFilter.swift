import Grid

/// A range with filter buttons in its first row, and what they let through (ECMA-376 part 1,
/// 18.3.1.2).
///
/// Programs do not filter when they open a file: rows that do not pass are hidden by whoever sets
/// the filter (`Row.isHidden`).
///
/// ```swift
/// sheet.autoFilter = AutoFilter("A1:C40", [.init(0, .values(["一车间"])), .init(2, .top(10))])
/// ```
public struct AutoFilter: Hashable, Sendable {
  /// What a button lets through.
  public enum Criterion: Hashable, Sendable {
    /// Some of the values as they are shown, empty cells or not, days and times.
    case values([String], blanks: Bool = false, dates: [DateGroup] = [])
    /// One condition.
    case condition(Condition)
    /// Two conditions, of which both are to hold or one.
    case both(Condition, Condition)
    /// Two conditions, one of which is to hold.
    case either(Condition, Condition)
    /// The largest values, so many or so many in a hundred, or the smallest.
    case top(Double, isPercent: Bool = false, isBottom: Bool = false)
    /// What changes with the values or with the day.
    case dynamic(Dynamic)
  }

  /// A value held against another (18.3.2.2).
  public struct Condition: Hashable, Sendable {
    /// How they are held against each other.
    public enum Comparison: String, Hashable, Sendable {
      case equal, notEqual, lessThan, lessThanOrEqual, greaterThan, greaterThanOrEqual
    }
    /// How they are held against each other.
    public var comparison: Comparison
    /// The other value; in a text `*` and `?` stand for letters.
    public var value: String

    /// A condition.
    public init(_ comparison: Comparison, _ value: String) {
      (self.comparison, self.value) = (comparison, value)
    }
  }

  /// A year, a month of it, a day and so on (18.3.2.4); each part only with those before it.
  public struct DateGroup: Hashable, Sendable {
    /// The year.
    public var year: Int
    /// Parts of it; nil for all.
    public var month: Int?, day: Int?, hour: Int?, minute: Int?, second: Int?

    /// A year, or a month or a day of it.
    public init(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
      (self.year, self.month, self.day) = (year, month, day)
    }
  }

  /// What changes with the values or with the day (18.18.26).
  public enum Dynamic: String, Hashable, Sendable, CaseIterable {
    case aboveAverage, belowAverage, yesterday, today, tomorrow, lastWeek, thisWeek, nextWeek
    case lastMonth, thisMonth, nextMonth, lastQuarter, thisQuarter, nextQuarter, lastYear, thisYear
    case nextYear, yearToDate
    case firstQuarter = "Q1"
    case secondQuarter = "Q2"
    case thirdQuarter = "Q3"
    case fourthQuarter = "Q4"
    case january = "M1"
    case february = "M2"
    case march = "M3"
    case april = "M4"
    case may = "M5"
    case june = "M6"
    case july = "M7"
    case august = "M8"
    case september = "M9"
    case october = "M10"
    case november = "M11"
    case december = "M12"
  }

  /// A column of the range whose button does something, or is not there (18.3.2.7).
  public struct Column: Hashable, Sendable {
    /// Its place, from 0 at the left end of the range.
    public var index: Int
    /// What passes; nil for everything.
    public var criterion: Criterion?
    /// Whether it has a button.
    public var showsButton: Bool

    /// A column.
    public init(_ index: Int, _ criterion: Criterion?, showsButton: Bool = true) {
      (self.index, self.criterion, self.showsButton) = (index, criterion, showsButton)
    }
  }

  /// The headings and all below.
  public var range: CellRange
  /// The columns whose buttons do something, or are not there.
  public var columns: [Column]

  /// A range with buttons, by default letting everything through.
  public init(_ range: CellRange, _ columns: [Column] = []) {
    (self.range, self.columns) = (range, columns)
  }
}
