import FoundationEssentials
import Values

/// What an indicator is for a subject and a period.
///
/// ```swift
/// entry.value?.rounded(toPlaces: 6)  // 0.6
/// entry.isMet                        // false
/// ```
package struct IndicatorEntry: Sendable {
  /// When it is of.
  package enum Span: Hashable, Sendable {
    /// A period.
    case period(Period)
    /// Days counted from a row's own.
    case days(ClosedRange<CalendarDate>)

    /// Its last day; nil for a round.
    package var last: CalendarDate? {
      switch self {
      case .period(let period): period.last
      case .days(let days): days.upperBound
      }
    }
  }

  /// The name of the indicator.
  package let indicator: String
  /// The title of its form.
  package let form: String
  /// The unit; nil for the whole company.
  package let unit: String?
  /// The member; nil for a unit itself and for the whole company.
  package let subject: String?
  /// The choice; nil for an indicator without 分项.
  package let item: String?
  /// When it is of.
  package let span: Span
  /// The value; nil where it cannot be told.
  package let value: Fraction?
  /// The numerator of a rate.
  package let numerator: Decimal?
  /// The denominator of a rate.
  package let denominator: Decimal?
  /// What it is held against, in words; nil where nothing is required.
  package let required: String?
  /// The number it is held against.
  package let bound: Decimal?
  /// Whether its period is over.
  package let isDue: Bool
  /// Whether it is enough; nil before it is due, and where there is no value or no requirement.
  package let isMet: Bool?
  /// Whether it is what the units come to for the whole company.
  package let isTotal: Bool
  /// The rows that were taken.
  package let origins: [Int]
}

extension IndicatorEntry.Span: CustomStringConvertible {
  /// `2025-03`, `2025-03-10/2025-04-09`.
  package var description: String {
    switch self {
    case .period(let period): period.description
    case .days(let days): "\(days.lowerBound)/\(days.upperBound)"
    }
  }
}

/// An indicator's entries as rows of further indicators.
package enum IndicatorTable {
  /// The columns.
  package static let columns = ["对象", "单位", "期间", "分项", "值", "要求", "达标"]
  /// What stands before an indicator's name in a formula: `[指标.清单完成率]`.
  package static let owner = "指标"
}
