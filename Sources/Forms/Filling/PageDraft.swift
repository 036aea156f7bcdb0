import Grid
import Spreadsheet

/// A page that is planned and not written yet: where everything goes is known, so that formulas
/// among its values can refer to it.
///
/// ```swift
/// let draft = FormFilling(definition).draft(for: data, in: "发电部-党管表")
/// let rows = draft?.rowPatches  // before what is written, of all pages
/// draft?.cellPatches(with: ["得分": .formula("SUM(H8:H36)")])
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

  /// The changes that give the page its rows: of all pages they come before the first cell is
  /// written, so that what is written refers to rows as they end up.
  public var rowPatches: [Patch] { plan.rowPatches(sheet: page.sheet) }

  /// The changes that fill the page, once it has its rows.
  ///
  /// - Parameter fields: values of fields outside lists, before those that the page was planned
  ///   with.
  public func cellPatches(with fields: [String: FillValue] = [:]) -> [Patch] {
    cellChanges(with: fields).patches
  }

  /// The same, as the patcher takes them fastest.
  package func cellChanges(with fields: [String: FillValue] = [:]) -> PatchList {
    var data = data
    data.fields.merge(fields) { $1 }
    var writer = PageWriter(
      plan, definition: definition, data: data, sheet: page.sheet,
      stretching: FormulaStretching(edits: [(plan.page.sheet, plan.edits)]))
    writer.write()
    return writer.patches
  }
}
