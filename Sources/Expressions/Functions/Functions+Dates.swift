import Values

/// Dates, as serial numbers.
extension FunctionTable {
  static let dates: [String: Function] = [
    "TODAY": Function(0...0) { evaluator, _ throws(FormulaFailure) in
      .value(FormulaValue(date: evaluator.context.today))
    },
    "DATE": .scalar(3...3) { values throws(FormulaFailure) in
      let (year, month, day) = (
        try values[0].integer(), try values[1].integer(), try values[2].integer()
      )
      return .number(Number(try serial(year: year, month: month, day: day)))
    },
    "YEAR": part { $0.year }, "MONTH": part { $0.month }, "DAY": part { $0.day },
    "WEEKDAY": .scalar(1...2) { values throws(FormulaFailure) in
      let weekday = try date(values[0]).weekday
      switch values.count > 1 ? try values[1].integer() : 1 {
      case 1: return .number(Number(weekday + 1))
      case 2: return .number(Number((weekday + 6) % 7 + 1))
      case 3: return .number(Number((weekday + 6) % 7))
      default: throw FormulaFailure(.number)
      }
    },
    "DAYS": .scalar(2...2) { values throws(FormulaFailure) in
      .number(Number(try values[0].integer() - values[1].integer()))
    },
    "EDATE": .scalar(2...2) { values throws(FormulaFailure) in
      .number(Number(SerialDate.number(of: try shifted(values))))
    },
    "EOMONTH": .scalar(2...2) { values throws(FormulaFailure) in
      .number(Number(SerialDate.number(of: try shifted(values).endOfMonth)))
    },
    "DATEVALUE": .scalar(1...1) { values throws(FormulaFailure) in
      .number(try values[0].number().roundedTowardsZero)
    },
    "DATEDIF": .scalar(3...3) { values throws(FormulaFailure) in
      let (from, to) = (try date(values[0]), try date(values[1]))
      guard from <= to else { throw FormulaFailure(.number) }
      return .number(Number(try difference(from, to, unit: try values[2].text().uppercased())))
    },
  ]

  private static func part(_ body: @escaping @Sendable (CalendarDate) -> Int) -> Function {
    .scalar(1...1) { values throws(FormulaFailure) in .number(Number(body(try date(values[0])))) }
  }

  private static func date(_ value: FormulaValue) throws(FormulaFailure) -> CalendarDate {
    let day = try value.number().rounded(.floor, places: 0)
    guard let serial = day.truncated, let date = SerialDate.date(of: serial) else {
      throw FormulaFailure(.number)
    }
    return date
  }

  /// Months and days outside their range run on into the next ones, as in Excel.
  private static func serial(year: Int, month: Int, day: Int) throws(FormulaFailure) -> Int {
    let fullYear = (0..<1900).contains(year) ? year + 1900 : year
    guard (0...9999).contains(fullYear), month.magnitude < 200_000, day.magnitude < 4_000_000 else {
      throw FormulaFailure(.number)
    }
    let months = fullYear * 12 + month - 1
    guard months >= 0,
      let first = CalendarDate(year: months / 12, month: months % 12 + 1, day: 1)
    else { throw FormulaFailure(.number) }
    let serial = SerialDate.number(of: first) + day - 1
    guard SerialDate.date(of: serial) != nil else { throw FormulaFailure(.number) }
    return serial
  }

  private static func shifted(_ values: [FormulaValue]) throws(FormulaFailure) -> CalendarDate {
    let (start, count) = (try date(values[0]), try values[1].integer())
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
