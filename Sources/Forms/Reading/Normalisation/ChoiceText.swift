import Spreadsheet
import Values

/// A choice by its value or one of the other ways to write it: `√`, `不符合`, `☑合格 □不合格`.
package struct ChoiceText {
  private let choices: [ChoiceList.Choice]
  private let values: [String: String]
  /// Whether every entry of the column is 1 or 0, which then mean the first two choices.
  package var isBinary = false

  /// Reads choices of a list.
  package init(_ list: ChoiceList) {
    choices = list.choices
    var values: [String: String] = [:]
    for choice in list.choices {
      for way in choice.aliases {
        values[ChoiceText.folded(way), default: choice.value] = choice.value
      }
    }
    for choice in list.choices { values[ChoiceText.folded(choice.value)] = choice.value }
    self.values = values
  }

  /// What a text means.
  package func read(_ text: String) -> Normalised {
    let folded = ChoiceText.folded(text)
    if folded.isEmpty { return .blank }
    if let value = values[folded] { return exact(value, raw: text) }
    if let binary = binary(folded) {
      return Normalised(.text(binary), ReadingNote("N03", .warning, "binary", [text, binary]))
    }
    if let boxes = TickBoxes(text), let ticked = ticked(boxes) {
      return ticked
    }
    if let value = leading(folded) {
      return Normalised(.text(value), ReadingNote("N03", .warning, "leading", [text, value]))
    }
    let known = choices.map(\.value).joined(separator: "、")
    return Normalised(nil, ReadingNote("N03", .warning, "unknown", [text, known]))
  }

  /// Whether a text is one of the choices, exactly.
  func knows(_ text: String) -> Bool { values[ChoiceText.folded(text)] != nil }

  private static func folded(_ text: String) -> String {
    var folded = text.foldedForMatching.lowercased()
    while let last = folded.last, "。;,.".contains(last) { folded.removeLast() }
    return folded
  }

  private func exact(_ value: String, raw: String) -> Normalised {
    if raw.trimmedBlanks == value { return Normalised(value: .text(value)) }
    return Normalised(.text(value), ReadingNote("N03", .info, "read", [raw, value]))
  }

  private func binary(_ folded: String) -> String? {
    guard isBinary, choices.count >= 2 else { return nil }
    return folded == "1" ? choices[0].value : folded == "0" ? choices[1].value : nil
  }

  private func ticked(_ boxes: TickBoxes) -> Normalised? {
    let found = boxes.ticked.compactMap { values[ChoiceText.folded($0)] }
    guard found.count == boxes.ticked.count else { return nil }
    switch found.count {
    case 0:
      let known = boxes.empty.contains { values[ChoiceText.folded($0)] != nil }
      return known ? .blank : nil
    case 1: return exact(found[0], raw: boxes.text)
    default:
      let all = found.joined(separator: "、")
      return Normalised(nil, ReadingNote("N03", .warning, "several", [boxes.text, all]))
    }
  }

  /// The choice that a longer text begins with: `不合格（见附件）`.
  private func leading(_ folded: String) -> String? {
    let ways = values.keys.filter { way in
      guard folded.hasPrefix(way), let next = folded.dropFirst(way.count).first else {
        return false
      }
      return "(,;:。，；：、".contains(next)
    }
    return ways.max { $0.count < $1.count }.flatMap { values[$0] }
  }
}
