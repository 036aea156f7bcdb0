import FoundationEssentials
import Grid
import Spellings
import Spreadsheet
import Values
import Wording

/// Holds values against what `[字段]` demands: required, range, longest text (N10, N11).
struct FieldChecks {
  let skeleton: PageSkeleton

  /// What a reading violates.
  func diagnostics(of reading: FormReading) -> [Diagnostic] {
    let definition = skeleton.definition
    var found = definition.fields.flatMap { field in
      reading.fields[field.name].map { check($0, field, item: nil, full: nil) } ?? []
    }
    for group in definition.groups {
      let roles = ScoreRoles(of: group, in: definition)
      for record in reading.records(of: group.name) {
        let full = record[roles.fullScore]?.value?.number
        for field in group.fields where field.kind != .deduction {
          guard let value = record[field.name] else { continue }
          found += check(value, field, item: record.key, full: full)
        }
      }
    }
    return found
  }

  private func check(
    _ reading: FieldReading, _ field: FieldDefinition, item: String?, full: Decimal?
  ) -> [Diagnostic] {
    guard let value = reading.value else { return missing(reading, field, item: item) }
    guard let range = field.range, let problem = FieldRange(range, full: full).problem(value) else {
      return []
    }
    return [
      Diagnostic(
        problem, [field.name, value.plainText, range], cell: reading.cell,
        field: field.name, item: item)
    ]
  }

  private func missing(
    _ reading: FieldReading, _ field: FieldDefinition, item: String?
  ) -> [Diagnostic] {
    let severity: Severity
    switch field.missing {
    case .error: severity = .error
    case .warning: severity = .warning
    case nil where field.isRequired: severity = .error
    default: return []
    }
    guard reading.raw == nil else { return [] }
    return [
      Diagnostic(
        .requiredMissing, as: severity, [field.name], cell: reading.cell, field: field.name,
        item: item)
    ]
  }
}

/// What `范围/格式` demands of a value: `0~5`, `0~[标准分]`, `最多200字`.
struct FieldRange {
  private let lowest: Decimal?
  private let highest: Decimal?
  private let longest: Int?

  /// - Parameter full: what `[标准分]` stands for.
  init(_ text: String, full: Decimal?) {
    let folded = FoldedText(text)
    var scanner = SpellingScanner(folded)
    if scanner.takeAny(["最多", "不超过", "至多"]) != nil, let count = scanner.digits(1...6),
      scanner.take("字")
    {
      (lowest, highest, longest) = (nil, nil, count)
      return
    }
    let parts = folded.string.split(separator: "~", omittingEmptySubsequences: false)
      .map(String.init)
    longest = nil
    guard parts.count == 2 else {
      (lowest, highest) = (nil, nil)
      return
    }
    lowest = Decimal(exact: parts[0])
    highest = parts[1].hasPrefix("[") ? full : Decimal(exact: parts[1])
  }

  /// Which demand a value violates, nil for none.
  func problem(_ value: FieldValue) -> DiagnosticCode? {
    if let longest, let text = value.text, text.count > longest { return .valueTooLong }
    guard let number = value.number else { return nil }
    if let lowest, number < lowest { return .valueOutOfRange }
    if let highest, number > highest { return .valueOutOfRange }
    return nil
  }
}
