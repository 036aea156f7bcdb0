import Grid
import Spreadsheet
import Values

/// Many patches at once: the rows and cells of one sheet need nothing of those of another, so the
/// sheets of a round are filled on all cores.
extension WorkbookEditor {
  /// Applies patches in order. Those to cells wait until one comes that may need them or move them,
  /// and are then applied sheet by sheet; what touches no cells does not wait for them. Rows of
  /// sheets that nothing else names wait too, where no cell does.
  ///
  /// - Parameter step: told now and then how many are applied.
  /// - Throws: `XLSXError` with sheet and cell.
  func apply(_ patches: PatchList, _ step: (Int) -> Void) throws {
    var batch = PatchBatch()
    do { try apply(patches.pieces, waiting: &batch, step) } catch {
      // What still waits came before the patch that failed, and may fail too.
      try apply(batch, step)
      throw error
    }
    try apply(batch, step)
  }

  private func apply(
    _ pieces: [PatchList.Piece], waiting batch: inout PatchBatch, _ step: (Int) -> Void
  ) throws {
    for piece in pieces {
      if let name = piece.sheetOfCells, let sheet = try sheet(withoutTables: name) {
        if piece.mayNameSheets { namings += 1 }
        batch.add(piece, to: sheet)
        continue
      }
      if let (name, edit) = piece.rowEdit, let sheet = try sheet(withoutTables: name) {
        if batch.holdsCells { try flush(&batch, step) }
        if try isAlone(sheet) {
          try sheet.check(edit)
          try follow(edit, of: sheet)
          batch.add(piece, to: sheet)
          continue
        }
      }
      if !piece.leavesCells(of: batch) { try flush(&batch, step) }
      for patch in piece.patches { try apply(patch) }
      batch.skip(piece.count)
    }
  }

  private func flush(_ batch: inout PatchBatch, _ step: (Int) -> Void) throws {
    let ready = batch
    batch = PatchBatch(following: ready)
    try apply(ready, step)
  }

  /// A sheet; nil for one with tables, whose columns other sheets may name.
  private func sheet(withoutTables name: String) throws(XLSXError) -> EditedSheet? {
    let sheet = try self.sheet(name)
    return try tables(of: sheet).isEmpty ? sheet : nil
  }

  /// How many sheets are filled before somebody is told.
  private static let sheetsAStep = 64

  private func apply(_ batch: PatchBatch, _ step: (Int) -> Void) throws {
    // The largest first, so that no core is left with one of them at the end.
    var rest = batch.groups.sorted { $0.count > $1.count }[...]
    var waiting = batch.groups.reduce(0) { $0 + $1.count }
    var failures: [PatchBatch.Failure] = []
    while !rest.isEmpty {
      let some = Array(rest.prefix(WorkbookEditor.sheetsAStep))
      rest = rest.dropFirst(some.count)
      failures += fill(some)
      waiting -= some.reduce(0) { $0 + $1.count }
      step(max(0, batch.end - waiting))
    }
    if let first = failures.min(by: { $0.piece < $1.piece }) { throw first.error }
    for (sheet, change) in batch.dates {
      try showDate(change.content, at: change.cell, of: content(of: sheet))
    }
    if batch.needsCalculation { needsCalculation = true }
  }

  private func fill(_ groups: [PatchBatch.Group]) -> [PatchBatch.Failure] {
    WorkbookEditor.sideBySide(groups, heaviestFirst: \.count) {
      [self] group -> PatchBatch.Failure? in
      for (index, piece) in group.pieces {
        do throws(XLSXError) {
          try group.sheet.apply(piece, in: content(of: group.sheet), dates: dates)
        } catch { return PatchBatch.Failure(piece: index, error: error) }
      }
      return nil
    }.compactMap { $0 }
  }

