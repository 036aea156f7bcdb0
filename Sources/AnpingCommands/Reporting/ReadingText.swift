import Forms
import Grid
import Spreadsheet
import Wording

/// How the fields of a filled copy were found, as people read it on a terminal: anchor, cell,
/// method and certainty.
struct ReadingText {
  private let form: FormDefinition
  private let wording: Wording

  init(_ form: FormDefinition, wording: Wording) { (self.form, self.wording) = (form, wording) }

  /// A line for each field, and for each column of each list.
  func lines(of reading: FormReading) -> [String] {
    let place = SourcePosition(file: reading.file, sheet: reading.sheet).description
    var lines = ["\(place) 《\(reading.form)》"]
    for name in reading.fields.names {
      guard let value = reading.fields[name] else { continue }
      lines.append("  " + line(name, anchor: label(of: name), value))
    }
    for (group, records) in reading.groups {
      lines.append("  \(group) \(wording.text("template.rows", [String(records.count)]))")
      lines += columns(of: group, in: reading).map { "    " + $0 }
    }
    return lines
  }

  private func line(_ name: String, anchor: String?, _ value: FieldReading) -> String {
    let cell = value.cell?.description ?? wording.text("template.notFound")
    var parts = [name, anchor.map { "“\($0)”" } ?? "", "→ \(cell)"]
    if value.cell != nil {
      parts.append(wording.text("template.method.\(value.method.rawValue)"))
      parts.append("\(Int((min(max(value.confidence, 0), 1) * 100).rounded()))%")
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func label(of field: String) -> String? {
    form.pages.flatMap(\.placeholders).first { $0.group == nil && $0.field == field }?.label
  }

  private func columns(of group: String, in reading: FormReading) -> [String] {
    let bands = form.pages.flatMap(\.bands).filter { $0.group == group }
    return (form.group(group)?.fields ?? []).map { field in
      let header = bands.compactMap { $0.column(of: field.name) }.first?.header
      let column = reading.columns["\(group).\(field.name)"].map(ColumnName.letters(of:))
      let place = column ?? wording.text("template.notFound")
      return [field.name, header.map { "“\($0)”" } ?? "", "→ \(place)"]
        .filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }
}
