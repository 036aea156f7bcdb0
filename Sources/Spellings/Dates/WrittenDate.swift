import Values

/// A date as people write it (DOMAIN: 日期): `2026年11月3日`, `11.3`, `11月底`, `3日内`, `下次停机`.
///
/// ```swift
/// var reader = WrittenDate.Reader(inspection: CalendarDate("2026-12-20"))
/// reader.isDue = true
/// reader.read("1.5").date  // 2027-01-05
/// ```
package struct WrittenDate: Hashable, Sendable {
  /// What there is to report.
  package enum Remark: Sendable {
    /// It was written in another way.
    case read
    /// The last day of a span of days.
    case rangeEnd
    /// So many days from the inspection on.
    case span
    /// It is only probably this day.
    case doubtful
    /// No date, but a condition: 下次停机.
    case conditional
    /// No date and no condition that is known.
    case unclear
    /// It may be several days, and none of them is taken.
    case ambiguous
    /// A day that is in no calendar.
    case impossible
    /// A day without a year, and no year is known.
    case noYear
    /// A span from the inspection on, whose day is not known.
    case noInspection
    /// A number that is no date.
    case number
    /// It is no date.
    case unreadable
  }

  /// The day; nil for a blank, a condition, and what cannot be read.
  package let date: CalendarDate?
  /// What there is to report; nil for a date in full and for a blank.
  package let remark: Remark?
  /// The days that it may be, where it is ambiguous.
  package var candidates: [CalendarDate] = []

  /// The name of the day that a span counts from, where it is a field's; nil for the inspection's.
  package var countedFrom: String?

  init(_ date: CalendarDate?, _ remark: Remark? = nil) { (self.date, self.remark) = (date, remark) }

  /// Whether it is a due date that is no day.
  package var isConditional: Bool { remark == .conditional || remark == .unclear }
}
