import Grid

/// Patches in order, where what is put into the cells of one sheet is kept together: a report sets
/// a million cells, and a `Patch` for each has the sheet's name with it and room for every kind of
/// change. Handing them on was a tenth of the time of writing a report.
///
/// ```swift
/// var list = PatchList()
/// list.append(.insertRows(sheet: "检查表", before: 12, count: 5, formattedLike: [11]))
/// list.set("B12", .value("给水泵轴封渗水"), on: "检查表")
/// list.set("B13", .value("灭火器过期"), on: "检查表")
/// list.pieces.count  // 2
/// ```
package struct PatchList: Sendable {
  /// One step of the list.
  package enum Piece: Sendable {
    /// A patch that stands alone.
    case patch(Patch)
    /// What cells of a sheet hold from now on; their looks stay, nothing is kept, and no formula
    /// takes more cells than its own.
    case cells(sheet: String, [CellChange])
  }

  /// What becomes of one cell.
  package struct CellChange: Sendable {
    package let cell: CellReference
    package let content: Patch.CellContent
  }

  /// The steps before those of `lastCells`.
  private var done: [Piece] = []
  private var lastSheet = ""
  private var lastCells: [CellChange] = []

  /// How many patches they are.
  package private(set) var count = 0

  /// No patches.
  package init() {}

  /// Patches one behind the other.
  package init(_ patches: [Patch]) { append(contentsOf: patches) }

  /// The steps, in order.
  package var pieces: [Piece] {
    lastCells.isEmpty ? done : done + [.cells(sheet: lastSheet, lastCells)]
  }

  /// The same, each cell by itself.
  package var patches: [Patch] {
    pieces.flatMap(\.patches)
  }

  /// Sets what a cell holds.
  package mutating func set(
    _ cell: CellReference, _ content: Patch.CellContent, on sheet: String
  ) {
    switch content {
    case .keep: return add(.setCell(sheet: sheet, cell, content))
    case .formula where content.isDynamic: return add(.setCell(sheet: sheet, cell, content))
    default: break
    }
    if sheet != lastSheet { close() }
    lastSheet = sheet
    lastCells.append(CellChange(cell: cell, content: content))
    count += 1
  }

  /// Adds a patch.
  package mutating func append(_ patch: Patch) {
    if case .setCell(let sheet, let cell, let content, .keep) = patch {
      set(cell, content, on: sheet)
    } else {
      add(patch)
    }
  }

  /// Adds patches.
  package mutating func append(contentsOf patches: some Sequence<Patch>) {
    for patch in patches { append(patch) }
  }

  /// Adds what another list holds.
  package mutating func append(contentsOf other: PatchList) {
    close()
    done += other.pieces
    count += other.count
  }

  private mutating func add(_ patch: Patch) {
    close()
    done.append(.patch(patch))
    count += 1
  }

  private mutating func close() {
    guard !lastCells.isEmpty else { return }
    done.append(.cells(sheet: lastSheet, lastCells))
    lastCells = []
  }
}

extension PatchList: ExpressibleByArrayLiteral {
  package init(arrayLiteral patches: Patch...) { self.init(patches) }
}

extension PatchList.Piece {
  /// How many patches it is.
  package var count: Int {
    if case .cells(_, let changes) = self { changes.count } else { 1 }
  }

  /// The same, each cell by itself.
  package var patches: [Patch] {
    switch self {
    case .patch(let patch): [patch]
    case .cells(let sheet, let changes):
      changes.map { .setCell(sheet: sheet, $0.cell, $0.content) }
    }
  }
}

extension Patch.CellContent {
  /// Whether it is a formula that takes the cells it needs.
  package var isDynamic: Bool {
    if case .formula(let formula, _) = self { formula.isDynamic } else { false }
  }
}
