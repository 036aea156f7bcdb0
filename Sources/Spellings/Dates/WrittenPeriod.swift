import Values

/// A period as people write it: `第9周`, `W09`, `三月`, `2025.03`, `一季度`, `上半年`, `第3轮`.
///
/// ```swift
/// WrittenPeriod("三月", kind: .month, year: 2025).period?.description  // "2025-03"
/// WrittenPeriod("53", kind: .week, year: 2025).remark                 // .none: 2025 has 52 weeks
/// ```
package struct WrittenPeriod: Hashable, Sendable {
  /// What there is to report.
  package enum Remark: Sendable {
    /// It was written in another way.
    case read
    /// The year has none of that number.
    case outside
    /// No year is known.
    case noYear
    /// A number that may be January or October: 2025.1.
    case ambiguous
    /// It is no period of that kind.
    case unreadable
  }

  /// The period; nil for a blank and for what cannot be read.
  package let period: Period?
  /// What there is to report; nil for a blank and for a period in full.
  package let remark: Remark?

  private init(_ period: Period?, _ remark: Remark?) {
    (self.period, self.remark) = (period, remark)
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - kind: what it is to be.
  ///   - year: the year of the form; nil where it is not known.
  ///   - isNumber: whether it is a number, whose last zeros are gone.
  package init(_ text: String, kind: Period.Kind, year: Int?, isNumber: Bool = false) {
    let folded = FoldedText(text)
    if folded.isEmpty {
      self.init(nil, nil)
    } else if let whole = Period(folded.string.uppercased()), whole.kind == kind {
      self.init(whole, folded.string.uppercased() == text.trimmedBlanks ? nil : .read)
    } else {
      self = WrittenPeriod.read(folded, kind, year, isNumber: isNumber)
    }
  }

  /// The period that a day stands for in a cell.
  package init(_ date: CalendarDate, kind: Period.Kind) {
    let period = Period(kind, containing: date)
    self.init(period, period == nil ? .unreadable : .read)
  }

  private static func read(
    _ text: FoldedText, _ kind: Period.Kind, _ year: Int?, isNumber: Bool
  ) -> WrittenPeriod {
    var scanner = SpellingScanner(text)
    let own = takeYear(&scanner, kind)
    if kind == .year {
      guard let own, isAtEnd(scanner) else { return WrittenPeriod(nil, .unreadable) }
      return WrittenPeriod(Period(.year, year: own), .read)
    }
    if isNumber, kind == .month, own != nil, scanner.rest == "1" {
      return WrittenPeriod(nil, .ambiguous)
    }
    guard let number = number(&scanner, kind), isAtEnd(scanner) else {
      return WrittenPeriod(nil, .unreadable)
    }
    guard let year = own ?? year else { return WrittenPeriod(nil, .noYear) }
    let period = Period(kind, year: year, number: number)
    return WrittenPeriod(period, period == nil ? .outside : .read)
  }

  /// The year in front: `2025年`, `2025-`, `2025.`; of a year itself `2025`, `25年`.
  private static func takeYear(_ scanner: inout SpellingScanner, _ kind: Period.Kind) -> Int? {
    let start = scanner
    if let year = scanner.digits(4...4), WrittenYear.plausible.contains(year) {
      let mark = scanner.takeAny(["年度", "年", "-", ".", "/"])
      if mark != nil || (kind == .year && scanner.isAtEnd) || scanner.rest.hasPrefix("第") {
        return year
      }
    }
    scanner = start
    if let year = scanner.digits(2...2), scanner.takeAny(["年度", "年"]) != nil { return 2000 + year }
    scanner = start
    return nil
  }

  private static func number(_ scanner: inout SpellingScanner, _ kind: Period.Kind) -> Int? {
    switch kind {
    case .halfYear: return half(&scanner)
    case .quarter, .week, .month, .round: break
    case .year: return 1
    }
    if kind == .quarter, let number = months(&scanner, each: 3) { return number }
    scanner.take("第")
    scanner.takeAny(letters[kind] ?? [])
    guard let number = scanner.ordinal() else { return nil }
    scanner.takeAny(words[kind] ?? [])
    return number
  }

  private static let letters: [Period.Kind: [String]] = [.week: ["week", "w"], .quarter: ["q"]]
  private static let words: [Period.Kind: [String]] = [
    .week: ["周", "星期"], .month: ["月份", "月"], .quarter: ["季度", "季"], .round: ["轮次", "轮"],
  ]

  private static func half(_ scanner: inout SpellingScanner) -> Int? {
    if let number = months(&scanner, each: 6) { return number }
    scanner.take("h")
    guard let word = scanner.takeAny(["上半年", "下半年", "上", "下", "1", "2"]) else { return nil }
    return ["上半年", "上", "1"].contains(word) ? 1 : 2
  }

  /// `1-3月`, `7-12月`.
  private static func months(_ scanner: inout SpellingScanner, each length: Int) -> Int? {
    let start = scanner
    if let first = scanner.digits(1...2), scanner.takeAny(["-", "~", "至"]) != nil,
      let last = scanner.digits(1...2), scanner.takeAny(["月份", "月"]) != nil,
      last % length == 0, first == last - length + 1
    {
      return last / length
    }
    scanner = start
    return nil
  }

  /// Whether nothing stands behind it but a remark in brackets: `第9周(2.24-3.2)`.
  private static func isAtEnd(_ scanner: SpellingScanner) -> Bool {
    scanner.isAtEnd || scanner.rest.hasPrefix("(")
  }
}

extension Period {
  /// As a form prints it: `2025年第9周`, `2025年3月`, `2025年第1季度`, `2025年上半年`, `2025年`.
  package var writtenText: String { "\(year)年" + shortText }

  /// The same without its year: `第9周`; nothing for a year.
  package var shortText: String {
    switch kind {
    case .week: "第\(number)周"
    case .month: "\(number)月"
    case .quarter: "第\(number)季度"
    case .halfYear: number == 1 ? "上半年" : "下半年"
    case .round: "第\(number)轮"
    case .year: ""
    }
  }
}
