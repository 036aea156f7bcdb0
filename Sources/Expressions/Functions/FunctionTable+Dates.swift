import Grid
import Values

/// Dates, as serial numbers.
extension FunctionTable {
  static let dates: [String: Function] = [
    "TODAY": Function(0...0) { evaluator, _ throws(FormulaFailure) in
      .value(FormulaValue(date: evaluator.context.today, in: evaluator.context.dateSystem))
    },
    "DATE": .scalar(3...3) { values throws(FormulaFailure) in
      let (year, month, day) = (
        try values.integer(0), try values.integer(1), try values.integer(2)
      )
      let first = try firstDay(ofYear: year, month)
      return .number(Number(try serial(first, plus: day - 1, in: values.dates)))
    },
    "YEAR": part { $0.year }, "MONTH": part { $0.month }, "DAY": part { $0.day },
    "WEEKDAY": .scalar(1...2) { values throws(FormulaFailure) in
      let weekday = try day(values).weekday
      switch values.count > 1 ? try values.integer(1) : 1 {
      case 1: return .number(Number(weekday + 1))
      case 2: return .number(Number((weekday + 6) % 7 + 1))
      case 3: return .number(Number((weekday + 6) % 7))
      default: throw FormulaFailure(.number)
      }
    },
    "DAYS": .scalar(2...2) { values throws(FormulaFailure) in
      .number(Number(try values.integer(0) - values.integer(1)))
    },
    "EDATE": .scalar(2...2) { values throws(FormulaFailure) in
      .number(Number(SerialNumber.day(of: try shifted(values), in: values.dates)))
    },
    "EOMONTH": .scalar(2...2) { values throws(FormulaFailure) in
      .number(Number(SerialNumber.day(of: try shifted(values).endOfMonth, in: values.dates)))
    },
    "DATEVALUE": .scalar(1...1) { values throws(FormulaFailure) in
      .number(try values.number(0).roundedTowardsZero)
    },
    "DATEDIF": .scalar(3...3) { values throws(FormulaFailure) in
      let (from, to) = (try date(values, 0), try date(values, 1))
      guard from <= to else { throw FormulaFailure(.number) }
      return .number(Number(try difference(from, to, unit: try values.text(2).uppercased())))
    },
  ]

  private static func part(_ body: @escaping @Sendable (SerialDay) -> Int) -> Function {
    .scalar(1...1) { values throws(FormulaFailure) in .number(Number(body(try day(values)))) }
  }

  private static func number(
    ofDay values: Arguments, _ index: Int
  ) throws(FormulaFailure) -> Int {
    guard let day = try values.number(index).rounded(.floor, places: 0).truncated else {
      throw FormulaFailure(.number)
    }
    return day
  }

  /// A day as Excel counts them, those that the calendar has not included.
  private static func day(_ values: Arguments) throws(FormulaFailure) -> SerialDay {
    guard let day = SerialDay(try number(ofDay: values, 0), in: values.dates) else {
      throw FormulaFailure(.number)
    }
    return day
  }

  /// A day of the calendar; for 1900-02-29, which it has not, the day before.
  private static func date(_ values: Arguments, _ index: Int) throws(FormulaFailure) -> CalendarDate
  {
    let number = try number(ofDay: values, index)
    let date =
      SerialNumber.date(ofDay: number, in: values.dates)
      ?? SerialNumber.date(ofDay: number - 1, in: values.dates)
    guard let date, SerialDay(number, in: values.dates) != nil else {
      throw FormulaFailure(.number)
    }
    return date
  }

  /// The first day of a month; months outside their range run on into other years, as in Excel.
  private static func firstDay(
    ofYear year: Int, _ month: Int
  ) throws(FormulaFailure) -> CalendarDate {
    let fullYear = (0..<1900).contains(year) ? year + 1900 : year
    guard (0...9999).contains(fullYear), month.magnitude < 200_000 else {
      throw FormulaFailure(.number)
    }
    let months = fullYear * 12 + month - 1
    guard months >= 0,
      let first = CalendarDate(year: months / 12, month: months % 12 + 1, day: 1)
    else { throw FormulaFailure(.number) }
    return first
  }

  private static func serial(
    _ date: CalendarDate, plus days: Int, in system: DateSystem
  ) throws(FormulaFailure) -> Int {
    let (serial, overflow) = SerialNumber.day(of: date, in: system).addingReportingOverflow(days)
    guard !overflow, SerialDay(serial, in: system) != nil else { throw FormulaFailure(.number) }
    return serial
  }

  private static func shifted(_ values: Arguments) throws(FormulaFailure) -> CalendarDate {
    let (start, count) = (try date(values, 0), try values.integer(1))
    guard count.magnitude < 120_000 else { throw FormulaFailure(.number) }
    let months = start.year * 12 + start.month - 1 + count
    let (year, month) = (months / 12, months % 12 + 1)
    let day = min(start.day, CalendarDate.days(inMonth: month, ofYear: year))
    guard months >= 0, let date = CalendarDate(year: year, month: month, day: day) else {
      throw FormulaFailure(.number)
    }
    return date
  }

  private static func difference(
    _ from: CalendarDate, _ to: CalendarDate, unit: String
  ) throws(FormulaFailure) -> Int {
    let months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
    switch unit {
    case "D": return to.days(since: from)
    case "M": return months
    case "Y": return months / 12
    case "YM": return months % 12
    default: throw FormulaFailure(.number)
    }
  }
}
