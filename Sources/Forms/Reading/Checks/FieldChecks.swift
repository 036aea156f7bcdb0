import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// Holds values against what `[字段]` demands: required, range, longest text (N10, N11). Made once for
/// a template, of the fields of which anything is demanded.
struct FieldChecks: Sendable {
  private let fields: [FieldDemand]
  private let groups: [GroupDemands]

  /// What is demanded of the records of a group.
  private struct GroupDemands: Sendable {
    var name: String
    /// The field of the standard score.
    var fullScore: String
    var fields: [FieldDemand]
  }

  init(_ definition: FormDefinition) {
    fields = definition.fields.compactMap { FieldDemand($0) }
    groups = definition.groups.map { group in
      GroupDemands(
        name: group.name, fullScore: ScoreFields(of: group, in: definition).fullScore,
        fields: group.fields.filter { $0.kind != .deduction }.compactMap { FieldDemand($0) })
    }
  }

  /// What a reading violates.
  func diagnostics(of reading: FormReading) -> [Diagnostic] {
    var found = fields.compactMap { demand in
      reading.fields[demand.name].flatMap { demand.diagnostic(of: $0, item: nil, full: nil) }
    }
    for group in groups where !group.fields.isEmpty {
      for record in reading.records(of: group.name) {
        let full = record[group.fullScore]?.value?.number
        found += group.fields.compactMap { demand in
          record[demand.name].flatMap { demand.diagnostic(of: $0, item: record.key, full: full) }
        }
      }
    }
    return found
  }
}

/// What is demanded of a field.
private struct FieldDemand: Sendable {
  let name: String
  /// How grave a blank is; nil where it is allowed.
  private let missing: Severity?
  private let written: String
  private let range: FieldRange?
  private let isPrivate: Bool

  /// Nil for a field of which nothing is demanded.
  init?(_ field: FieldDefinition) {
    (name, written, isPrivate) = (field.name, field.range ?? "", field.isPrivate)
    range = field.kind == .period ? nil : field.range.map { FieldRange($0) }
    missing =
      switch field.missing {
      case .error: .error
      case .warning: .warning
      case nil where field.isRequired: .error
      default: nil
      }
    if range == nil, missing == nil { return nil }
  }

  func diagnostic(of reading: FieldReading, item: String?, full: Decimal?) -> Diagnostic? {
    guard let value = reading.value else { return blank(reading, item: item) }
    guard let range, let problem = range.problem(value, full: full) else { return nil }
    let shown = isPrivate ? FieldDefinition.masked : value.plainText
    return Diagnostic(
      problem, [name, shown, written], cell: reading.cell, field: name, item: item)
  }

  private func blank(_ reading: FieldReading, item: String?) -> Diagnostic? {
    guard let missing, reading.raw == nil else { return nil }
    return Diagnostic(
      .requiredMissing, as: missing, [name], cell: reading.cell, field: name, item: item)
  }
}
