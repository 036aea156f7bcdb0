import Values

/// The headings of a table, by what they say; of two that say the same the left one counts.
struct RecordHeadings {
  /// What they say, from the left, blank ones left out.
  private(set) var texts: [String] = []
  private var columns: [String: Int] = [:]

  init(_ row: StreamedRow?) {
    for cell in row?.cells ?? [] {
      let text = cell.cell.plainText.trimmedBlanks
      guard !text.isEmpty else { continue }
      texts.append(text)
      columns[text.foldedForMatching, default: cell.column] += 0
    }
  }

  /// The column under a heading; nil where there is none.
  subscript(text: String) -> Int? { columns[text.foldedForMatching] }
}
