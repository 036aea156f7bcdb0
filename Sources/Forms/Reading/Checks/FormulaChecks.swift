import Grid
import Spreadsheet
import Values
import Wording

/// Holds the formulas of a copy against its rows (F01, F02, F03).
struct FormulaChecks {
  let computed: ComputedWorkbook
  let grid: SheetGrid
  let skeleton: PageSkeleton

  /// Adds what is wrong with the formulas in the rows of a form.
  func tell(_ reading: inout FormReading, in rows: ClosedRange<Int>) {
    let found = stale(in: rows) + uncovered(in: reading) + overwritten(in: reading)
    guard !found.isEmpty else { return }
    reading.diagnostics = (reading.diagnostics + found.map(reading.placed)).inPageOrder
  }

  private func stale(in rows: ClosedRange<Int>) -> [Diagnostic] {
    computed.stale(onSheet: grid.sheet.name).filter { rows.contains($0.cell.row) }.map { stale in
      Diagnostic(
        .formulaStale, [shown(stale.cached), shown(stale.computed)], cell: stale.cell)
    }
  }

  private func shown(_ value: CellValue) -> String { Cell(value: value).printedText }

  // MARK: Sums that leave rows out

  private func uncovered(in reading: FormReading) -> [Diagnostic] {
    reading.summaryRows.filter { $0.kind != .category }.flatMap { sum in
      sum.values.names.compactMap { uncovered(by: sum, field: $0, in: reading) }
    }
  }

  private func uncovered(
    by sum: SummaryRow, field: String, in reading: FormReading
  ) -> Diagnostic? {
    guard let cell = sum.values[field]?.cell, let formula = grid.cell(at: cell)?.source.formula
    else { return nil }
    let references = FormulaText(formula.text).references.filter { $0.first != nil }
    let isCovered = { (cell: CellReference) in
      references.contains { $0.covers(cell, on: grid.sheet.name, home: grid.sheet.name) }
    }
    let subtotals = reading.summaryRows.filter { $0.kind == .subtotal && $0.row != sum.row }
    let records = reading.groups.filter { skeleton.definition.group($0.name)?.kind != .carriedOver }
      .flatMap(\.records).filter { belongs($0, to: sum, in: reading) }
    let left = records.filter { record in
      guard let own = record[field]?.cell, record[field]?.value != nil else { return false }
      if isCovered(own) { return false }
      let through = subtotals.contains { subtotal in
        subtotal.category == record.category
          && isCovered(CellReference(row: subtotal.row, column: own.column))
      }
      return !through
    }
    guard !left.isEmpty, !references.isEmpty else { return nil }
    let keys = left.prefix(6).map { $0.key ?? "\($0.row)" }.joined(separator: "、")
    return Diagnostic(.formulaLeavesOut, [formula.text, keys], cell: cell, field: field)
  }

  private func belongs(
    _ record: RecordReading, to sum: SummaryRow, in reading: FormReading
  ) -> Bool {
    guard sum.kind == .subtotal else { return true }
    let start = reading.summaryRows.filter { $0.row < sum.row }.map(\.row).max() ?? 0
    return record.row > start && record.row < sum.row
  }

  // MARK: Formulas that were typed over

  /// A number typed where the template and most rows of the copy compute it.
  private func overwritten(in reading: FormReading) -> [Diagnostic] {
    skeleton.page.bands.flatMap { band in
      band.columns.flatMap { column -> [Diagnostic] in
        let place = CellReference(row: band.prototypeRows.lowerBound, column: column.column)
        guard skeleton.page.formulas[place] != nil else { return [] }
        let filled = reading.records(of: band.group).filter { $0[column.field]?.value != nil }
        let typed = filled.filter { record in
          record[column.field]?.cell.map { grid.cell(at: $0)?.source.formula == nil } ?? false
        }
        guard typed.count * 2 < filled.count else { return [] }
        return typed.map { record in
          Diagnostic(
            .formulaReplaced, [column.field], cell: record[column.field]?.cell, field: column.field,
            item: record.key)
        }
      }
    }
  }
}
