import Values

/// Finds labels and what stands behind them in the text of a cell: `检查人：　　　年　月　日`.
struct LabelScanner {
  /// A label in a text.
  struct Hit {
    /// The folded label.
    var label: String
    /// What stands behind it, up to the next label, trimmed.
    var value: String
    /// Whether anything stands before the first label of the text.
    var isWholeCell: Bool
    /// Whether a colon stands behind it.
    var hasColon: Bool
  }

  /// All labels that are known, folded, the longest first.
  private let labels: [(text: String, scalars: [Unicode.Scalar])]

  init(labels: Set<String>) {
    self.labels = labels.sorted { ($0.count, $1) > ($1.count, $0) }
      .map { ($0, Array($0.unicodeScalars)) }
  }

  /// A label as it is compared: folded, without the colon and lines to write on.
  static func folded(_ label: String) -> String {
    label.foldedForMatching.trimming(":_")
  }

  /// The labels in a text, from the left.
  func hits(in text: String) -> [Hit] {
    let source = Folded(text)
    var found: [(start: Int, end: Int, label: String, hasColon: Bool)] = []
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
    at index: Int, in source: Folded, isFirst: Bool
  ) -> (start: Int, end: Int, label: String, hasColon: Bool)? {
    for (label, scalars) in labels where source.scalars[index] == scalars.first {
      guard source.scalars[index...].starts(with: scalars) else { continue }
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

/// A text without blanks that knows where each of its characters stood.
private struct Folded {
  let scalars: [Unicode.Scalar]
  private let source: [Unicode.Scalar]
  private let places: [Int]

  init(_ text: String) {
    source = Array(text.unicodeScalars)
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    for (place, scalar) in source.enumerated() where !scalar.isBlank && scalar != "_" {
      scalars.append(scalar.foldedWidth)
      places.append(place)
    }
    (self.scalars, self.places) = (scalars, places)
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
