import Expressions
import FoundationEssentials

/// The grades of a form or a unit, best first; the last one is what fails (不合格).
///
/// ```swift
/// let scale = try GradeScale([
///   ("优秀", "[得分]>=90 且 无零分项"), ("良好", "[得分]>=80 且 无零分项"), ("不合格", "其余 或 否决"),
/// ])
/// ```
package struct GradeScale: Hashable, Sendable {
  /// A grade with its condition.
  package struct Band: Hashable, Sendable {
    /// The grade's name.
    package let name: String
    /// When it is given, if none before it was.
    package let condition: FormulaExpression

    /// A grade with its condition, which says nothing but what `GradeCircumstances` knows: so it
    /// can be evaluated, and written as a formula. The compiler of 规则 refuses any other.
    package init(_ name: String, _ condition: FormulaExpression) {
      precondition(GradeCircumstances.vocabulary.problems(in: condition).isEmpty)
      (self.name, self.condition) = (name, condition)
    }
  }

  /// The grades, best first.
  package let bands: [Band]

  /// A scale of grades, best first.
  package init(_ bands: [Band]) { self.bands = bands }

  /// A scale by names and the texts of conditions, best first.
  ///
  /// - Throws: the error of the first condition that cannot be read.
  package init(_ bands: [(name: String, condition: String)]) throws(ExpressionError) {
    var read: [Band] = []
    for band in bands { read.append(Band(band.name, try FormulaExpression(band.condition))) }
    self.bands = read
  }

  /// A scale by least scores, best first; all below have the last grade.
  package init(
    thresholds: [(name: String, least: Decimal)], else last: String
  ) throws(ExpressionError) {
    let bands = thresholds.map { ($0.name, "[得分]>=\($0.least)") }
    try self.init(bands + [(last, "其余")])
  }

  /// The lowest grade; empty for a scale without grades.
  package var lowest: String { bands.last?.name ?? "" }

  /// The grade under some circumstances: the lowest where a veto or a guarantee item demands it,
  /// else the first whose condition holds; nil for a scale without grades.
  package func grade(_ circumstances: GradeCircumstances) -> String? {
    guard !bands.isEmpty else { return nil }
    if circumstances.isFailed { return lowest }
    return bands.first { $0.condition.holds(in: circumstances) == true }?.name ?? lowest
  }
}