  /// What work makes of each sheet, in their order; done on all cores at once.
  ///
  /// - Parameter weight: about how much work a sheet makes.
  static func sideBySide<Element, Made: Sendable>(
    _ sheets: [Element], heaviestFirst weight: (Element) -> Int, _ work: @escaping (Element) -> Made
  ) -> [Made] {
    // Each sheet is changed by one of them alone; the editor and its package are only read.
    nonisolated(unsafe) let (sheets, work) = (sheets, work)
    let weights = unsafe sheets.map(weight)
    return Array(unsafe sheets.indices).mapInParallel(
      heaviestFirst: { weights[$0] }, { unsafe work(sheets[$0]) })
  }
}

/// Patches to rows, and then cells, that were not applied yet, by sheet.
struct PatchBatch {
  /// Those of one sheet, with their places among all.
  struct Group {
    let sheet: EditedSheet
    var pieces: [(index: Int, piece: PatchList.Piece)] = []
    /// How many patches they are.
    var count = 0
  }

  /// What went wrong with a piece.
  struct Failure: Sendable {
    let piece: Int
    let error: XLSXError
  }

  private(set) var groups: [Group] = []
  /// Cells that get dates, which may need a format; formats are numbered in the order of patches.
  private(set) var dates: [(sheet: EditedSheet, change: PatchList.CellChange)] = []
  /// Whether formulas may have new results.
  private(set) var needsCalculation = false
  /// Whether rows are inserted or deleted, and whether cells are changed.
  private(set) var (holdsRows, holdsCells) = (false, false)
  /// How many patches there are up to the last of these.
  private(set) var end = 0
  private var pieceCount = 0
  private var places: [ObjectIdentifier: Int] = [:]
  private var cellsOfDates: [String: Set<CellReference>] = [:]

  /// No patches, at the beginning.
  init() {}

  /// No patches, behind others.
  init(following other: PatchBatch) { end = other.end }

  /// Takes note of patches that do not wait.
  mutating func skip(_ count: Int) { end += count }

  /// Takes in what changes cells, or rows where no cell waits.
  mutating func add(_ piece: PatchList.Piece, to sheet: EditedSheet) {
    let place = places[ObjectIdentifier(sheet)] ?? groups.count
    if place == groups.count {
      groups.append(Group(sheet: sheet))
      places[ObjectIdentifier(sheet)] = place
    }
    groups[place].pieces.append((pieceCount, piece))
    groups[place].count += piece.count
    pieceCount += 1
    end += piece.count
    if piece.rowEdit == nil { holdsCells = true } else { holdsRows = true }
    guard case .cells(let name, let changes) = piece else { return }
    for change in changes {
      if !change.content.isResult { needsCalculation = true }
      guard change.content.dateFormat != nil else { continue }
      dates.append((sheet, change))
      cellsOfDates[name, default: []].insert(change.cell)
    }
  }

  /// Whether a cell waits for a date, and so maybe for a look.
  func holdsDate(_ cell: CellReference, of sheet: String) -> Bool {
    cellsOfDates[sheet]?.contains(cell) ?? false
  }
}

extension PatchList.Piece {
  fileprivate var rowEdit: (sheet: String, edit: RowEdit)? {
    if case .patch(let patch) = self { patch.rowEdit } else { nil }
  }

  fileprivate var mayNameSheets: Bool {
    switch self {
    case .patch(let patch): patch.mayNameSheets
    case .cells(_, let changes): changes.contains { $0.content.mayNameSheets }
    }
  }

  /// The sheet whose cells it changes without a look at anything else; nil where it does more.
  fileprivate var sheetOfCells: String? {
    switch self {
    case .cells(let sheet, _), .patch(.setRowHeight(let sheet, _, _)),
      .patch(.addRowBreak(let sheet, _)), .patch(.mergeCells(let sheet, _)):
      sheet
    case .patch: nil
    }
  }

  /// Whether it is the same before and after what waits.
  fileprivate func leavesCells(of batch: PatchBatch) -> Bool {
    guard !batch.holdsRows, case .patch(let patch) = self else { return false }
    switch patch {
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
