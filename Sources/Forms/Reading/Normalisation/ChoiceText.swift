import Spellings
import Spreadsheet
import Values
import Wording

/// A choice by its value or one of the other ways to write it: `√`, `不符合`, `☑合格 □不合格`.
package struct ChoiceText: Sendable {
  private let choices: [ChoiceList.Choice]
  private let values: [FoldedText: String]
  /// The choice for "does not apply"; nil for a list without.
  let notApplicableChoice: String?
  /// Whether every entry of the column is 1 or 0, which then mean the first two choices.
  package var isBinary = false

  /// Reads choices of a list.
  package init(_ list: ChoiceList) {
    choices = list.choices
    var values: [FoldedText: String] = [:]
    for choice in list.choices {
      for way in choice.aliases {
        values[ChoiceText.folded(way), default: choice.value] = choice.value
      }
    }
    for choice in list.choices { values[ChoiceText.folded(choice.value)] = choice.value }
    self.values = values
    notApplicableChoice =
      list.choices.first { choice in
        ([choice.value] + choice.aliases).contains {
          NothingWord(FoldedText($0))?.verdict(in: .result) == .notApplicable
        }
      }?.value
  }

  /// What a text means.
  package func read(_ text: String) -> Normalised {
    let folded = ChoiceText.folded(text)
    if folded.isEmpty { return .blank }
    if let value = values[folded] { return exact(value, raw: text) }
    if ChoiceText.ticks.contains(folded), let value = values["√"] {
      return exact(value, raw: text)
    }
    if let value = notApplicable(folded) { return exact(value, raw: text) }
    if let binary = binary(folded) {
      return Normalised(.text(binary), ReadingNote(.choiceBinary, [text, binary]))
    }
    if let boxes = TickBoxes(text), let ticked = ticked(boxes) {
      return ticked
    }
    if let value = leading(folded) {
      return Normalised(.text(value), ReadingNote(.choiceLeading, [text, value]))
    }
    let known = choices.map(\.value).joined(separator: "、")
    return Normalised(nil, ReadingNote(.choiceUnknown, [text, known]))
  }

  /// Other ways to write a tick; 有 and 1 are none here, since they may say the opposite.
  private static let ticks: Set<FoldedText> = ["√√", "✓✓", "v", "对"]

  /// Whether a text is one of the choices, exactly.
  func knows(_ text: String) -> Bool { values[ChoiceText.folded(text)] != nil }

  /// The choices that a text consists of, with signs or nothing between them: `甲/丙`, `甲乙`; nil
  /// where it is none, or can be taken apart in two ways.
  package func several(in text: String) -> [String]? {
    let folded = ChoiceText.folded(text)
    guard folded.bytes.count <= 200, !folded.isEmpty else { return nil }
    if let one = values[folded] { return [one] }
    var found: [Int: Set<[String]>] = [0: [[]]]
    for start in 0..<folded.bytes.count {
      guard let before = found[start] else { continue }
      for (end, value) in steps(in: folded, from: start) {
        found[end, default: []].formUnion(before.map { $0 + (value.map { [$0] } ?? []) })
      }
      guard found.values.allSatisfy({ $0.count <= 8 }) else { return nil }
    }
    let ways = found[folded.bytes.count] ?? []
    return ways.count == 1 ? ways.first.flatMap { $0.isEmpty ? nil : $0 } : nil
  }

  /// Where a choice or a sign that begins at a place ends, with the choice.
  private func steps(in text: FoldedText, from start: Int) -> [(end: Int, value: String?)] {
    let rest = text[start..<text.bytes.count]
    if "、,;/+&|和及".unicodeScalars.contains(text.scalar(at: start)) {
      return [(start + text.length(at: start), nil)]
    }
    return values.filter { !$0.key.isEmpty && rest.hasPrefix($0.key) }
      .map { (start + $0.key.bytes.count, $0.value) }
  }

  private static func folded(_ text: String) -> FoldedText {
    let folded = FoldedText(text)
    let bare = folded.trimming { "。;,.".unicodeScalars.contains($0) }
    return folded.hasPrefix(bare) ? bare : folded
  }

  private func exact(_ value: String, raw: String) -> Normalised {
    if raw.trimmedBlanks == value { return Normalised(value: .text(value)) }
    return Normalised(.text(value), ReadingNote(.choiceRead, [raw, value]))
  }

  private func binary(_ folded: FoldedText) -> String? {
    guard isBinary, choices.count >= 2 else { return nil }
    return folded == "1" ? choices[0].value : folded == "0" ? choices[1].value : nil
  }

  private func ticked(_ boxes: TickBoxes) -> Normalised? {
    let found = boxes.ticked.compactMap { values[ChoiceText.folded($0)] }
    guard found.count == boxes.ticked.count else { return nil }
    switch found.count {
    case 0:
      let known = boxes.empty.allSatisfy { values[ChoiceText.folded($0)] != nil }
      return known ? .blank : nil
    case 1: return exact(found[0], raw: boxes.text)
    default:
      let all = found.joined(separator: "、")
      return Normalised(nil, ReadingNote(.choicesTicked, [boxes.text, all]))
    }
  }

  /// The choice that a longer text begins with: `不合格（见附件）`.
  private func leading(_ folded: FoldedText) -> String? {
    let ways = values.keys.filter { way in
      let end = way.bytes.count
      guard end < folded.bytes.count, folded.hasPrefix(way) else { return false }
      return "(,;:。、".unicodeScalars.contains(folded.scalar(at: end))
    }
    return ways.max { $0.bytes.count < $1.bytes.count }.flatMap { values[$0] }
  }

  /// The choice that another word for "does not apply" stands for, where the list has one: `——` in
  /// a list that knows `/`, `不涉及` in one that knows 不适用.
  private func notApplicable(_ folded: FoldedText) -> String? {
    guard NothingWord(folded)?.verdict(in: .result) == .notApplicable else { return nil }
    return notApplicableChoice
  }
}
