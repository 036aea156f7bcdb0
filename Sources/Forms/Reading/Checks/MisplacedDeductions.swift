import Spellings
import Spreadsheet
import Wording

/// Tells deductions that stand in another text of a record, as in its remark (S09).
struct MisplacedDeductions {
  let group: GroupDefinition
  let roles: ScoreFields
  /// The fields whose cells the template prints.
  let printed: Set<String>

  /// What there is to report of some records.
  func diagnostics(of records: [RecordReading]) -> [Diagnostic] {
    guard let deduction = roles.deduction else { return [] }
    let fields = group.fields.filter { $0.kind == .text && !printed.contains($0.name) }
    return records.flatMap { record in
      fields.compactMap { field in
        guard let value = record[field.name], let text = value.value?.text,
          let points = WrittenDeduction.points(namedIn: text),
          record[deduction]?.value?.number != points
        else { return nil }
        return Diagnostic(
          .deductionElsewhere, [text, field.name], cell: value.cell, field: field.name,
          item: record.key)
      }
    }
  }
}
