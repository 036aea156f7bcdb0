import FoundationEssentials
import Grid
import Spreadsheet

/// Where the parts of a form's score stand on its score sheet: what `ScoreFormulas` refers to.
///
/// ```swift
/// places.cell(places.full, of: item)  // "C8"
/// ```
struct ScorePlaces: Sendable {
  /// An item with what of it is fixed.
  struct Item: Sendable {
    /// Its row.
    let row: Int
    /// Its full score.
    let fullScore: Decimal
    /// Whether it is a guarantee item.
    let isGuarantee: Bool
    /// Whether its full score and weight are known.
    let isKnown: Bool
  }

  /// The scored items.
  var items: [Item]
  /// The column of the full scores.
  var full: Int
  /// The column of the results.
  var result: Int?
  /// The column of the deductions.
  var deduction: Int?
  /// The column of the points that people fill in.
  var entered: Int?
  /// The column of the points that formulas compute.
  var computed: Int?
  /// The column of the weights.
  var weight: Int?
  /// The choices that say each result.
  var words = ResultWords()
  /// What stands before every address: the sheet, for formulas on another one.
  var prefix = ""
  /// The bonus: a formula or a number; nil for a form without.
  var bonus: String?
  /// What is true where the form is vetoed: a formula, or a constant.
  var veto = "FALSE"
}
