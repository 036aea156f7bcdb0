import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// Tells what a cell shows beside its value, which the value alone does not say: struck-through
/// text, hidden rows and columns, text in the colour of its ground, a number format that shows
/// another number (S09).
struct OverlookedMarks {
  let grid: SheetGrid
  private let hiddenColumns: [ClosedRange<Int>]

  init(_ grid: SheetGrid) {
    self.grid = grid
    hiddenColumns = grid.sheet.columns.filter(\.isUnseen).map(\.columns)
  }

  /// What there is to report of a form's values.
  func diagnostics(of reading: FormReading, _ definition: FormDefinition) -> [Diagnostic] {
    var seen = Seen()
    var found: [Diagnostic] = []
    for field in definition.fields {
      guard let value = reading.fields[field.name] else { continue }
      found += notes(on: value, kind: field.kind, &seen).map {
        $0.diagnostic(at: value.cell, field: field.name, item: nil)
      }
    }
    for group in definition.groups {
      for record in reading.records(of: group.name) { tell(record, of: group, &seen, &found) }
    }
    return found
  }

  private func tell(
    _ record: RecordReading, of group: GroupDefinition, _ seen: inout Seen,
    _ found: inout [Diagnostic]
  ) {
    for (name, value) in record.fields.inOrder {
      let notes = notes(on: value, kind: group.field(name)?.kind ?? .text, &seen)
      found += notes.map { $0.diagnostic(at: value.cell, field: name, item: record.key) }
    }
  }

  /// Whether people do not see a column.
  func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

  // MARK: One value

  /// The cells, hidden rows and hidden columns that were told already.
  private struct Seen {
    var cells: Set<CellReference> = []
    var rows: Set<Int> = []
    var columns: Set<Int> = []
  }

  private func notes(
    on reading: FieldReading, kind: @autoclosure () -> FieldDefinition.Kind, _ seen: inout Seen
  ) -> [ReadingNote] {
    guard reading.value != nil || reading.raw != nil, let place = reading.cell,
      seen.cells.insert(place).inserted, let cell = grid.cell(at: place), cell.source.value != nil
    else { return [] }
    var notes: [ReadingNote] = []
    if let struck = struckText(cell.source) { notes.append(ReadingNote(.cellStruck, [struck])) }
    if cell.source.style.hasNoContrast {
      notes.append(ReadingNote(.cellWithoutContrast, [cell.text]))
    }
    if isNewlyHidden(place, &seen) { notes.append(ReadingNote(.cellHidden, [cell.text])) }
    if cell.source.isFormattedNumber, kind().isNumber,
      let shown = otherNumber(cell.source, isPoints: kind() == .deduction)
    {
      notes.append(ReadingNote(.numberShownOtherwise, [shown, cell.text]))
    }
    return notes
  }

  /// The text that a line goes through; nil for none.
  private func struckText(_ cell: Cell) -> String? {
    if let rich = cell.richText {
      let struck = rich.runs.filter { ($0.font ?? cell.style.font).strikethrough }
      let text = struck.map(\.text).joined().trimmedBlanks
      return text.isEmpty ? nil : text
    }
    return cell.style.font.strikethrough ? cell.printedText.trimmedBlanks : nil
  }

  /// Whether a place is hidden by a row or a column that was not told yet.
  private func isNewlyHidden(_ place: CellReference, _ seen: inout Seen) -> Bool {
    if grid.hiddenRows.contains(place.row) { return seen.rows.insert(place.row).inserted }
    guard isHidden(column: place.column) else { return false }
    let columns = grid.merge(at: place)?.columns ?? place.column...place.column
    return columns.allSatisfy(isHidden) && seen.columns.insert(place.column).inserted
  }

  /// What a number shows, where its format makes another number of it; points are no percentages.
  private func otherNumber(_ cell: Cell, isPoints: Bool) -> String? {
    guard case .number(let double)? = cell.value,
      let number = Decimal(double, significantDigits: 15)
    else { return nil }
    let shown = cell.displayedText.trimmedBlanks
    let isPercent = shown.contains("%")
    let digits = shown.filter { ("0"..."9").contains($0) || $0 == "." }
    guard let value = Decimal(exact: digits.trimming(".")) else { return shown }
    if isPercent, isPoints { return shown }
    return value == abs(isPercent ? number * 100 : number) ? nil : shown
  }
}

extension Cell {
  /// Whether it is a typed number in a format of its own.
  fileprivate var isFormattedNumber: Bool {
    guard case .number? = value, formula == nil else { return false }
    return style.numberFormat != "General"
  }
}

extension Style {
  /// Whether text has the colour of what is behind it.
  fileprivate var hasNoContrast: Bool {
    guard let ink = font.color else { return false }
    switch fill {
    case .none: return ink.isWhite
    case .pattern("solid", let ground?, _): return ink == ground || ink.isWhite && ground.isWhite
    default: return false
    }
  }
}

extension Color {
  /// Whether it is the paper's: white, or the background of the theme or the palette.
  fileprivate var isWhite: Bool {
    switch self {
    case .argb(let color): color & 0xFF_FFFF == 0xFF_FFFF
    case .theme(let index, let tint): index == 0 && tint == 0
    case .indexed(let index): index == 1 || index == 9
    }
  }
}
