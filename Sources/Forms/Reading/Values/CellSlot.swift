import FoundationEssentials
import Grid
import Spreadsheet
import Values
import Wording

/// The cell of a record in a column, and what it says.
struct CellSlot {
  var cell: CellReference
  var content: CellContent
  /// Whether the value is that of a merged range that begins above.
  var isInherited = false
  var notes: [ReadingNote] = []
}

extension RecordReader {
  /// The cell of a row in a column. Within a merged range departments, people, dates and choices
  /// count for every row; scores and texts only for the first (DOMAIN: 合并格).
  ///
  /// - Parameter isPrinted: whether the template prints the cells: a category merged beside its items
  ///   counts for all of them, and there is nothing to tell.
  func slot(
    row: Int, column: Int, kind: FieldDefinition.Kind, isPrinted: Bool = false
  ) -> CellSlot {
    let cell = CellReference(row: row, column: column)
    guard let range = grid.merge(at: cell) else {
      return CellSlot(cell: cell, content: grid.content(at: cell, in: values.dateSystem))
    }
    let anchor = range.topLeft
    let content = grid.content(at: anchor, in: values.dateSystem)
    if isPrinted, range.columns.count == 1, kind == .text {
      return CellSlot(cell: anchor, content: content, isInherited: anchor.row != row)
    }
    if anchor.row == row {
      if anchor.column != column, columns.entries.contains(where: { $0.column == anchor.column }) {
        return CellSlot(cell: cell, content: .blank)
      }
      let isDoubtful = range.rows.count > 1 && content != .blank && !isFilledDown(kind)
      let note = ReadingNote(.mergedNumber, [range.description])
      return CellSlot(cell: anchor, content: content, notes: isDoubtful ? [note] : [])
    }
    guard isFilledDown(kind), content != .blank else {
      return CellSlot(cell: cell, content: .blank)
    }
    let severity: Severity = kind == .choice ? .warning : .info
    let note = ReadingNote(.mergedRead, as: severity, [content.shown ?? "", range.description])
    return CellSlot(cell: anchor, content: content, isInherited: true, notes: [note])
  }

  private func isFilledDown(_ kind: FieldDefinition.Kind) -> Bool {
    switch kind {
    case .department, .unit, .people, .date, .dueDate, .choice: true
    default: false
    }
  }

  /// A value with what the further rows of its record add: problems as lines, deductions summed.
  func joined(
    _ slot: CellSlot, _ rows: [Int], _ column: Int, _ field: FieldDefinition
  ) -> CellSlot {
    let further = rows.map { CellReference(row: $0, column: column) }
      .map { (cell: $0, content: grid.content(at: $0, in: values.dateSystem)) }.filter {
        $0.content != .blank
      }
    guard !further.isEmpty else { return slot }
    var joined = slot
    if slot.content == .blank {
      (joined.cell, joined.content) = (further[0].cell, further[0].content)
    }
    let all = ([slot.content] + further.map(\.content)).compactMap(\.shown)
    guard all.count > 1 else { return joined }
    switch field.kind {
    case .findings, .text: joined.content = .text(all.joined(separator: "\n"))
    case .deduction:
      joined.content = .text(all.joined(separator: "+"))
      joined.notes.append(ReadingNote(.deductionInSeveralRows, all))
    default:
      joined.notes += all.dropFirst().filter { $0 != all[0] }
        .map { ReadingNote(.furtherRowUnread, [$0, all[0]]) }
    }
    return joined
  }
}
