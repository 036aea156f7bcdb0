import FoundationEssentials

/// What a form says, as far as its score needs it.
///
/// ```swift
/// var form = FormInput(items: [ItemInput("1.1", fullScore: 5, deduction: 7)])
/// form.bonus = 1
/// form.isVetoed = true
/// ```
package struct FormInput: Hashable, Sendable {
  /// Points taken off beyond an item's own (追加扣), from a pool.
  package struct ExtraDeduction: Hashable, Sendable {
    /// The category they are taken from; nil for the whole form.
    package var category: String?
    /// The points, positive.
    package var points: Decimal

    /// Points taken from a category, or from the whole form.
    package init(_ points: Decimal, category: String? = nil) {
      (self.points, self.category) = (points, category)
    }
  }

  /// A category with the points its title tells.
  package struct Category: Hashable, Sendable {
    /// Its number or name, as items give it.
    package var key: String
    /// The points of its title; nil where it tells none.
    package var fullScore: Decimal?

    /// A category.
    package init(_ key: String, fullScore: Decimal? = nil) {
      (self.key, self.fullScore) = (key, fullScore)
    }
  }

  /// The items, without carried-over problems.
  package var items: [ItemInput]
  /// The categories in order; those of items that are not named here follow.
  package var categories: [Category] = []
  /// The points of the whole form, to be checked against its items; nil to check nothing.
  package var fullScore: Decimal?
  /// Points taken off beyond the items' own.
  package var extraDeductions: [ExtraDeduction] = []
  /// Categories that have no points (本大项不得分).
  package var zeroCategories: Set<String> = []
  /// Whether the form has no points (本表不得分).
  package var isZero = false
  /// Bonus points.
  package var bonus: Decimal = 0
  /// Whether something was entered that vetoes the form.
  package var isVetoed = false
  /// By how many steps its grade is lowered.
  package var loweredBy = 0

  /// A form of some items.
  package init(items: [ItemInput]) { self.items = items }
}
