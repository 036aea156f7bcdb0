/// A week, month, quarter, half-year, year, or a round of a year.
///
/// Weeks are those of ISO 8601: from Monday to Sunday, of the year that their Thursday lies in. A
/// round has a number and no days.
///
/// ```swift
/// let week = Period("2025-W09")!
/// week.first!.description  // "2025-02-24"
/// week.next!.description   // "2025-W10"
/// ```
public struct Period: Hashable, Sendable {
  /// How long it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case week, month, quarter, halfYear, year, round
  }

  /// How long it is.
  public let kind: Kind
  /// The year.
  public let year: Int
  /// Which of its kind in the year, from 1; 1 for a year.
  public let number: Int

  /// A period; nil where the year has none of that number.
  public init?(_ kind: Kind, year: Int, number: Int = 1) {
    guard (1...9998).contains(year), number >= 1, number <= Period.count(of: kind, in: year)
    else { return nil }
    (self.kind, self.year, self.number) = (kind, year, number)
  }

  /// The period of a kind that a day lies in; nil for rounds, which have no days.
  public init?(_ kind: Kind, containing date: CalendarDate) {
    switch kind {
    case .week:
      let thursday = date.adding(days: 3 - (date.weekday + 6) % 7)
      let days = thursday.days(since: CalendarDate(year: thursday.year, month: 1, day: 1)!)
      self.init(.week, year: thursday.year, number: days / 7 + 1)
    case .round: return nil
    default:
      let months = Period.months(of: kind)
      self.init(kind, year: date.year, number: (date.month - 1) / months + 1)
    }
  }

  /// A round of a year, or the year where the round is not known.
  public static func ofRound(_ number: Int?, year: Int) -> Period? {
    number.flatMap { Period(.round, year: year, number: $0) } ?? Period(.year, year: year)
  }

  /// All periods of a kind in a year, in order; none for rounds, which nobody can count beforehand.
  public static func all(_ kind: Kind, in year: Int) -> [Period] {
    guard kind != .round else { return [] }
    return (1...max(1, count(of: kind, in: year))).compactMap {
      Period(kind, year: year, number: $0)
    }
  }

  /// How many of a kind a year has.
  private static func count(of kind: Kind, in year: Int) -> Int {
    switch kind {
    case .week: weeks(in: year)
    case .round: 99
    default: 12 / months(of: kind)
    }
  }

  private static func months(of kind: Kind) -> Int {
    switch kind {
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    default: 1
    }
  }

  /// A year has 53 weeks where it begins or ends on a Thursday.
  private static func weeks(in year: Int) -> Int {
    let ends = [(1, 1), (12, 31)].compactMap { CalendarDate(year: year, month: $0, day: $1) }
    return ends.contains { $0.weekday == 4 } ? 53 : 52
  }

  // MARK: Days

  /// Its first day; nil for a round.
  public var first: CalendarDate? {
    switch kind {
    case .round: return nil
    case .week:
      let fourth = CalendarDate(year: year, month: 1, day: 4)!
      return fourth.adding(days: (number - 1) * 7 - (fourth.weekday + 6) % 7)
    default:
      return CalendarDate(year: year, month: (number - 1) * Period.months(of: kind) + 1, day: 1)
    }
  }

  /// Its last day; nil for a round.
  public var last: CalendarDate? {
    guard kind != .week else { return first?.adding(days: 6) }
    return first.flatMap { first in
      let month = first.month + Period.months(of: kind) - 1
      return CalendarDate(year: year, month: month, day: 1)?.endOfMonth
    }
  }

  /// Its days; nil for a round.
  public var days: ClosedRange<CalendarDate>? { first.flatMap { one in last.map { one...$0 } } }

  /// The one that follows it; nil where no year does.
  public var next: Period? {
    Period(kind, year: year, number: number + 1) ?? Period(kind, year: year + 1)
  }

  /// The one before it; nil where no year is.
  public var previous: Period? {
    Period(kind, year: year, number: number - 1)
      ?? Period(kind, year: year - 1, number: Period.count(of: kind, in: year - 1))
  }

  /// The period of another kind that it lies in, a week by its Thursday; nil for a shorter one, and
  /// for a round anything but its year.
  public func within(_ other: Kind) -> Period? {
    if kind == other { return self }
    if kind == .round { return other == .year ? Period(.year, year: year) : nil }
    guard let first, Period.length(kind) < Period.length(other) else { return nil }
    return Period(other, containing: kind == .week ? first.adding(days: 3) : first)
  }

  private static func length(_ kind: Kind) -> Int { Kind.allCases.firstIndex(of: kind) ?? 0 }
}

extension Period: Comparable {
  /// By year, longer ones behind, then by number.
  public static func < (left: Period, right: Period) -> Bool {
    (left.year, length(left.kind), left.number) < (right.year, length(right.kind), right.number)
  }
}

extension Period: LosslessStringConvertible {
  /// `2025`, `2025-H1`, `2025-Q3`, `2025-03`, `2025-W09`, `2025-R3`.
  public var description: String {
    let start = padded(year, to: 4)
    switch kind {
    case .year: return start
    case .month: return "\(start)-\(padded(number, to: 2))"
    case .week: return "\(start)-W\(padded(number, to: 2))"
    case .quarter: return "\(start)-Q\(number)"
    case .halfYear: return "\(start)-H\(number)"
    case .round: return "\(start)-R\(number)"
    }
  }

  /// A period from its description, and from nothing else.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = Int(parts[0]), parts[0].utf8.count == 4, parts.count <= 2 else { return nil }
    guard parts.count == 2, let letter = parts[1].first else {
      guard parts.count == 1 else { return nil }
      self.init(.year, year: year)
      return
    }
    let kinds: [Character: Kind] = ["W": .week, "Q": .quarter, "H": .halfYear, "R": .round]
    guard let number = Int(kinds[letter] == nil ? parts[1] : parts[1].dropFirst()) else {
      return nil
    }
    self.init(kinds[letter] ?? .month, year: year, number: number)
    guard self.description == description else { return nil }
  }
}
