import Forms
import Grid
import Spreadsheet
import Wording

/// A form's definition as people read it.
///
/// ```swift
/// DefinitionText(form, wording: wording).fields.first  // ["受检单位", "C3", "单位", "必填"]
/// ```
package struct DefinitionText {
  /// A list of the form, with its fields.
  package struct Group: Hashable, Sendable {
    /// Its name and kind, its key, the rows that it takes.
    package let title: [String]
    /// Its fields: name, column, kind, and what else is known of each.
    package let fields: [[String]]
  }

  private let form: FormDefinition
  private let wording: Wording

  /// The texts of a form.
  package init(_ form: FormDefinition, wording: Wording) {
    (self.form, self.wording) = (form, wording)
  }

  /// The number and version of the form: `AQ-01 v1`.
  package var number: String {
    form.number.map { "\($0) v\(form.version)" } ?? "v\(form.version)"
  }

  /// The fields outside lists: name, cell, kind, and what else is known of each.
  package var fields: [[String]] { form.fields.map { texts(of: $0, group: nil) } }

  /// The lists.
  package var groups: [Group] {
    form.groups.map { group in
      Group(title: title(of: group), fields: group.fields.map { texts(of: $0, group: group.name) })
    }
  }

  /// The checks that the form brings itself, and its indicators.
  package var checks: [String] {
    form.checks.map { check in
      "\(check.code) \(wording.word(for: check.severity)) \(check.condition) — \(check.message)"
    }
      + form.otherBlocks.filter { $0.name == "指标" }.flatMap(\.rows).compactMap { row in
        IndicatorText(row, wording: wording)?.sentence
      }
  }

  /// All of it, a line each.
  package var lines: [String] {
    let number = form.number == nil ? "" : " \(number)"
    func line(_ texts: [String]) -> String { texts.joined(separator: "  ") }
    return ["《\(form.title)》\(number)"]
      + fields.map { "  " + line($0) }
      + groups.flatMap { group in
        ["  " + group.title.joined(separator: " ")] + group.fields.map { "    " + line($0) }
      }
      + checks.map { "  " + $0 }
  }

  private func title(of group: GroupDefinition) -> [String] {
    let bands = form.pages.flatMap(\.bands).filter { $0.group == group.name }
    let items = bands.reduce(0) { $0 + $1.items.count }
    let kind = wording.text("template.kind.\(group.kind.rawValue)", [String(items)])
    let place = bands.first.map { band in
      "\(band.prototypeRows.lowerBound)-\(band.rows.upperBound)"
    }
    return ["\(group.name)（\(kind)）", group.key ?? "", place ?? ""].filter { !$0.isEmpty }
  }

  private func texts(of field: FieldDefinition, group: String?) -> [String] {
    var parts = [field.name, place(of: field, in: group)]
    parts.append(wording.text("template.field.\(field.kind.rawValue)"))
    if field.isRequired { parts.append(wording.text("template.required")) }
    if field.direction == .writeOnly { parts.append(wording.text("template.writeOnly")) }
    if let range = field.range { parts.append(range) }
    if let name = field.choices, let list = form.choices[name] {
      parts.append(list.choices.map(\.value).joined(separator: "/"))
    }
    return parts.filter { !$0.isEmpty }
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
