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
      reading.fields[field.name].map {
        check($0, field, field.range.map(FieldRange.init), item: nil, full: nil)
      } ?? []
    }
    for group in definition.groups {
      let roles = ScoreFields(of: group, in: definition)
      let fields = group.fields.filter { $0.kind != .deduction }
        .map { (field: $0, range: $0.range.map(FieldRange.init)) }
      for record in reading.records(of: group.name) {
        let full = record[roles.fullScore]?.value?.number
        for (field, range) in fields {
          guard let value = record[field.name] else { continue }
          found += check(value, field, range, item: record.key, full: full)
        }
      }
    }
    return found
  }

  private func check(
    _ reading: FieldReading, _ field: FieldDefinition, _ range: FieldRange?, item: String?,
    full: Decimal?
  ) -> [Diagnostic] {
    guard let value = reading.value else { return missing(reading, field, item: item) }
    guard let range, let problem = range.problem(value, full: full) else { return [] }
    return [
      Diagnostic(
        problem, [field.name, value.plainText, field.range ?? ""], cell: reading.cell,
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
  /// Whether the highest is the standard score.
  private let endsAtFull: Bool
  private let longest: Int?

  init(_ text: String) {
    let folded = FoldedText(text)
    var scanner = SpellingScanner(folded)
    if scanner.takeAny(["最多", "不超过", "至多"]) != nil, let count = scanner.digits(1...6),
      scanner.take("字")
    {
      (lowest, highest, endsAtFull, longest) = (nil, nil, false, count)
      return
    }
    let parts = folded.string.split(separator: "~", omittingEmptySubsequences: false)
      .map(String.init)
    longest = nil
    guard parts.count == 2 else {
      (lowest, highest, endsAtFull) = (nil, nil, false)
      return
    }
    lowest = Decimal(exact: parts[0])
    endsAtFull = parts[1].hasPrefix("[")
    highest = endsAtFull ? nil : Decimal(exact: parts[1])
  }

  /// Which demand a value violates, nil for none.
  ///
  /// - Parameter full: what `[标准分]` stands for.
  func problem(_ value: FieldValue, full: Decimal?) -> DiagnosticCode? {
    if let longest, let text = value.text, text.count > longest { return .valueTooLong }
    guard let number = value.number else { return nil }
    if let lowest, number < lowest { return .valueOutOfRange }
    if let highest = endsAtFull ? full : highest, number > highest { return .valueOutOfRange }
    return nil
  }
}
