import Values

/// Boxes in one cell, some of them ticked: `☑合格 □不合格`.
///
/// ```swift
/// TickBoxes("☑合格 □不合格")?.ticked  // ["合格"]
/// ```
package struct TickBoxes: Hashable, Sendable {
  /// The whole text.
  package let text: String
  /// The texts behind ticked boxes.
  package let ticked: [String]
  /// The texts behind empty boxes.
  package let empty: [String]

  private static let tickedMarks: Set<Unicode.Scalar> = [
    "☑", "☒", "■", "▣", "✅", "🗹", "◼", "●",
  ]
  private static let emptyMarks: Set<Unicode.Scalar> = ["□", "☐", "◻", "▢", "◯", "❏", "❑"]

  /// Takes a text apart; nil for one without a box.
  package init?(_ text: String) {
    var parts = Parts()
    for scalar in text.unicodeScalars {
      if TickBoxes.tickedMarks.contains(scalar) {
        parts.open(isTicked: true)
      } else if TickBoxes.emptyMarks.contains(scalar) {
        parts.open(isTicked: false)
      } else if "√✓✔".unicodeScalars.contains(scalar), parts.isAtBox {
        parts.isTicked = true
      } else {
        parts.label.unicodeScalars.append(scalar)
      }
    }
    parts.close()
    guard !parts.ticked.isEmpty || !parts.empty.isEmpty else { return nil }
    (self.text, ticked, empty) = (text, parts.ticked, parts.empty)
  }

  /// The boxes found so far.
  private struct Parts {
    var ticked: [String] = []
    var empty: [String] = []
    var label = ""
    /// Whether the last box is ticked; nil before the first one.
    var isTicked: Bool?

    /// Whether an empty box has just been opened.
    var isAtBox: Bool { isTicked == false && label.trimmedBlanks.isEmpty }

    mutating func open(isTicked: Bool) {
      close()
      self.isTicked = isTicked
    }

    mutating func close() {
      let trimmed = label.trimmedBlanks.trimming("、,，;；/")
      label = ""
      guard let isTicked, !trimmed.isEmpty else { return }
      if isTicked { ticked.append(trimmed) } else { empty.append(trimmed) }
    }
  }
}
