import Grid
import Spellings
import Spreadsheet
import Values

/// A date as people write it (DOMAIN: 日期), completed from the day of the inspection.
///
/// ```swift
/// DateText(inspection: CalendarDate("2026-12-20"), isDue: true).read("1.5").value  // 2027-01-05
/// ```
package struct DateText {
  /// The day of the inspection, for dates without a year and `10日内`.
  var inspection: CalendarDate?
  /// The year that the file or the round tells, where there is no inspection yet.
  var year: Int?
  /// Whether conditions and spans from the inspection on are allowed.
  var isDue = false
  /// Whether a text may be a number whose last zero was lost (CSV).
  var losesZeros = false
  /// Whether the inspection's own date is doubtful, and so all that is completed from it.
  var isInspectionDoubtful = false

  /// Reads dates near the day of an inspection.
  package init(
    inspection: CalendarDate?, year: Int? = nil, isDue: Bool = false, losesZeros: Bool = false
  ) {
    (self.inspection, self.year) = (inspection, year)
    (self.isDue, self.losesZeros) = (isDue, losesZeros)
  }

  /// What a text means.
  package func read(_ text: String) -> Normalised {
    let folded = DateText.folded(text)
    if folded == "年月日" || NothingWord.saysNothing(FoldedText(folded), in: .entry) {
      return .blank
    }
    if let date = CalendarDate(folded) { return Normalised(value: .date(date)) }
    if isDue,
      let span = RelativeDate(inspection: inspection, isDoubtful: isInspectionDoubtful).read(
        folded, raw: text)
    {
      return span
    }
    if let range = range(folded, raw: text) { return range }
    switch single(folded) {
    case .date(let date, let isDoubtful):
      return told(date, isDoubtful || lostZero(folded) ? "doubtful" : "read", raw: text)
    case .impossible: return Normalised(nil, ReadingNote("V04", .error, "impossible", [text]))
    case .noYear: return Normalised(nil, ReadingNote("V04", .error, "noYear", [text]))
    case nil: return unread(folded, raw: text)
    }
  }

  /// What one date gives.
  private enum Single {
    case date(CalendarDate, isDoubtful: Bool)
    case impossible, noYear
  }

  /// Without blanks, brackets with a weekday, a time, and 前.
  static func folded(_ text: String) -> String {
    var folded = text.foldedForMatching
    for (from, to) in [("号", "日"), ("．", "."), ("。", "."), ("·", "."), ("、", ".")] {
      folded = folded.replacing(from, with: to)
    }
    if let open = folded.firstIndex(of: "("), folded.hasSuffix(")") {
      folded = String(folded[..<open])
    }
    for ending in ["00:00:00", "0:00:00", "00:00", "0:00", "T"]
    where folded.count > ending.count + 5 {
      if folded.hasSuffix(ending) { folded.removeLast(ending.count) }
    }
    for ending in ["之前", "以前", "前", "完成", "止", "."] where folded.hasSuffix(ending) {
      folded.removeLast(ending.count)
    }
    if folded.hasPrefix("至") { folded.removeFirst() }
    return folded
  }

  private func told(_ date: CalendarDate, _ detail: String, raw: String) -> Normalised {
    let severity: Diagnostic.Severity = detail == "read" ? .info : .warning
    return Normalised(.date(date), ReadingNote("N01", severity, detail, [raw, "\(date)"]))
  }

  private func unread(_ folded: String, raw: String) -> Normalised {
    let hasDigits = folded.unicodeScalars.contains { $0.isDigit }
    guard isDue, !hasDigits else {
      return Normalised(nil, ReadingNote("V04", .error, "unreadable", [raw]))
    }
    return Normalised(
      value: .text(raw.trimmedBlanks), isConditional: true,
      notes: [ReadingNote("N01", .warning, "unclear", [raw])])
  }

  /// Whether `11.1` may have been `11.10` before a program made a number of it.
  private func lostZero(_ folded: String) -> Bool {
    guard losesZeros, folded.count <= 4, let point = folded.firstIndex(of: ".") else {
      return false
    }
    return ["1", "2", "3"].contains(folded[folded.index(after: point)...])
  }

  /// The end of `11.3-11.10`, `11月3日至10日`.
  private func range(_ folded: String, raw: String) -> Normalised? {
    for separator in ["至", "到", "~", "-"] {
      guard let place = folded.ranges(of: separator).last else { continue }
      let left = String(folded[..<place.lowerBound])
      var right = String(folded[place.upperBound...])
      guard case .date(let from, _) = single(left) else { continue }
      if right.hasSuffix("日"), !right.contains("月") { right = "\(from.month)月\(right)" }
      guard case .date(let to, _) = single(right), to >= from else { continue }
      return told(to, "rangeEnd", raw: raw).informing()
    }
    return nil
  }

  private func single(_ folded: String) -> Single? {
    if let end = endOfMonth(folded) { return end }
    var scanner = TextScanner(folded)
    guard let first = scanner.digits(1...8) else { return nil }
    if scanner.isAtEnd { return compact(first, digits: folded.count) }
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

  private func compact(_ number: Int, digits: Int) -> Single? {
    if digits == 8 { return date(number / 10000, number / 100 % 100, number % 100) }
    guard digits == 5, let day = SerialNumber.dateTime(of: Double(number), in: .from1900)?.date,
      (1990...2099).contains(day.year)
    else {
      return nil
    }
    return .date(day, isDoubtful: false)
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

  /// A month and a day in the year that brings them nearest to the inspection.
  func completed(month: Int, day: Int) -> CalendarDate? {
    guard let base = inspection else {
      return year.flatMap { CalendarDate(year: $0, month: month, day: day) }
    }
    let earliest = base.adding(days: isDue ? -120 : -180)
    let candidates = (-1...1).compactMap {
      CalendarDate(year: base.year + $0, month: month, day: day)
    }
    return candidates.first { $0 >= earliest }
  }

  private func completed(month: Int, day: Int) -> Single {
    guard (1...12).contains(month), CalendarDate(year: 2024, month: month, day: day) != nil else {
      return .impossible
    }
    guard inspection != nil || year != nil else { return .noYear }
    let found: CalendarDate? = completed(month: month, day: day)
    return found.map { .date($0, isDoubtful: isInspectionDoubtful) } ?? .impossible
  }

  /// `11月底`, `2025年11月底`, `11月末`, and `11月` alone as doubtful.
  private func endOfMonth(_ folded: String) -> Single? {
    var scanner = TextScanner(folded)
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

extension Normalised {
  /// The same with every remark an info.
  func informing() -> Normalised {
    var copy = self
    for index in copy.notes.indices { copy.notes[index].severity = .info }
    return copy
  }
}
