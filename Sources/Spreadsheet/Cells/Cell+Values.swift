import Values

/// The value by its type, for those who know what a column holds.
extension Cell {
  /// The text of a text; nil for anything else.
  ///
  /// ```swift
  /// guard let unit = sheet["B2"].text, let score = sheet["C2"].number else { return }
  /// ```
  public var text: String? { if case .text(let text)? = value { text } else { nil } }

  /// The number of a number; nil for anything else, texts of digits too.
  public var number: Double? { if case .number(let number)? = value { number } else { nil } }

  /// The day of a date with or without a time; nil for anything else.
  public var date: CalendarDate? { dateTime?.date }

  /// The moment of a date; nil for anything else.
  public var dateTime: DateTime? { if case .dateTime(let moment)? = value { moment } else { nil } }

  /// The time of day where it stands alone; nil for anything else.
  public var time: TimeOfDay? { if case .time(let time)? = value { time } else { nil } }

  /// The truth value; nil for anything else.
  public var boolean: Bool? { if case .boolean(let value)? = value { value } else { nil } }

  /// The value as text that says all of it: numbers in their fewest digits, whole ones of more than
  /// 15 digits as they stand in the file, dates as `2026-11-03`, with a time behind it where there
  /// is one; empty for an empty cell.
  public var plainText: String {
    switch value {
    case nil: ""
    case .text(let text): text
    case .number(let number): longDigits ?? number.shortestDigits
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .dateTime(let moment):
      moment.time == .midnight ? moment.date.description : "\(moment.date) \(moment.time)"
    case .time(let time): time.description
    case .error(let error): error.code
    }
  }

  /// The digits of a whole number that has more of them than a number holds, as the file has them.
  package var longDigits: String? {
    guard let raw = rawText, raw.utf8.count > 15, case .number? = value else { return nil }
    let digits = raw.utf8.first == UInt8(ascii: "-") ? raw.utf8.dropFirst() : raw.utf8[...]
    return digits.allSatisfy { (0x30...0x39).contains($0) } ? raw : nil
  }
}
