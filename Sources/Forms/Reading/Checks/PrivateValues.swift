import Grid
import Spreadsheet
import Values
import Wording

/// The values of a reading that are shown to nobody (保密): findings about them do not quote them.
struct PrivateValues {
  private let texts: [CellReference: [String]]

  init(of reading: FormReading, _ definition: FormDefinition) {
    var texts: [CellReference: [String]] = [:]
    func take(_ field: FieldReading?) {
      guard let field, let cell = field.cell else { return }
      texts[cell] = [field.raw, field.value?.plainText].compactMap { $0 }.filter { !$0.isEmpty }
    }
    for field in definition.fields where field.isPrivate { take(reading.fields[field.name]) }
    for group in definition.groups {
      let names = group.fields.filter(\.isPrivate).map(\.name)
      guard !names.isEmpty else { continue }
      for record in reading.records(of: group.name) { names.forEach { take(record[$0]) } }
    }
    self.texts = texts
  }

  /// A finding without what must not be shown.
  func masked(_ finding: Diagnostic) -> Diagnostic {
    guard let texts = finding.cell.flatMap({ texts[$0] }) else { return finding }
    var masked = finding
    masked.arguments = finding.arguments.map { argument in
      texts.contains { argument.contains($0) || $0.contains(argument) }
        && argument != finding.field ? FieldDefinition.masked : argument
    }
    return masked
  }
}
