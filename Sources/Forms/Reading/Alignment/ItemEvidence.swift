import Spellings

/// What speaks for a row being an item.
///
/// ```swift
/// ItemEvidence(text: 1, number: 1, others: 1, neighbours: 1).weight  // 8.5
/// ```
struct ItemEvidence: Hashable {
  /// How like the texts are, 0...1; 1 for the very text.
  var text = 0.0
  /// Whether the number is the item's, 1 or 0; less where numbers of this copy are often wrong.
  var number = 0.0
  /// How much of what else is printed in the row is this item's alone, 0...1.
  var others = 0.0
  /// Whether the rows around it are the items around it, 0...1.
  var neighbours = 0.0

  /// Likenesses up to this one are by chance.
  private static let chance = 0.3
  /// What everything together weighs.
  private static let most = 8.5

  /// All of it together. The very text of an item counts more than any likeness.
  var weight: Double {
    let likeness = max(0, (text - ItemEvidence.chance) / (1 - ItemEvidence.chance))
    return (text == 1 ? 4 : 3 * likeness) + 2 * number + 1.5 * others + neighbours
  }

  /// How sure that is, 0...1.
  var confidence: Double { min(1, weight / ItemEvidence.most) }

  /// How like the text of a row is to an item's; one that is shortened is nearly the same.
  static func likeness(of written: FoldedText, to printed: FoldedText) -> Double {
    let likeness = Similarity.of(written, printed)
    let isPart = written.count >= 4 && printed.range(of: written) != nil
    return isPart ? max(likeness, 0.8) : likeness
  }
}
