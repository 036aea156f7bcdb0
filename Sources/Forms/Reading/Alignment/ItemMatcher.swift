import Grid
import Spellings
import Spreadsheet

/// Which rows are which printed items.
///
/// What the text, the number, the other printed columns and the neighbours say is weighed together.
/// The surest pair is taken first, and is evidence for its neighbours; what two rows or two items
/// have almost as much claim to is left, so that it is told.
struct ItemMatcher {
  /// A row that may be an item.
  struct Candidate {
    var row: Int
    /// The text of the key column, as it shows.
    var written: String
    /// The number in it, as it is compared.
    var key: FoldedText
    /// The text of the content column, folded.
    var content: FoldedText
    /// The texts of the other printed columns, in the order of `PrintedItemTexts.others`.
    var others: [FoldedText] = []

    /// Whether it has neither.
    var isBlank: Bool { key.isEmpty && content.isEmpty }
  }
  /// How an item was recognised.
  enum Match: Equatable {
    case exact
    /// The number is the item's, the text is not quite.
    case reworded(likeness: Double)
    /// The text is the item's, the number is not.
    case renumbered
    /// Neither is quite the item's, or much speaks for another.
    case unsure(likeness: Double)
  }
  /// An item for a row.
  struct Found {
    var item: Int
    var match: Match
    /// What speaks for it.
    var evidence: ItemEvidence
  }

  let items: PrintedItemTexts

  /// The item of each row that is one, by row.
  func match(_ candidates: [Candidate]) -> [Int: Found] {
    var board = ItemBoard(candidates, items)
    board.takeSame()
    while board.takeSurest() {}
    board.takeInOrder()
    return board.found
  }
}
