import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// Tells what a cell shows beside its value, which the value alone does not say: struck-through
/// text, hidden rows and columns, a number format that shows another number (S09).
struct OverlookedMarks {
  let sheet: Sheet
  private let hiddenColumns: [ClosedRange<Int>]

  init(_ sheet: Sheet) {
    self.sheet = sheet
    hiddenColumns = sheet.columns.filter(\.isHidden).map(\.columns)
  }

  /// What there is to report of a form's values.
  func diagnostics(of reading: FormReading, _ definition: FormDefinition) -> [Diagnostic] {
    var seen = Seen()
    var found = definition.fields.flatMap { field in
      diagnostics(of: reading.fields[field.name], field.name, kind: field.kind, nil, &seen)
    }
    for group in definition.groups {
      for record in reading.records(of: group.name) {
        for name in record.fields.names {
          let kind = group.field(name)?.kind ?? .text
          found += diagnostics(of: record[name], name, kind: kind, record.key, &seen)
        }
      }
    }
    return found
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

  private func diagnostics(
    of reading: FieldReading?, _ field: String, kind: FieldDefinition.Kind, _ item: String?,
    _ seen: inout Seen
  ) -> [Diagnostic] {
    guard let reading, reading.value != nil || reading.raw != nil, let place = reading.cell,
      seen.cells.insert(place).inserted
    else { return [] }
    let cell = sheet[place]
    guard cell.value != nil else { return [] }
    let text = cell.printedText.trimmedBlanks
    var notes: [ReadingNote] = []
    if let struck = struckText(cell) { notes.append(ReadingNote(.cellStruck, [struck])) }
    if isNewlyHidden(place, &seen) { notes.append(ReadingNote(.cellHidden, [text])) }
    if [.deduction, .decimal, .integer].contains(kind), let shown = otherNumber(cell) {
      notes.append(ReadingNote(.numberShownOtherwise, [shown, text]))
    }
    return notes.map { $0.diagnostic(at: place, field: field, item: item) }
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
    if sheet.rows[place.row]?.isHidden == true { return seen.rows.insert(place.row).inserted }
    guard isHidden(column: place.column) else { return false }
    let columns = sheet.mergedRange(at: place)?.columns ?? place.column...place.column
    return columns.allSatisfy(isHidden) && seen.columns.insert(place.column).inserted
  }

  /// What a typed number shows, where its format makes another number of it.
  private func otherNumber(_ cell: Cell) -> String? {
    guard cell.formula == nil, cell.style.numberFormat != "General",
      case .number(let double)? = cell.value,
      let number = Decimal(double, significantDigits: 15)
    else { return nil }
    let shown = cell.displayedText.trimmedBlanks
    let isPercent = shown.contains("%")
    let digits = shown.filter { ("0"..."9").contains($0) || $0 == "." }
    guard let value = Decimal(exact: digits.trimming(".")) else { return shown }
    return value == abs(isPercent ? number * 100 : number) ? nil : shown
  }
}
