import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values
import Wording

/// V13: subtotals and totals that people wrote are what the items add up to.
///
/// What counts stays the sum of the items. A total may leave out items that do not apply or not,
/// and a total score may be rescaled or not: either is taken as right. Where an item's points are
/// not known, the score is held against the deduction written beside it.
struct SumCheck: FormCheck {
  func findings(in form: ReturnedForm) -> [Diagnostic] {
    form.reading.summaryRows.filter { $0.kind != .category }.flatMap { row -> [Diagnostic] in
      let items = row.kind == .total ? form.items : form.items(ofSubtotal: row)
      guard !items.isEmpty, !row.values.names.isEmpty else { return [] }
      let totals = ItemTotals(items, in: form)
      return [form.roles.fullScore, form.roles.deduction, form.roles.score].compactMap {
        wrongSum($0, in: row, of: totals, form: form)
      }
    }
  }

  private func wrongSum(
    _ field: String, in row: SummaryRow, of totals: ItemTotals, form: ReturnedForm
  ) -> Diagnostic? {
    guard let reading = row.values[field], let written = reading.value?.number else { return nil }
    let sums = totals.sums(of: field, roles: form.roles, in: row)
    guard let first = sums.first, !sums.contains(written), !form.isWarned(at: reading.cell) else {
      return nil
    }
    let difference = written - first
    return form.placed(
      Diagnostic(
        row.kind == .total ? .totalDiffers : .subtotalDiffers,
        [
          field, written.description, first.description,
          difference > 0 ? "+\(difference)" : difference.description,
        ],
        cell: reading.cell, field: field))
  }
}

/// What some items add up to; nil where one of them is not known.
private struct ItemTotals {
  /// The standard scores, of all items and of those that apply.
  let full: Decimal?
  let counted: Decimal?
  /// The deductions, as they are written and at most the standard scores.
  let deducted: Decimal?
  let written: Decimal?

  init(_ items: [CheckedItem], in form: ReturnedForm) {
    let applicable = items.filter(\.isApplicable)
    full = total(items.map(\.fullScore))
    counted = total(applicable.map(\.fullScore))
    written = total(applicable.map(\.effectiveDeduction))
    deducted = total(form.countedDeductions(of: applicable))
  }

  /// What the sum of a field may be; the usual one first, none where it cannot be known.
  func sums(of field: String, roles: FormRoles, in row: SummaryRow) -> [Decimal] {
    if field == roles.fullScore { return [full, counted].compactMap { $0 } }
    guard let counted, let full else { return [] }
    if field == roles.deduction { return deducted.map { [$0, written ?? $0] } ?? [] }
    guard let deducted = deducted ?? row.values[roles.deduction]?.value?.number else { return [] }
    let raw = counted - deducted
    var sums = [raw, full - deducted]
    if row.kind == .total, counted > 0 {
      sums += [1, 2].map { (raw * 100 / counted).rounded(toPlaces: $0) }
    }
    return sums
  }
}

extension ReturnedForm {
  /// What items lose: as the inspector wrote it, where points are taken off; else what the score says.
  fileprivate func countedDeductions(of items: [CheckedItem]) -> [Decimal?] {
    guard rules.scoring.method != .deduction else {
      return items.map { item in item.effectiveDeduction.map { min($0, item.fullScore ?? $0) } }
    }
    let rows = zip(self.items.map(\.record.row), score?.items.map(\.deduction) ?? [])
    let byRow = Dictionary(rows) { first, _ in first }
    return items.map { byRow[$0.record.row] ?? nil }
  }

  /// The items that a subtotal row sums up: those of its category, else those since the summary
  /// row above it.
  func items(ofSubtotal row: SummaryRow) -> [CheckedItem] {
    if let category = row.category {
      return items.filter { $0.record.category == category }
    }
    let above = reading.summaryRows.map(\.row).filter { $0 < row.row }.max() ?? 0
    return items.filter { (above..<row.row).contains($0.record.row) }
  }
}
