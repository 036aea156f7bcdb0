import Forms
import Grid
import Spreadsheet
import Values
import Wording

/// The assessment workbook of a round, as the changes that make it of the report template:
/// ranking, ledger, tables of the bulletin, findings, sources, and a score sheet for each form.
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
  package let patches: [Patch]
  /// The name of the score sheet of each form of the round, in the round's order; nil where the
  /// form's template is not known.
  package let scoreSheets: [String?]

  /// The workbook of a round.
  ///
  /// - Parameters:
  ///   - round: the round.
  ///   - report: the report template.
  ///   - forms: the templates of the forms.
  ///   - fingerprints: of the source files, by the name that findings show.
  ///   - ruleSheet: the sheet of the report template that holds its rules; it is taken out.
  ///   - wording: the language of the words beside the data.
  package init(
    _ round: RoundAssessment, report: FormDefinition, forms: [FormSource],
    fingerprints: [String: String] = [:], ruleSheet: String? = "规则", wording: Wording
  ) {
    let words = ReportWords(wording)
    let plans = AssessmentWorkbook.plans(round, forms, names: report.pages.map(\.sheet))
    let sheets = zip(round.forms, plans).map { ($0, $1) }.mapInParallel { form, plan in
      plan.flatMap { ScoreSheet(name: $0.name, form, definition: $0.source.definition) }
    }
    let copies = zip(plans, sheets).flatMap { plan, sheet -> [Patch] in
      plan.map {
        [.importSheet(from: $0.source.package, sheet: $0.page, to: $0.name)]
          + (sheet?.patches ?? [])
      }
        ?? []
    }
    let content = ReportContent(
      round: round, sheets: sheets, report: report, words: words, fingerprints: fingerprints)
    scoreSheets = sheets.map { $0?.name }
    let removal = ruleSheet.map { [Patch.removeSheet($0)] } ?? []
    // Score sheets first: references to them would follow rows inserted into them later.
    patches = copies + FormFilling(report).patches(for: content.data).patches + removal
  }

  /// The template of a score sheet, its page, and the name it gets.
  private struct Plan: Sendable {
    var source: FormSource
    var page: String
    var name: String
  }

  /// The plans of all score sheets; nil for a form that is not scored, or whose
  /// template is not known.
  private static func plans(
    _ round: RoundAssessment, _ forms: [FormSource], names: [String]
  ) -> [Plan?] {
    var taken = Set(names.map { $0.lowercased() })
    return round.forms.map { form in
      guard form.score != nil,
        let source = forms.first(where: { $0.definition.title == form.title }),
        let page = source.definition.pages.first?.sheet
      else { return nil }
      let title = [form.unit?.name, form.title].compactMap { $0 }
      let name = SheetName.unique(title.joined(separator: "-"), amongLowercased: taken)
      taken.insert(name.lowercased())
      return Plan(source: source, page: page, name: name)
    }
  }
}
