import Spellings
import Values

/// Finds labels and what stands behind them in the text of a cell: `检查人：　　　年　月　日`.
struct LabelScanner: Sendable {
  /// A label in a text.
  struct Hit {
    /// The folded label.
    var label: FoldedText
    /// What stands behind it, up to the next label, trimmed.
    var value: String
    /// Whether anything stands before the first label of the text.
    var isWholeCell: Bool
    /// Whether a colon stands behind it.
    var hasColon: Bool
  }

  private typealias Label = (text: FoldedText, scalars: [Unicode.Scalar])

  /// All labels that are known by their first character, the longest first.
  private let labels: [Unicode.Scalar: [Label]]

  init(labels: Set<FoldedText>) {
    let all = labels.map { Label($0, $0.scalars) }.filter { !$0.scalars.isEmpty }
      .sorted { ($0.scalars.count, $1.text) > ($1.scalars.count, $0.text) }
    self.labels = Dictionary(grouping: all) { $0.scalars[0] }
  }

  /// A label as it is compared: folded, without the colon and lines to write on.
  static func folded(_ label: String) -> FoldedText {
    FoldedText(label).trimming { $0 == ":" || $0 == "_" }
  }

  /// The labels in a text, from the left.
  func hits(in text: String) -> [Hit] {
    let source = PlacedText(text)
    var found: [(start: Int, end: Int, label: FoldedText, hasColon: Bool)] = []
    var index = 0
    while index < source.scalars.count {
      guard let hit = hit(at: index, in: source, isFirst: found.isEmpty) else {
        index += 1
        continue
      }
      found.append(hit)
      index = max(hit.end, index + 1)
    }
    return found.enumerated().map { position, hit in
      let end = position + 1 < found.count ? found[position + 1].start : source.scalars.count
      return Hit(
        label: hit.label, value: source.original(from: hit.end, to: end),
        isWholeCell: found[0].start == 0, hasColon: hit.hasColon)
    }
  }

  private func hit(
    at index: Int, in source: PlacedText, isFirst: Bool
  ) -> (start: Int, end: Int, label: FoldedText, hasColon: Bool)? {
    for (label, scalars) in labels[source.scalars[index]] ?? [] {
      guard source.has(scalars, at: index) else { continue }
      let end = source.endOfBrackets(at: index + scalars.count)
      let hasColon = end < source.scalars.count && source.scalars[end] == ":"
      let isLast = end == source.scalars.count
      let isSpaced = end < source.scalars.count && source.hasBlankBefore(end)
      let isBoundary =
        index == 0 || source.hasBlankBefore(index)
        || "；;,，。)".unicodeScalars.contains(source.scalars[index - 1])
      if hasColon, isBoundary || (!isFirst && scalars.count >= 3) {
        return (index, end + 1, label, true)
      }
      if index == 0, isLast || isSpaced { return (index, end, label, false) }
    }
    return nil
  }
}

/// A text folded without blanks and lines that knows where each of its characters stood.
private struct PlacedText {
  let scalars: [Unicode.Scalar]
  private let source: [Unicode.Scalar]
  private let places: [Int]

  init(_ text: String) {
    source = Array(text.unicodeScalars)
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    for (place, scalar) in source.enumerated() where !scalar.isBlank && scalar != "_" {
      scalars.append(scalar.foldedSmall)
      places.append(place)
    }
    (self.scalars, self.places) = (scalars, places)
  }

  func has(_ wanted: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + wanted.count <= scalars.count else { return false }
    for offset in wanted.indices where scalars[index + offset] != wanted[offset] { return false }
    return true
  }

  /// The place behind brackets that open at a place (`（签字）`, `（盖章）`); the place itself where
  /// none do.
  func endOfBrackets(at index: Int) -> Int {
    guard index < scalars.count, scalars[index] == "(" else { return index }
    let close = scalars[index...].prefix(14).firstIndex(of: ")")
    return close.map { $0 + 1 } ?? index
  }

  func hasBlankBefore(_ index: Int) -> Bool {
    index > 0 && places[index] > places[index - 1] + 1
  }

  /// The text between two places, as written, trimmed.
  func original(from start: Int, to end: Int) -> String {
    guard start < end, start < places.count else { return "" }
    let last = end < places.count ? places[end] : source.count
    var text = String.UnicodeScalarView()
    text.append(contentsOf: source[places[start]..<last])
    return String(text).trimmedBlanks.trimming("_").trimmedBlanks
  }
}
