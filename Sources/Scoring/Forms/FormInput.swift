import FoundationEssentials

/// What a form says, as far as its score needs it.
///
/// ```swift
/// var form = FormInput(items: [ItemInput("1.1", fullScore: 5, deduction: 7)])
/// form.bonus = 1
/// form.isVetoed = true
/// ```
package struct FormInput: Hashable, Sendable {
  /// The items, without carried-over problems.
  package var items: [ItemInput]
  /// Bonus points.
  package var bonus: Decimal = 0
  /// Whether something was entered that vetoes the form.
  package var isVetoed = false

  /// A form of some items.
  package init(items: [ItemInput]) { self.items = items }
}
