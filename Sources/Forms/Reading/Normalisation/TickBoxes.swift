import Values

/// Boxes in one cell, some of them ticked: `☑合格 □不合格`.
struct TickBoxes {
  /// The whole text.
  let text: String
  /// The texts behind ticked boxes.
  let ticked: [String]
  /// The texts behind empty boxes.
  let empty: [String]

  private static let tickedMarks: Set<Character> = ["☑", "☒", "■", "▣", "✅", "🗹", "◼", "●"]
  private static let emptyMarks: Set<Character> = ["□", "☐", "◻", "▢", "◯", "❏", "❑"]

  /// Takes a text apart; nil for one without a box.
  init?(_ text: String) {
    var ticked: [String] = []
    var empty: [String] = []
    var label = ""
    var state: Bool?
    func close() {
      let trimmed = label.trimmedBlanks.trimming("、,，;；/")
      if let state, !trimmed.isEmpty {
        if state { ticked.append(trimmed) } else { empty.append(trimmed) }
      }
      label = ""
    }
    for character in text {
      if TickBoxes.tickedMarks.contains(character) {
        close()
        state = true
      } else if TickBoxes.emptyMarks.contains(character) {
        close()
        state = false
      } else if state == false, label.trimmedBlanks.isEmpty, "√✓✔".contains(character) {
        state = true
      } else {
        label.append(character)
      }
    }
    close()
    guard !ticked.isEmpty || !empty.isEmpty else { return nil }
    (self.text, self.ticked, self.empty) = (text, ticked, empty)
  }
}

extension StringProtocol {
  /// Without some characters at both ends.
  func trimming(_ characters: String) -> String {
    var rest = self[...]
    while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
