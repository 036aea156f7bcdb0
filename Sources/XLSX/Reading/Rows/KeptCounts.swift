import Grid
import Spreadsheet
import Synchronization

/// What of a workbook is kept in memory so far, held against its limits; one count for all who read
/// sheets of the same file.
final class KeptCounts: Sendable {
  private let limits: Limits
  private let cellBytes = Atomic(0)
  private let formulas = Atomic(0)
  private let formulaBytes = Atomic(0)

  /// Nothing yet.
  init(limits: Limits) { self.limits = limits }

  /// Counts the bytes of cells that are kept.
  func countCells(_ bytes: Int, at position: SourcePosition) throws(XLSXError) {
    guard add(bytes, to: cellBytes) <= limits.workbookBytes else {
      throw XLSXError(.limit, ["workbookBytes", String(limits.workbookBytes)], at: position)
    }
  }

  /// Counts a cell with a formula that is kept.
  func countFormula(at position: SourcePosition) throws(XLSXError) {
    guard add(1, to: formulas) <= limits.formulas else {
      throw XLSXError(.limit, ["formulas", String(limits.formulas)], at: position)
    }
  }

  /// Counts the bytes of formulas that were written out: one shared formula of 8,000 letters for
  /// a million cells would take hours.
  func countFormula(_ bytes: Int, in part: String) throws(XLSXError) {
    guard add(bytes, to: formulaBytes) <= limits.formulaBytes else {
      throw .limit("formulaBytes", limits.formulaBytes, part: part)
    }
  }

  private func add(_ count: Int, to total: borrowing Atomic<Int>) -> Int {
    total.add(count, ordering: .relaxed).newValue
  }
}
