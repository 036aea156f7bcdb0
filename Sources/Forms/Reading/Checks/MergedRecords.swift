import Grid
import Spreadsheet
import Wording

/// Tells records of a growing list that somebody merged out of several rows: each row is read as a
/// record of its own (S06).
struct MergedRecords {
  let grid: SheetGrid
  /// The columns of the list.
  let columns: Set<Int>
  /// The column of the key; nil for a list without.
  let key: Int?

  /// What there is to report about the records of a list.
  func diagnostics(of records: [AlignedRows.Record]) -> [Diagnostic] {
    zip(records, records.dropFirst()).compactMap { above, record in
      guard isMerged(record.row, above: above.row) else { return nil }
      let cell = CellReference(row: record.row, column: key ?? columns.min() ?? 1)
      return Diagnostic(.recordMerged, ["\(record.row)"], cell: cell)
    }
  }

  /// Whether most columns of a row are merged with those of the row above.
  private func isMerged(_ row: Int, above: Int) -> Bool {
    let merged = columns.count { column in
      let range = grid.merge(at: CellReference(row: row, column: column))
      return range.map { $0.rows.contains(above) && $0.rows.contains(row) } ?? false
    }
    return merged * 2 > columns.count
  }
}
