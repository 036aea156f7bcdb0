import Assessment
import Forms
import Grid
import Spreadsheet
import Values
import Wording
import XLSX

/// The assessment workbook of a round whose 整改台账 somebody edits as departments do in Excel. What an
/// edit comes to is what next round's reading makes of it, guards included; one that would not count
/// is not made.
///
/// ```swift
/// var ledger = try EditedLedger(of: assessed, wording: wording)
/// try ledger.edit(problem, ["签收人": "张伟", "签收日期": "2025-10-03"])  // [] or what speaks against
/// ledger.bytes  // next round's --previous
/// ```
package struct EditedLedger: Sendable {
  /// A cell of the row of a problem.
  package struct Entry: Sendable {
    /// The column.
    package let column: String
    /// What stands there; empty for nothing.
    package let text: String
    /// What it takes.
    package let field: FieldDefinition?
  }

  /// The workbook as it is edited by now.
  package private(set) var bytes: [UInt8]
  /// The problems that were edited, as next round reads them.
  package private(set) var edited: [RectificationNumber: Rectification] = [:]
  private let round: Round
  private let year: Int
  private let fileName: String
  private var readings: [FormReading]
  private let definition: FormDefinition?

  /// The ledger of a round, not edited yet.
  ///
  /// - Throws: what keeps the workbook from being made.
  package init(of assessed: AssessedRound, wording: Wording) throws {
    (round, year) = (assessed.round, assessed.assessment.year)
    fileName = TemplateFolder.assessmentWorkbook + ".xlsx"
    bytes = try assessed.bytes(wording: wording)
    definition = try round.templates.report(TemplateFolder.assessmentWorkbook).definition
    readings = []
    readings = try read(bytes)
  }

  /// What stands in the row of a problem for a step; nil where it has no row.
  package func entries(
    of problem: Rectification, for step: LedgerColumns.Step
  ) -> [Entry]? {
    guard let (record, _) = row(of: problem, in: readings) else { return nil }
    let group = definition?.group(LedgerColumns.group)
    return step.columns.map { column in
      Entry(
        column: column, text: record[column]?.value?.plainText ?? "", field: group?.field(column))
    }
  }

  /// Writes into the row of a problem.
  ///
  /// - Parameter texts: by column; an empty one clears its cell, other columns stay.
  /// - Returns: what speaks against it, and then nothing is changed; empty where it is done.
  /// - Throws: what keeps the workbook from being changed.
  package mutating func edit(
    _ problem: Rectification, _ texts: [String: String]
  ) throws -> [Diagnostic] {
    guard let (record, reading) = row(of: problem, in: readings) else { throw noRow }
    let patches = texts.sorted { $0.key < $1.key }.compactMap { column, text -> Patch? in
      guard let sheet = reading.sheet, let cell = record[column]?.cell,
        text != record[column]?.value?.plainText ?? ""
      else { return nil }
      return .setCell(sheet: sheet, cell, text.isEmpty ? .clear : .value(EditedLedger.value(text)))
    }
    guard !patches.isEmpty else { return [] }
    let changed = try ComputedPackage.bytes(patches, to: bytes, today: round.today)
    let after = try read(changed)
    guard let (_, newReading) = row(of: problem, in: after),
      let new = RectificationLedger(previous: after, year: year).problems
        .first(where: { $0.number.key == problem.number.key && $0.unit == problem.unit })
    else { throw noRow }
    let unread = newReading.diagnostics.filter { finding in
      finding.severity > .info && finding.cell?.row == record.row
        && !reading.diagnostics.contains(finding)
    }
    let objections = unread + new.objections
    guard objections.isEmpty else { return objections }
    (bytes, readings, edited[problem.number]) = (changed, after, new)
    return []
  }

  /// A problem of the round as it stands with what was edited.
  package func current(_ problem: Rectification) -> Rectification {
    guard let new = edited[problem.number] else { return problem }
    var problem = problem
    (problem.progress, problem.remarks) = (new.progress, new.remarks)
    (problem.extendedTo, problem.state) = (new.extendedTo, new.state)
    return problem
  }

  /// The ledger has no such problem.
  private var noRow: RoundError { RoundError(.noLedger, file: fileName) }

  private func read(_ bytes: [UInt8]) throws -> [FormReading] {
    let file = try TableFile.open(bytes, of: fileName)
    return try LedgerFile(file, of: fileName, templates: round.templates).readings
  }

  private func row(
    of problem: Rectification, in readings: [FormReading]
  ) -> (RecordReading, FormReading)? {
    for reading in readings {
      let record = reading.records(of: LedgerColumns.group).first { record in
        guard let read = Rectification(ledger: record, of: reading, year: year) else {
          return false
        }
        return read.number.key == problem.number.key && read.unit == problem.unit
      }
      if let record { return (record, reading) }
    }
    return nil
  }

  /// A day as a date, everything else as text, which nothing makes a formula.
  private static func value(_ text: String) -> CellValue {
    CalendarDate(text).map { .dateTime(DateTime($0)) } ?? .text(text)
  }
}
