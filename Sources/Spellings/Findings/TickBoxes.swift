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

  /// Takes a text apart; nil for one without a box, and for one with a ticked box that no label
  /// belongs to. Labels stand behind their boxes, or before them where the text begins with one
  /// and ends with a box: `合格☑ 不合格□`.
  package init?(_ text: String) {
    let parts = Parts(text)
    guard parts.hasBox else { return nil }
    let labels = parts.labels.map { $0.trimmedBlanks.trimming("、,，;；/") }
    let isBefore = labels.last == "" && labels.first != ""
    let own = isBefore ? labels.dropLast() : labels.dropFirst()
    let boxes = Array(zip(parts.boxes, own))
    guard !boxes.contains(where: { $0.0 && $0.1.isEmpty }) else { return nil }
    ticked = boxes.filter { $0.0 }.map(\.1)
    empty = boxes.filter { !$0.0 && !$0.1.isEmpty }.map(\.1)
    self.text = text
    if ticked.isEmpty && empty.isEmpty { return nil }
  }

  /// Boxes, whether each is ticked, and the texts before, between and behind them.
  private struct Parts {
    var boxes: [Bool] = []
    var labels = [""]
    /// Whether there is a box and not only ticks.
    var hasBox = false

    init(_ text: String) {
      for scalar in text.unicodeScalars {
        if TickBoxes.tickedMarks.contains(scalar) {
          add(isTicked: true)
          hasBox = true
        } else if TickBoxes.emptyMarks.contains(scalar) {
          add(isTicked: false)
          hasBox = true
        } else if "√✓✔".unicodeScalars.contains(scalar) {
          tick()
        } else {
          labels[labels.count - 1].unicodeScalars.append(scalar)
        }
      }
    }

    private mutating func add(isTicked: Bool) {
      boxes.append(isTicked)
      labels.append("")
    }

    /// A tick fills the box just before it, else it stands for a ticked one.
    private mutating func tick() {
      if boxes.last == false, labels.last?.trimmedBlanks == "" {
        boxes[boxes.count - 1] = true
      } else {
        add(isTicked: true)
      }
    }
  }
}
