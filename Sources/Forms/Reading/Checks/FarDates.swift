import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// Tells dates of records that are far from the inspection: more than a year ahead, or, where the
/// year was not written, more than ninety days (N01).
struct FarDates {
  let inspection: CalendarDate

  /// What there is to report of a group's records.
  func diagnostics(of records: [RecordReading], _ group: GroupDefinition) -> [Diagnostic] {
    let fields = group.fields.filter { $0.kind == .dueDate || $0.kind == .date }
    return records.flatMap { record in
      fields.compactMap { field in
        guard let value = record[field.name], let date = value.value?.date else { return nil }
        let days = date.days(since: inspection)
        let text = value.raw ?? date.description
        guard days > 366 || (abs(days) > 90 && FarDates.lacksYear(text)) else { return nil }
        return Diagnostic(
          .dateFar, [text, date.description, "\(days)"], cell: value.cell, field: field.name,
          item: record.key)
      }
    }
  }

  /// Whether a text names a day or a month, but no year.
  private static func lacksYear(_ text: String) -> Bool {
    let folded = FoldedText(text)
    let numbers = folded.split { !$0.isDigit }.map(\.bytes.count)
    if folded.contains("年") || folded.contains("个") || numbers.contains(where: { $0 >= 4 }) {
      return false
    }
    return folded.contains("月") ? !numbers.isEmpty : numbers.count == 2
  }
}
