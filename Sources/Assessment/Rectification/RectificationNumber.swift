import Spellings
import Values

/// The number of a problem, the same from round to round: `2025-3-发电部-08`, on paper
/// `3-发电部-08`.
///
/// ```swift
/// RectificationNumber("2-发电部-08", year: 2025)?.description  // "2025-2-发电部-08"
/// ```
package struct RectificationNumber: Hashable, Sendable, CustomStringConvertible {
  /// The year of the round; 0 where it is not known.
  package var year: Int
  /// The round.
  package var round: Int
  /// The unit.
  package var unit: String
  /// The serial number in the round and unit, as written: `08`.
  package var serial: String

  /// A number of its parts.
  package init(year: Int, round: Int, unit: String, serial: Int) {
    (self.year, self.round, self.unit) = (year, round, unit)
    self.serial = padded(serial, to: 2)
  }

  /// A number as it is written, with or without the year; nil for anything else.
  ///
  /// - Parameter year: the year where none is written.
  package init?(_ written: String, year: Int) {
    guard let number = ProblemNumber(written) else { return nil }
    self.init(number, year: year)
  }

  /// A number as it is written in a round: one without a year is of the round's, or of the year
  /// before where the round has not come yet.
  ///
  /// - Parameters:
  ///   - round: the round; nil where it is not known.
  ///   - year: the year of a round without one.
  init?(_ written: String, in round: RoundNumber?, year: Int) {
    guard let number = ProblemNumber(written) else { return nil }
    let year = round?.year ?? year
    let isOfLastYear = round.map { number.round > $0.number } ?? false
    self.init(number, year: isOfLastYear ? year - 1 : year)
  }

  private init(_ number: ProblemNumber, year: Int) {
    self.year = number.year ?? year
    (round, unit, serial) = (number.round, number.unit, number.serial)
  }

  /// The same with another serial number.
  func with(serial: Int) -> RectificationNumber {
    RectificationNumber(year: year, round: round, unit: unit, serial: serial)
  }

  /// With the year, `2025-3-发电部-08`.
  package var description: String { year > 0 ? "\(year)-\(printed)" : printed }
  /// As on paper, `3-发电部-08`.
  package var printed: String { "\(round)-\(unit)-\(serial)" }

  /// What two numbers are compared by, with or without a year.
  package var key: String {
    "\(round)-\(unit.foldedForMatching)-\(Int(serial).map(String.init) ?? serial)"
  }
}
