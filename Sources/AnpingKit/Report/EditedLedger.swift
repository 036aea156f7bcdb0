import Assessment
import Forms
import Grid
import Spellings
import Spreadsheet
import Values
import Wording
import XLSX

/// The assessment workbook of a round whose 整改台账 somebody edits as departments do in Excel. What an
/// edit comes to is what next round's reading makes of it, guards included; one that would not count
/// is not made.
///
/// ```swift
/// var ledger = try EditedLedger(of: assessed)
/// try ledger.edit(problem, ["签收人": .init(to: "张伟")])  // [] or what speaks against
/// ledger.bytes  // next round's --previous
/// ```
package struct EditedLedger: Sendable {
  /// A cell of the row of a problem.
  package struct Entry: Sendable {
    /// The column.
    package let column: String
    /// What stands there, its lines ended alike; empty for nothing.
    package let text: String
    /// What it takes.
    package let field: FieldDefinition?

    /// Whether it takes a day.
    package var takesDate: Bool { field?.kind == .date }
  }

  /// What somebody writes into a cell.
  package struct Change: Hashable, Sendable {
    /// What stood there when they looked.
    package let was: String
    /// What shall stand there; empty clears it.
    package let text: String

    /// A change; blanks around both and how their lines end do not count.
    package init(from was: String = "", to text: String) {
      (self.was, self.text) = (EditedLedger.trimmed(was), EditedLedger.trimmed(text))
    }
  }

  /// Why nothing is written, whatever was to be.
  package enum Refusal: Error, Hashable {
    /// The problem or its cell is not what it was when somebody looked.
    case changed
    /// The office's ledger has no such column.
    case noColumn(String)
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
  package init(of assessed: AssessedRound) throws {
    (round, year) = (assessed.round, assessed.assessment.year)
    fileName = TemplateFolder.assessmentWorkbook + ".xlsx"
    bytes = try assessed.bytes(wording: Wording(.chinese))
    definition = try round.templates.report(TemplateFolder.assessmentWorkbook).definition
    readings = []
    readings = try read(bytes)
  }

  /// What stands in the row of a problem for a step, in the columns that the office's ledger has;
  /// nil where it has no row.
  package func entries(
    of problem: Rectification, for step: LedgerColumns.Step
  ) -> [Entry]? {
    guard let (record, _) = row(of: problem, in: readings) else { return nil }
    return step.columns.compactMap { entry($0, in: record) }
  }

  /// Writes into the row of a problem.
  ///
  /// - Parameter changes: by column; other columns stay.
  /// - Returns: what speaks against it, and then nothing is changed; empty where it is done.
  /// - Throws: `Refusal`, or what keeps the workbook from being changed.
  package mutating func edit(
    _ problem: Rectification, _ changes: [String: Change]
  ) throws -> [Diagnostic] {
    guard let (record, reading) = row(of: problem, in: readings) else { throw noRow }
    let patches = try changes.sorted { $0.key < $1.key }.compactMap { column, change -> Patch? in
      guard let sheet = reading.sheet, let cell = record[column]?.cell,
        let entry = entry(column, in: record)
      else {
        guard change.text.isEmpty else { throw Refusal.noColumn(column) }
        return nil
      }
      let current = EditedLedger.trimmed(entry.text)
      guard change.was == current else { throw Refusal.changed }
      guard change.text != current else { return nil }
      return .setCell(sheet: sheet, cell, EditedLedger.content(change.text, of: entry))
    }
    guard !patches.isEmpty else { return [] }
    let changed = try ComputedPackage.bytes(PatchList(patches), to: bytes, today: round.today)
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

  private func entry(_ column: String, in record: RecordReading) -> Entry? {
    guard let reading = record[column], reading.cell != nil else { return nil }
    return Entry(
      column: column, text: (reading.value?.plainText ?? "").plainLineBreaks,
      field: definition?.group(LedgerColumns.group)?.field(column))
  }

  /// A day as a date where one is asked for, everything else as text, which nothing makes a formula.
  private static func content(_ text: String, of entry: Entry) -> Patch.CellContent {
    guard !text.isEmpty else { return .clear }
    let date = entry.takesDate ? CalendarDate(text) : nil
    return .value(date.map { .dateTime(DateTime($0)) } ?? .text(text))
  }

  /// Browsers send CR LF for the LF of a cell.
  private static func trimmed(_ text: String) -> String {
    text.plainLineBreaks.trimming(" \t\n\u{A0}\u{3000}")
  }
}
