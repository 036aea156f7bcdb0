import Grid
import Spreadsheet
import Values
import Wording

/// Tells the notes at cells of a form (S09): what somebody wrote into one is no value. Notes that the
/// template has itself, and the marks of a return copy, are not told.
struct UnreadNotes {
  let sheet: Sheet
  let rows: ClosedRange<Int>
  /// The notes of the template.
  let printed: Set<String>

  /// The most characters of a note that are shown.
  private static let mostShown = 40

  var diagnostics: [Diagnostic] {
    let notes = sheet.notes.filter { cell, note in
      rows.contains(cell.row) && !printed.contains(note.text)
    }
    return notes.sorted { $0.key < $1.key }.compactMap { cell, note in
      let text = withoutAuthor(note).trimmedBlanks
      guard !text.isEmpty else { return nil }
      let shown = text.prefix(UnreadNotes.mostShown)
      return Diagnostic(.noteUnread, [shown + (shown.count < text.count ? "……" : "")], cell: cell)
    }
  }

  /// Excel begins a note with who writes it.
  private func withoutAuthor(_ note: Note) -> String {
    let start = note.author + ":"
    let text = note.textAboveMarks
    return text.hasPrefix(start) ? String(text.dropFirst(start.count)) : text
  }
}
