import Values

extension WrittenDate.Reader {
  /// What one date gives.
  enum Single {
    case date(CalendarDate, isDoubtful: Bool)
    case impossible, noYear
  }

  /// One date, in full or without a year; nil for a text that is none.
  func single(_ folded: FoldedText) -> Single? {
    if let end = endOfMonth(folded) { return end }
    var scanner = SpellingScanner(folded)
    guard let first = scanner.digits(1...8) else { return nil }
    if scanner.isAtEnd { return compact(first, digits: folded.bytes.count) }
    guard let mark = scanner.takeAny(["年", "月", ".", "/", "-"]),
      let second = scanner.digits(1...2)
    else { return nil }
    if scanner.take(mark == "年" ? "月" : mark), let third = scanner.digits(1...2) {
      scanner.take("日")
      guard scanner.isAtEnd, let year = fullYear(first) else { return nil }
      return date(year, second, third)
    }
    scanner.take("日")
    guard scanner.isAtEnd, first < 32, !folded.contains("年") else { return nil }
    return completed(month: first, day: second)
  }

  /// `20261103`.
  private func compact(_ number: Int, digits: Int) -> Single? {
    digits == 8 ? date(number / 10000, number / 100 % 100, number % 100) : nil
  }

  /// A year of four digits, or of two in this century.
  private func fullYear(_ year: Int) -> Int? {
    if (1900...9999).contains(year) { return year }
    guard (10...99).contains(year) else { return nil }
    let base = inspection?.year ?? self.year
    return base.map { abs($0 - 2000 - year) <= 5 } ?? true ? 2000 + year : nil
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) -> Single {
    CalendarDate(year: year, month: month, day: day).map { .date($0, isDoubtful: false) }
      ?? .impossible
  }

  /// A month and a day in the year that is known, else in the last one that brings them not behind
  /// the latest day, else in the one that brings them nearest to the inspection.
  func completed(month: Int, day: Int) -> CalendarDate? {
    if let latest {
      return (year.map { [$0] } ?? [latest.year, latest.year - 1])
        .compactMap { CalendarDate(year: $0, month: month, day: day) }
        .first { year != nil || $0 <= latest }
    }
    guard let base = inspection else {
      return year.flatMap { CalendarDate(year: $0, month: month, day: day) }
    }
    let earliest = base.adding(days: isDue ? -120 : -180)
    return (goesOn ? 0...1 : -1...1).compactMap {
      CalendarDate(year: base.year + $0, month: month, day: day)
    }
    .first { $0 >= earliest }
  }

  private func completed(month: Int, day: Int) -> Single {
    guard (1...12).contains(month), CalendarDate(year: 2024, month: month, day: day) != nil else {
      return .impossible
    }
    guard inspection != nil || latest != nil || year != nil else { return .noYear }
    let found: CalendarDate? = completed(month: month, day: day)
    return found.map { date in
      .date(date, isDoubtful: isInspectionDoubtful || latest.map { date > $0 } ?? false)
    } ?? .impossible
  }

  /// `11月底`, `2025年11月底`, `11月末`, and `11月` alone as doubtful.
  private func endOfMonth(_ folded: FoldedText) -> Single? {
    guard folded.contains("月") else { return nil }
    var scanner = SpellingScanner(folded)
    guard let first = scanner.digits(1...4) else { return nil }
    var year: Int?
    var month = first
    if scanner.take("年") {
      guard let second = scanner.digits(1...2) else { return nil }
      (year, month) = (fullYear(first), second)
    }
    guard scanner.take("月") else { return nil }
    scanner.take("份")
    let isNamed = scanner.takeAny(["底", "末", "下旬"]) != nil
    guard scanner.isAtEnd, (1...12).contains(month) else { return nil }
    let start =
      year.map { CalendarDate(year: $0, month: month, day: 1) }
      ?? completed(month: month, day: 1)
    guard let start else { return .noYear }
    return .date(start.endOfMonth, isDoubtful: !isNamed || (year == nil && isInspectionDoubtful))
  }
}
