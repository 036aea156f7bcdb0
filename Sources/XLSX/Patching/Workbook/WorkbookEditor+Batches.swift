import Grid
import Spreadsheet
import Values

/// Many patches at once: the cells of one sheet need nothing of those of another, so the sheets of
/// a round are filled on all cores.
extension WorkbookEditor {
  /// Applies patches in order. Those to cells wait until one comes that may need them or move them,
  /// and are then applied sheet by sheet; what touches no cells does not wait for them.
  ///
  /// - Parameter step: told now and then how many are applied.
  /// - Throws: `XLSXError` with sheet and cell.
  func apply(_ patches: [Patch], _ step: (Int) -> Void) throws {
    var batch = CellBatch()
    do { try apply(patches, waiting: &batch, step) } catch {
      // What still waits came before the patch that failed, and may fail too.
      try apply(batch, of: patches, step)
      throw error
    }
    try apply(batch, of: patches, step)
  }

  private func apply(
    _ patches: [Patch], waiting batch: inout CellBatch, _ step: (Int) -> Void
  ) throws {
    var last: (name: String, sheet: EditedSheet)?
    for (index, patch) in patches.enumerated() {
      if let name = patch.sheetOfCells,
        let sheet = try last?.name == name ? last?.sheet : sheet(withoutTables: name)
      {
        last = (name, sheet)
        if patch.mayNameSheets { namings += 1 }
        batch.add(index, patch, to: sheet)
        continue
      }
      if !patch.leavesCells(of: batch) {
        let ready = batch
        batch = CellBatch()
        try apply(ready, of: patches, step)
      }
      try apply(patch)
      last = nil
    }
  }

  /// A sheet; nil for one with tables, whose columns other sheets may name.
  private func sheet(withoutTables name: String) throws(XLSXError) -> EditedSheet? {
    let sheet = try self.sheet(name)
    return try tables(of: sheet).isEmpty ? sheet : nil
  }

  /// How many sheets are filled before somebody is told.
  private static let sheetsAStep = 64

  private func apply(_ batch: CellBatch, of patches: [Patch], _ step: (Int) -> Void) throws {
    guard let last = batch.groups.last?.patches.last else { return }
    var rest = batch.groups[...]
    var waiting = batch.groups.reduce(0) { $0 + $1.patches.count }
    var failures: [CellBatch.Failure] = []
    while !rest.isEmpty {
      let some = Array(rest.prefix(WorkbookEditor.sheetsAStep))
      rest = rest.dropFirst(some.count)
      failures += fill(some, patches)
      waiting -= some.reduce(0) { $0 + $1.patches.count }
      step(max(0, last - waiting))
    }
    if let first = failures.min(by: { $0.patch < $1.patch }) { throw first.error }
    for case .setCell(let name, let cell, let content, _) in batch.dates.map({ patches[$0] }) {
      try showDate(content, at: cell, of: worksheet(name))
    }
    if batch.needsCalculation { needsCalculation = true }
  }

  private func fill(_ groups: [CellBatch.Group], _ patches: [Patch]) -> [CellBatch.Failure] {
    WorkbookEditor.sideBySide(groups) { [self] group -> CellBatch.Failure? in
      for index in group.patches {
        do throws(XLSXError) {
          let part = try content(of: group.sheet)
          try group.sheet.apply(patches[index], in: part, dates: dates)
        } catch { return CellBatch.Failure(patch: index, error: error) }
      }
      return nil
    }.compactMap { $0 }
  }

  /// What work makes of each sheet, in their order; done on all cores at once.
  static func sideBySide<Element, Made: Sendable>(
    _ sheets: [Element], _ work: @escaping (Element) -> Made
  ) -> [Made] {
    // Each sheet is changed by one of them alone; the editor and its package are only read.
    nonisolated(unsafe) let (sheets, work) = (sheets, work)
    return Array(unsafe sheets.indices).mapInParallel { unsafe work(sheets[$0]) }
  }
}

/// Patches to cells that were not applied yet, by sheet.
struct CellBatch {
  /// Those of one sheet, by their places among all patches.
  struct Group {
    let sheet: EditedSheet
    var patches: [Int] = []
  }

  /// What went wrong with a patch.
  struct Failure: Sendable {
    let patch: Int
    let error: XLSXError
  }

  private(set) var groups: [Group] = []
  /// Those that write dates, which may need a format; formats are numbered in the order of patches.
  private(set) var dates: [Int] = []
  /// Whether formulas may have new results.
  private(set) var needsCalculation = false
  private var places: [ObjectIdentifier: Int] = [:]
  private var cellsOfDates: [String: Set<CellReference>] = [:]

  /// Takes in a patch to cells.
  mutating func add(_ index: Int, _ patch: Patch, to sheet: EditedSheet) {
    let place = places[ObjectIdentifier(sheet)] ?? groups.count
    if place == groups.count {
      groups.append(Group(sheet: sheet))
      places[ObjectIdentifier(sheet)] = place
    }
    groups[place].patches.append(index)
    guard case .setCell(let name, let cell, let content, _) = patch else { return }
    needsCalculation = needsCalculation || !content.isResult
    guard content.dateFormat != nil else { return }
    dates.append(index)
    cellsOfDates[name, default: []].insert(cell)
  }

  /// Whether a cell waits for a date, and so maybe for a look.
  func holdsDate(_ cell: CellReference, of sheet: String) -> Bool {
    cellsOfDates[sheet]?.contains(cell) ?? false
  }
}

extension Patch {
  /// The sheet whose cells it changes without a look at anything else; nil where it does more.
  fileprivate var sheetOfCells: String? {
    switch self {
    case .setCell(_, _, .keep, _): nil
    case .setCell(_, _, let content, _) where content.isDynamic: nil
    case .setCell(let sheet, _, _, .keep), .setRowHeight(let sheet, _, _),
      .addRowBreak(let sheet, _), .mergeCells(let sheet, _):
      sheet
    default: nil
    }
  }

  /// Whether it is the same before and after the cells that wait.
  fileprivate func leavesCells(of batch: CellBatch) -> Bool {
    switch self {
    case .setCell(let sheet, let cell, .keep, let style):
      if case .like(let other) = style, batch.holdsDate(other, of: sheet) { return false }
      return !batch.holdsDate(cell, of: sheet)
    case .setNote, .setHyperlink, .addDataValidation, .addConditionalFormat, .setProtection,
      .setVisibility, .setColumnWidth, .setCustomProperty, .setProperties:
      return true
    default: return false
    }
  }
}
