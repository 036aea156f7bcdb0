import Grid
import Spreadsheet

/// A page that is planned and not written yet: where everything goes is known, so that formulas
/// among its values can refer to it.
///
/// ```swift
/// let draft = FormFilling(definition).draft(for: data, in: "发电部-党管表")
/// draft?.patches(with: ["得分": .formula("SUM(H8:H36)")])
/// ```
public struct PageDraft: Sendable {
  /// Where the values go.
  public let page: FilledPage
  private let plan: PagePlan
  private let definition: FormDefinition
  private let data: FillData

  init(_ plan: PagePlan, definition: FormDefinition, data: FillData, sheet: String) {
    (self.plan, self.definition, self.data) = (plan, definition, data)
    page = plan.filledPage(sheet: sheet)
  }

  /// The changes that fill the page.
  ///
  /// - Parameter fields: values of fields outside lists, before those that the page was planned
  ///   with.
  public func patches(with fields: [String: FillValue] = [:]) -> [Patch] {
    var data = data
    data.fields.merge(fields) { $1 }
    var writer = PageWriter(
      plan, definition: definition, data: data, sheet: page.sheet,
      stretching: FormulaStretching(edits: [(plan.page.sheet, plan.edits)]))
    writer.write()
    return plan.rowPatches(sheet: page.sheet) + writer.patches
  }
}
