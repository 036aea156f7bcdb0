import Forms
import Grid
import Spreadsheet
import Values
import Wording

/// The assessment workbook of a round, as the changes that make it of the report template:
/// overview, ranking, ledger, tables of the bulletin, notices, findings, sources, and for each unit
/// a page and its score sheets.
///
/// Whatever the template has a place for is written; a template without one of the lists gets the
/// others.
///
/// ```swift
/// let workbook = AssessmentWorkbook(
///   round, report: definition, forms: templates, wording: Wording(.chinese))
/// workbook.patches  // for the package of the report template
/// ```
package struct AssessmentWorkbook: Sendable {
  /// A form's template: what it defines, and the file that its sheet is copied from.
  package struct FormSource: Sendable {
    /// What it defines.
    package let definition: FormDefinition
    /// The file.
    package let package: PackageBytes

    /// A template with its file.
    package init(_ definition: FormDefinition, package: PackageBytes) {
      (self.definition, self.package) = (definition, package)
    }
  }

  /// The changes to the report template's package, in order.
  package let patches: PatchList
  /// The name of the score sheet of each form of the round, in the round's order; nil where the
  /// form's template is not known.
  package let scoreSheets: [String?]
  private let data: FillData
  private let report: FormDefinition
  private let ruleSheet: String?

  /// The workbook of a round.
  ///
  /// - Parameters:
  ///   - round: the round.
  ///   - report: the report template.
  ///   - forms: the templates of the forms.
  ///   - fingerprints: of the source files, by the name that findings show.
  ///   - ruleSheet: the sheet of the report template that holds its rules; it is taken out.
  ///   - leavingOutEmptySheets: whether sheets whose lists have no row are taken out.
  ///   - wording: the language of the words beside the data.
  package init(
    _ round: RoundAssessment, report: FormDefinition, forms: [FormSource],
    fingerprints: [String: String] = [:], ruleSheet: String? = "规则",
    leavingOutEmptySheets: Bool = false, wording: Wording
  ) {
    let names = ReportSheetNames(round, report: report, forms: forms)
    let sheets = zip(round.forms, names.plans).map { ($0, $1) }.mapInParallel { form, plan in
      plan.flatMap { ScoreSheet(name: $0.name, form, definition: $0.source.definition) }
    }
    let copies = names.plans.compactMap { plan in
      plan.map { Patch.importSheet(from: $0.source.package, sheet: $0.page, to: $0.name) }
    }
    let content = ReportContent(
      round: round, sheets: sheets, report: report, words: ReportWords(wording),
      fingerprints: fingerprints, pages: names.pages, yearFigures: YearFigures(round),
      leavesOutEmptySheets: leavingOutEmptySheets)
    scoreSheets = sheets.map { $0?.name }
    let removal = ruleSheet.map { [Patch.removeSheet($0)] } ?? []
    let data = content.data
    (self.data, self.report, self.ruleSheet) = (data, report, ruleSheet)
    let leftOut = content.leftOut(of: data)
    var filling = FormFilling(report)
    // The ledger comes back, and the next round reads the standings.
    filling.printedSheets = Set(report.pages.map(\.sheet))
      .subtracting([LedgerColumns.title, LastStandings.sheetName])
    let filled = filling.patches(for: data)
    let charts = TrendCharts(data, filled: filled, report: report, words: content.words)
    // Score sheets first: references to them would follow rows inserted into them later. All are
    // there before the first gets its rows, so that what names a sheet is looked for once, and all
    // have their rows before the first cell is written, so that sheets are written side by side.
    var patches = PatchList(copies)
    for sheet in sheets { patches.append(contentsOf: sheet?.rowPatches ?? []) }
    for case let sheet? in sheets { patches.append(contentsOf: sheet.cellChanges) }
    patches.append(contentsOf: filled.changes)
    patches.append(
      contentsOf: removal + names.removals + names.order + leftOut.map(Patch.removeSheet))
    patches.append(
      contentsOf: charts?.patches(among: content.fronts(without: leftOut)) ?? [])
    self.patches = patches
  }

  /// The name of the sheet of notices.
  package static let noticeSheet = "整改通知单"

  /// The changes to the template's package that leave the notice of one unit, for each unit with
  /// open problems in the order of the ranking.
  package var notices: [(unit: String, patches: PatchList)] {
    let name = AssessmentWorkbook.noticeSheet
    guard let page = report.restricted(toPage: name) else { return [] }
    var filling = FormFilling(page)
    filling.printedSheets = [name]
    let removed = report.pages.map(\.sheet).filter { $0 != name } + (ruleSheet.map { [$0] } ?? [])
    return (data.groups["通知"] ?? []).map { record in
      var own = data
      own.groups["通知"] = [record]
      var patches = filling.patches(for: own).changes
      patches.append(contentsOf: removed.map(Patch.removeSheet))
      return (record.key ?? "", patches)
    }
  }
}
