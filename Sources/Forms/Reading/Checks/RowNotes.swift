import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// Tells items that were reworded, renumbered, added or are missing (S02, S03, S04, S07).
struct RowNotes {
  let band: Band
  let key: Int?
  let content: Int?

  init(_ band: Band, key: Int?, content: Int?) {
    (self.band, self.key, self.content) = (band, key, content)
  }

  /// What there is to report about some rows.
  func diagnostics(of aligned: AlignedRows, in grid: SheetGrid) -> [Diagnostic] {
    var found = aligned.records.compactMap { note($0, in: grid) }
    let contentField = PageSkeleton.contentField(of: band)
    found += aligned.missing.map { index in
      let item = band.items[index]
      let text = contentField.flatMap { item.constants[$0] } ?? ""
      return Diagnostic(.itemMissing, [item.key, text], item: item.key)
    }
    found += aligned.sums.compactMap { note($0, in: grid) }
    found += aligned.headless.map { category, row in
      Diagnostic(
        .categoryMissing, [category],
        cell: CellReference(row: row, column: key ?? content ?? 1))
    }
    found += continuations(aligned, in: grid)
    found += aligned.doubtful.map { row in
      let texts = grid.row(row)?.cells.map(\.text) ?? []
      let cell = CellReference(row: row, column: key ?? content ?? 1)
      return Diagnostic(.rowBelowSum, [texts.joined(separator: "，")], cell: cell)
    }
    if let first = aligned.loneNames.first, let column = key,
      let name = grid.row(first)?.cell(in: column)
    {
      let count = String(aligned.loneNames.count)
      found.append(Diagnostic(.rowsOfNames, [name.text, count], cell: name.reference))
    }
    found += aligned.carried.compactMap { unreadableNumber($0, in: grid) }
    if aligned.ranOut, !aligned.records.isEmpty, let footer = band.footer {
      let cell = CellReference(row: aligned.last, column: key ?? content ?? 1)
      found.append(Diagnostic(.footerMissing, [footer], cell: cell))
    }
    return found
  }

  /// A heading that is not the template's, a subtotal of nobody knows what.
  private func note(_ sum: AlignedRows.Sum, in grid: SheetGrid) -> Diagnostic? {
    guard sum.isDoubtful, let first = grid.row(sum.row)?.cells.first else { return nil }
    let kind: DiagnosticCode
    switch (sum.kind, sum.heading, sum.category) {
    case (.category, let heading?, let category?):
      return Diagnostic(.headingDiffers, [heading, category], cell: first.reference)
    case (.category, _, _): kind = .headingUnknown
    default: kind = .subtotalUnknown
    }
    return Diagnostic(kind, [sum.category ?? first.text], cell: first.reference)
  }

  /// Entries of a growing list below blank rows, below a sum or below signatures (R07).
  private func continuations(_ aligned: AlignedRows, in grid: SheetGrid) -> [Diagnostic] {
    let cell = { CellReference(row: $0, column: self.key ?? self.content ?? 1) }
    let gap = aligned.belowGap.map {
      Diagnostic(.rowsBelowGap, ["\($0.row)", "\($0.count)"], cell: cell($0.row))
    }
    let end = aligned.belowEnd.map { rest in
      Diagnostic(
        .rowsBelowSum, as: rest.hasSumBelow ? .info : .warning,
        [grid.row(rest.above)?.cells.first?.text ?? "", "\(rest.count)"], cell: cell(rest.row))
    }
    return [gap, end].compactMap { $0 }
  }

  /// A row that looks carried over, by a number that cannot be read (V14).
  private func unreadableNumber(
    _ record: AlignedRows.Record, in grid: SheetGrid
  ) -> Diagnostic? {
    let cell = CellReference(row: record.row, column: key ?? content ?? 1)
    let written = grid.ownText(at: cell)
    guard ProblemNumber(written) == nil else { return nil }
    return Diagnostic(.carriedOverUnreadable, [written], cell: cell)
  }

  private func note(_ record: AlignedRows.Record, in grid: SheetGrid) -> Diagnostic? {
    guard let index = record.item, let match = record.match else { return added(record, in: grid) }
    let item = band.items[index]
    let at = { (column: Int?) in
      CellReference(row: record.row, column: column ?? self.key ?? self.content ?? 1)
    }
    switch match {
    case .exact: return nil
    case .reworded(let likeness):
      let shown = "\(Int((likeness * 100).rounded()))%"
      return Diagnostic(
        .itemReworded, [item.key, shown], cell: at(content), item: item.key)
    case .renumbered:
      let written = grid.text(at: at(key))
      guard key != nil, !written.isEmpty else { return nil }
      return Diagnostic(
        .itemRenumbered, [item.key, written], cell: at(key), item: item.key)
    case .unsure(let likeness):
      let shown = "\(Int((likeness * 100).rounded()))%"
      return Diagnostic(
        .itemUnsure, [item.key, shown], cell: at(content), item: item.key)
    }
  }

  private func added(_ record: AlignedRows.Record, in grid: SheetGrid) -> Diagnostic? {
    guard !band.items.isEmpty else { return nil }
    let column = [key, content].compactMap { $0 }.first {
      !grid.ownText(at: CellReference(row: record.row, column: $0)).isEmpty
    }
    let cell = CellReference(row: record.row, column: column ?? 1)
    return Diagnostic(.rowUnknown, [grid.text(at: cell)], cell: cell)
  }
}

/// Tells a column of deductions in which some are negative and some positive (N02).
enum MixedSigns {
  /// The remark at the first negative deduction; none where all have one sign.
  static func diagnostics(of records: [RecordReading], field: String?) -> [Diagnostic] {
    guard let field else { return [] }
    let readings = records.compactMap { $0[field] }.filter { ($0.value?.number ?? 0) > 0 }
    let negative = readings.filter { ($0.raw ?? "").foldedForMatching.hasPrefix("-") }
    guard let first = negative.first, negative.count < readings.count else { return [] }
    return [Diagnostic(.deductionsMixedSigns, cell: first.cell, field: field)]
  }
}
