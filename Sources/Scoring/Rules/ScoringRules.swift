import FoundationEssentials

/// How a form is scored: data, made from the block 评分 of its template.
///
/// The engine scores with it, and the formulas of the score sheets are written from it. The
/// defaults are those of the two forms of DOMAIN.md section 5: deductions, items that do not apply
/// leave the denominator, a guarantee item at zero fails the grade, 100 points, one place.
///
/// ```swift
/// let grades = try GradeScale(thresholds: [("优秀", 90), ("良好", 80)], else: "合格")
/// var rules = ScoringRules(grades: grades)
/// rules.bonusLimit = 3
/// ```
package struct ScoringRules: Hashable, Sendable {
  /// What the inspector writes for an item (方式).
  package enum Method: Hashable, Sendable {
    /// 扣分: points taken off.
    case deduction
    /// 得分: points given.
    case score
    /// 等级: a word with its points, as `已落实=10`.
    case level(points: [String: Decimal])
    /// 是否: full marks or none.
    case passOrFail
    /// 指标: nothing; the points follow from what an indicator comes to.
    case indicator
  }

  /// What becomes of an item that does not apply (不适用).
  package enum NotApplicableRule: Hashable, Sendable {
    /// 折算: it leaves the denominator.
    case leftOut
    /// 计满: it has full marks.
    case fullMarks
    /// 计零: it has none.
    case zero
  }

  /// What the inspector writes for an item.
  package var method = Method.deduction
  /// What becomes of items that do not apply.
  package var notApplicable = NotApplicableRule.leftOut
  /// What guarantee items (★, 保证项目) entail.
  package var guarantee = GuaranteeRule()
  /// The most bonus points; nil for no limit.
  package var bonusLimit: Decimal?
  /// What full marks are converted to (换算 ×100); nil to leave the points as they are.
  package var base: Decimal? = 100
  /// Places of the score as it is shown.
  package var places = 1
  /// The grades.
  package var grades: GradeScale

  /// Rules with defaults for all but the grades.
  package init(grades: GradeScale) { self.grades = grades }
}

/// What guarantee items (保证项目) entail when one of them is at zero, or all of them together are
/// too low.
///
/// ```swift
/// // JGJ 59: below 40 of 60 the form has no points
/// GuaranteeRule(floor: 40, consequence: .zeroForm)
/// ```
package struct GuaranteeRule: Hashable, Sendable {
  /// What follows (保证后果).
  package enum Consequence: Hashable, Sendable {
    /// 不合格: the grade is the lowest; the score stays.
    case failsGrade
    /// 归零: the form has 0 points.
    case zeroForm
  }

  /// The least points of all guarantee items together (保证小计下限), were all applicable; compared
  /// in proportion where some are not. Nil for none.
  package var floor: Decimal?
  /// What follows.
  package var consequence: Consequence

  /// A rule; without arguments an item at zero fails the grade.
  package init(floor: Decimal? = nil, consequence: Consequence = .failsGrade) {
    (self.floor, self.consequence) = (floor, consequence)
  }
}
