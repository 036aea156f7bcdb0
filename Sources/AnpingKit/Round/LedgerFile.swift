import Assessment
import Forms
import Grid
import Spreadsheet

/// Last round's assessment workbook, whose 整改台账 the departments went on editing.
package struct LedgerFile {
  /// The ledger as a form; one for each sheet that holds it.
  package let readings: [FormReading]
  /// Where units stood.
  package let standings: LastStandings

  /// Reads the ledger of a workbook by the report template that wrote it.
  ///
  /// - Throws: `RoundError.Code.noLedger` where there is none, or the reader's error.
  package init(_ input: InputFile, templates: TemplateFolder) throws {
    try self.init(TableFile.open(input), of: input.shownAs, templates: templates)
  }

  /// Reads the ledger of a workbook that is open already.
  ///
  /// - Parameter path: its name, as findings show it.
  init(_ file: TableFile, of path: String, templates: TemplateFolder) throws {
    let report = try templates.report(TemplateFolder.assessmentWorkbook)
    guard let definition = report.definition.restricted(toPage: LedgerColumns.title) else {
      throw RoundError(.badTemplate, file: report.package.name, [LedgerColumns.title])
    }
    let reader = FormReader(definitions: [definition])
    let others = report.definition.pages.map(\.sheet).filter { $0 != LedgerColumns.title }
    var workbook = file.workbook
    // The ledger for paper has the same columns and is not edited.
    workbook.sheets.removeAll { others.contains($0.name) }
    readings = reader.read(workbook, file: path, isCSV: file.kind == .csv).readings
      .filter { $0.form == LedgerColumns.title }
    standings = LastStandings(file.workbook)
    if readings.isEmpty { throw RoundError(.noLedger, file: path) }
  }
}
