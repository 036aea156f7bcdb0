import Grid
import Spellings
import Wording

// A column 缺项 to tick (DOMAIN 2.2) says of an item that it does not apply.

extension RecordReader {
  /// Enters the choice for "does not apply" as the result of an item that is ticked as such; tells
  /// where another result is written.
  mutating func takeTick(_ record: inout RecordReading, _ item: Band.Item?) {
    guard let (header, cell, text) = tick(of: record), let name = columns.roles.result,
      let field = columns.group.field(name), let result = record[name],
      let choice = values.notApplicableChoice(of: field)
    else { return }
    guard let isTicked = TickMark.isYes(text) else {
      tell([ReadingNote(.choiceUnknown, [text, "√、×"])], at: cell, header, item)
      return
    }
    guard isTicked, result.value != .text(choice) else { return }
    if result.value == nil, result.raw == nil {
      record.fields[name] = FieldReading(.text(choice), cell: cell, raw: text)
      tell([ReadingNote(.notApplicableTicked, [header, choice])], at: cell, name, item)
    } else {
      let written = result.value?.plainText ?? result.raw ?? ""
      tell([ReadingNote(.tickContradicts, [header, written])], at: cell, name, item)
    }
  }

  /// What stands in the column 缺项, with its header; nil for a blank.
  private func tick(of record: RecordReading) -> (header: String, cell: CellReference, String)? {
    if let name = columns.roles.notApplicable, let reading = record[name], let cell = reading.cell {
      guard let text = reading.raw ?? reading.value?.plainText else { return nil }
      return (name, cell, text)
    }
    guard let header = columns.notApplicable else { return nil }
    let cell = CellReference(row: record.row, column: header.column)
    let text = grid.text(at: cell)
    return text.isEmpty ? nil : (header.shown, cell, text)
  }
}
