import Spellings
import Spreadsheet

// How the columns and the items of a table were found.

extension TableReader {
  /// The columns of the table with the headers that they may have had.
  var columnTrace: [FormTrace.Field] { matcher.trace(matched) }

  /// The printed items that were not found by number and text alike.
  var itemTrace: [FormTrace.Item] {
    let items = place.table.items
    let rows = aligned.records.map { (row: $0.row, text: content(of: $0.row)) }
    let found = aligned.records.compactMap { record -> FormTrace.Item? in
      guard let index = record.item, let match = record.match, match != .exact else { return nil }
      var found = item(index, row: record.row, match, rows, items)
      if let evidence = record.evidence {
        (found.others, found.neighbours) = (evidence.others, evidence.neighbours)
        found.confidence = evidence.confidence
      }
      return found
    }
    return found + aligned.missing.map { item($0, row: nil, nil, rows, items) }
  }

  private func item(
    _ index: Int, row: Int?, _ match: ItemMatcher.Match?, _ rows: [(row: Int, text: FoldedText)],
    _ items: PrintedItemTexts
  ) -> FormTrace.Item {
    let rated = rows.map { ($0.row, Similarity.of($0.text, items.contents[index])) }
    let next = rated.filter { $0.0 != row }.max { ($0.1, $1.0) < ($1.1, $0.0) }
    return FormTrace.Item(
      group: place.table.band.group, key: place.table.band.items[index].key, row: row,
      evidence: match?.evidence ?? "missing", likeness: rated.first { $0.0 == row }?.1 ?? 0,
      runnerUp: next.flatMap { $0.1 > 0.3 ? ($0.0, $0.1) : nil })
  }

  private func content(of row: Int) -> FoldedText {
    classifier.content.flatMap { grid.row(row)?.cell(in: $0)?.item.text } ?? .empty
  }
}

extension ItemMatcher.Match {
  /// What an item was recognised by, a key of the wording.
  fileprivate var evidence: String {
    switch self {
    case .exact, .reworded: "number"
    case .renumbered: "content"
    case .unsure: "likeness"
    }
  }
}
