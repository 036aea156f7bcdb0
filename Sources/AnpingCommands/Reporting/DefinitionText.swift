import Assessment
import Forms
import Grid
import Spreadsheet
import Wording

/// A form's definition as people read it on a terminal.
struct DefinitionText {
  private let form: FormDefinition
  private let wording: Wording

  init(_ form: FormDefinition, wording: Wording) { (self.form, self.wording) = (form, wording) }

  /// Header, fields, lists and checks, a line each.
  var lines: [String] {
    let number = form.number.map { " \($0) v\(form.version)" } ?? ""
    return ["《\(form.title)》\(number)"]
      + form.fields.map { "  " + line(of: $0, group: nil) }
      + form.groups.flatMap(lines(of:))
      + form.checks.map { check in
        "  \(check.code) \(wording.word(for: check.severity)) \(check.condition) — \(check.message)"
      }
      + form.otherBlocks.filter { $0.name == "指标" }.flatMap(\.rows).compactMap { row in
        IndicatorText(row, wording: wording).map { "  " + $0.sentence }
      }
  }

  private func lines(of group: GroupDefinition) -> [String] {
    let bands = form.pages.flatMap(\.bands).filter { $0.group == group.name }
    let items = bands.reduce(0) { $0 + $1.items.count }
    let kind = wording.text("template.kind.\(group.kind.rawValue)", [String(items)])
    let place = bands.first.map { band in
      "\(band.prototypeRows.lowerBound)-\(band.rows.upperBound)"
    }
    let title = ["\(group.name)（\(kind)）", group.key ?? "", place ?? ""]
    return ["  " + title.filter { !$0.isEmpty }.joined(separator: " ")]
      + group.fields.map { "    " + line(of: $0, group: group.name) }
  }

  private func line(of field: FieldDefinition, group: String?) -> String {
    var parts = [field.name, place(of: field, in: group)]
    parts.append(wording.text("template.field.\(field.kind.rawValue)"))
    if field.isRequired { parts.append(wording.text("template.required")) }
    if field.direction == .writeOnly { parts.append(wording.text("template.writeOnly")) }
    if let range = field.range { parts.append(range) }
    if let name = field.choices, let list = form.choices[name] {
      parts.append(list.choices.map(\.value).joined(separator: "/"))
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// The cell of a field, or the column and header of a group's field.
  private func place(of field: FieldDefinition, in group: String?) -> String {
    guard let group else {
      let places = form.pages.flatMap(\.placeholders)
      return places.first { $0.group == nil && $0.field == field.name }?.cell.description ?? ""
    }
    let bands = form.pages.flatMap(\.bands).filter { $0.group == group }
    guard let column = bands.compactMap({ $0.column(of: field.name) }).first else { return "" }
    return ColumnName.letters(of: column.column)
  }
}
