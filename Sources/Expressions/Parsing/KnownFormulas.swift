import Synchronization

/// Formulas that were read already: copies of one form have the same ones, and reading them was a
/// tenth of the time that a copy takes.
///
/// ```swift
/// let formulas = KnownFormulas()
/// formulas["E8-H8"]  // read
/// formulas["E8-H8"]  // known
/// ```
package final class KnownFormulas: Sendable {
  /// What reading a formula came to.
  package typealias Reading = Result<FormulaExpression, ExpressionError>

  /// More are read each time, so that a hostile file does not fill the memory.
  private static let limit = 20_000

  private let known = Mutex<[String: Reading]>([:])

  /// No formulas yet.
  package init() {}

  /// A formula, read.
  package subscript(text: String) -> Reading {
    if let reading = known.withLock({ $0[text] }) { return reading }
    let reading = Reading { () throws(ExpressionError) in try FormulaExpression(text) }
    known.withLock { if $0.count < KnownFormulas.limit { $0[text] = reading } }
    return reading
  }
}
