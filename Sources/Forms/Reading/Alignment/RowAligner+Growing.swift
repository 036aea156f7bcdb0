import Grid
import Spellings

// A growing list ends where no entry follows: blank rows, sums and signatures may stand in its
// midst.

extension RowAligner {
  /// The rows down to the last entry, and the sums and the text that ends the list below it.
  ///
  /// What stands below a sum or a signature is an entry only where it is filled in like one; a row
  /// with a label is none below blank rows either.
  func growing(_ rows: [ListRow]) -> [ListRow] {
    let least = leastFilled(rows)
    var list: [ListRow] = []
    var (last, end, isBroken, isEnded) = (0, 0, false, false)
    for row in rows {
      isEnded = isEnded || row.endsList
      isBroken = isBroken || isEnded || (last > 0 && row.number > last + 2)
      last = row.number
      if isBroken, row.kind == .record, isLabelled(row) { continue }
      list.append(row)
      guard row.kind == .record, !isBroken || isEntry(row) else { continue }
      if !isEnded || filled(row) >= least || isNumbered(row) { end = list.count }
    }
    return Array(list[..<end]) + list[end...].prefix { $0.kind != .record }
  }

  /// Whether a row has a number of its own, as no signature has, and something beside it.
  private func isNumbered(_ row: ListRow) -> Bool {
    guard let key = classifier.key.flatMap({ row.row.cell(in: $0) }) else { return false }
    return key.folded.isNumber && filled(row) > 1
  }

  /// Rows between a sum and the text that ends the list which look like entries and are too sparse
  /// to be surely some; below printed items those with a text where items have theirs.
  func doubtful(_ rows: [ListRow], besides list: [ListRow]) -> [Int] {
    guard let last = list.last(where: { $0.kind == .total }) else { return [] }
    let below = rows.filter { $0.number > last.number }.prefix { $0.kind == .record }
    let taken = Set(list.map(\.number))
    return below.filter { row in
      !taken.contains(row.number) && filled(row) > 1
        && (items.isEmpty || !row.candidate.content.isEmpty)
        && row.row.cells.allSatisfy { !$0.folded.contains(":") }
    }.map(\.number)
  }

  /// How many columns are filled in a row that may go on a list: half of what is usual.
  private func leastFilled(_ rows: [ListRow]) -> Int {
    let usual = rows.prefix { $0.kind != .footer }.filter(isEntry).map(filled).sorted()
    return usual.isEmpty ? 2 : max(2, (usual[usual.count / 2] + 1) / 2)
  }

  private func filled(_ row: ListRow) -> Int {
    row.row.cells.count { columns.contains($0.reference.column) }
  }

  private func isEntry(_ row: ListRow) -> Bool { row.kind == .record && hasEntry(row.row) }

  /// Whether a row begins with a label: `主管领导：`.
  private func isLabelled(_ row: ListRow) -> Bool {
    row.row.cells.first?.folded.range(of: ":").map { $0.lowerBound <= 24 } ?? false
  }

  /// Finds the first entries below blank rows, and below a sum or a signature.
  func findContinuations(_ rows: [ListRow], _ aligned: inout AlignedRows) {
    for (index, row) in rows.enumerated() {
      let isEnd = aligned.belowEnd == nil && (row.isSum || row.kind == .footer)
      let isBelowGap =
        aligned.belowGap == nil && index > 0 && row.number > rows[index - 1].number + 2
      guard isEnd || isBelowGap else { continue }
      let below = rows[index...].filter(isEntry)
      guard let first = below.first, let last = below.last else { return }
      var rest = AlignedRows.Continuation(above: row.number, row: first.number, count: below.count)
      rest.hasSumBelow = rows.contains { $0.number > last.number && $0.isSum }
      if isEnd { aligned.belowEnd = rest }
      if isBelowGap {
        rest.above = rows[index - 1].number
        aligned.belowGap = rest
      }
    }
  }
}

extension RowAligner.ListRow {
  /// Whether it is a row of sums.
  fileprivate var isSum: Bool { kind == .total || kind == .subtotal }
  /// Whether a list often ends at it.
  fileprivate var endsList: Bool { kind == .total || kind == .footer }
}
