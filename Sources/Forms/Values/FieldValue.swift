import FoundationEssentials
import Values

/// A value of a field, after normalisation.
///
/// ```swift
/// FieldValue.list(["张伟", "李强"]).plainText  // "张伟、李强"
/// ```
public enum FieldValue: Hashable, Sendable {
  /// Text; also a choice, a person, a department.
  case text(String)
  /// A number, made from the digits as written.
  case number(Decimal)
  /// A day.
  case date(CalendarDate)
  /// A time of day.
  case time(TimeOfDay)
  /// A ticked box.
  case boolean(Bool)
  /// Several texts: people, choices.
  case list([String])
  /// A week, a month, ….
  case period(Period)

  /// The text of a text value; nil for the other kinds.
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The number of a number value; nil for the other kinds.
  public var number: Decimal? { if case .number(let number) = self { number } else { nil } }
  /// The period of a period value; nil for the other kinds.
  public var period: Period? { if case .period(let period) = self { period } else { nil } }
  /// The day of a date value; nil for the other kinds.
  public var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }
}
