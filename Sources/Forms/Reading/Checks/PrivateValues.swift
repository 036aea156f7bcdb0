import Grid
import Spreadsheet
import Values
import Wording

/// The values of a reading that are shown to nobody (保密): findings about them do not quote them,
/// nor what was read of them.
struct PrivateValues {
  /// Of the cells that something confidential stands in: what the template itself says of the field.
  private let printed: [CellReference: Set<String>]

  init(of reading: FormReading, _ definition: FormDefinition) {
    var printed: [CellReference: Set<String>] = [:]
    func take(_ field: FieldDefinition, _ found: FieldReading?) {
      guard let found, let cell = found.cell, found.raw != nil || found.value != nil else { return }
      printed[cell] = field.printedTexts(in: definition)
    }
    for field in definition.fields where field.isPrivate { take(field, reading.fields[field.name]) }
    for group in definition.groups {
      let fields = group.fields.filter(\.isPrivate)
      guard !fields.isEmpty else { continue }
      for record in reading.records(of: group.name) {
        for field in fields { take(field, record[field.name]) }
      }
    }
    self.printed = printed
  }

  /// A finding without what must not be shown.
  func masked(_ finding: Diagnostic) -> Diagnostic {
    guard let printed = finding.cell.flatMap({ printed[$0] }) else { return finding }
    var masked = finding
    masked.arguments = finding.arguments.map {
      printed.contains($0) ? $0 : FieldDefinition.masked
    }
    return masked
  }
}

extension FieldDefinition {
  /// What the template says of a field and every copy shows: its name, range, choices, list.
  fileprivate func printedTexts(in definition: FormDefinition) -> Set<String> {
    let values = choices.flatMap { definition.choices[$0] }?.choices.map(\.value) ?? []
    let own: [String] = [range, list, choices].compactMap(\.self)
    let told = definition.checks.flatMap { [$0.code(ofForm: definition.number), $0.message] }
    return Set([name, values.joined(separator: "、")] + own + told)
  }
}
