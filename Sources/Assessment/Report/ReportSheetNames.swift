import Forms
import Grid
import Spreadsheet
import Values

/// The sheets of an assessment workbook beside those of its template: what they are called, and
/// their order, a unit's sheets together.
struct ReportSheetNames {
  /// The plan of a score sheet: its template, its page, and the name it gets.
  struct Plan: Sendable {
    var source: AssessmentWorkbook.FormSource
    var page: String
    var name: String
  }

  /// The plans of all score sheets; nil for a form that is not scored, or whose template is not
  /// known.
  let plans: [Plan?]
  /// The names of the units' pages, by unit; empty where the template has none.
  let pages: [String: String]
  private let round: RoundAssessment
  private let report: FormDefinition

  init(_ round: RoundAssessment, report: FormDefinition, forms: [AssessmentWorkbook.FormSource]) {
    (self.round, self.report) = (round, report)
    var taken = Set(report.pages.map { $0.sheet.lowercased() })
    func free(_ wanted: String) -> String {
      let name = SheetName.unique(wanted, amongLowercased: taken)
      taken.insert(name.lowercased())
      return name
    }
    var pages: [String: String] = [:]
    if ReportSheetNames.unitPage(of: report) != nil {
      for standing in round.units { pages[standing.unit.name] = free(standing.unit.name) }
    }
    self.pages = pages
    plans = round.forms.map { form in
      guard form.score != nil,
        let source = forms.first(where: { $0.definition.title == form.title }),
        let page = source.definition.pages.first?.sheet
      else { return nil }
      let title = [form.unit?.name, form.title].compactMap { $0 }
      return Plan(source: source, page: page, name: free(title.joined(separator: "-")))
    }
  }

  /// The sheet of the template that is copied for each unit.
  private static func unitPage(of report: FormDefinition) -> String? {
    report.pages.map(\.sheet).first { !PlaceholderNames.isPlain($0) }
  }

  /// Without units nothing takes the place of the unit page's template.
  var removals: [Patch] {
    guard round.units.isEmpty, let page = ReportSheetNames.unitPage(of: report) else { return [] }
    return [.removeSheet(page)]
  }

  /// Each unit's page and score sheets behind the sheets of the template, by rank.
  var order: [Patch] {
    guard ReportSheetNames.unitPage(of: report) != nil else { return [] }
    let fronts = report.pages.count { PlaceholderNames.isPlain($0.sheet) }
    let sheets = round.units.flatMap { standing in
      (pages[standing.unit.name].map { [$0] } ?? [])
        + standing.forms.flatMap(\.indices).compactMap { plans[$0]?.name }
    }
    return [.moveSheets(sheets, to: fronts)]
  }
}
