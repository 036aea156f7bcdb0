import Forms
import Grid
import Spreadsheet

/// One form of one unit as a sheet of the assessment workbook, in the form's own layout, with its
/// score as live formulas.
struct ScoreSheet: Sendable {
  /// The name of the sheet.
  let name: String
  /// The changes that fill it, once it is in the workbook.
  let patches: [Patch]
  /// The cell of the score; nil where the form has no place for it.
  let score: CellReference?
  /// The cell of the grade; nil where the form has no place for it.
  let grade: CellReference?
  /// What the ranking asks of it.
  let terms: ScoreSheetTerms
  private let rows: [String: Int]
  private let columns: [String: Int]
  private let cells: [String: CellReference]

  /// The sheet of a form.
  ///
  /// - Parameters:
  ///   - name: the name of the sheet.
  ///   - assessment: the form with its score.
  ///   - definition: the form's template.
  init(name: String, _ assessment: FormAssessment, definition: FormDefinition) {
    self.name = name
    let data = ScoreSheetData(assessment.form)
    let filling = FormFilling(definition)
    let page = definition.pages.first?.sheet
    let draft = filling.patches(for: data.values, page: page, in: name)
    let layout = ScoreSheetLayout(draft, form: assessment.form, definition: definition)
    let formulas = ScoreSheetFormulas(layout, form: assessment.form)
    var values = data.values
    values.fields.merge(formulas.fields) { $1 }
    let filled = filling.patches(for: values, page: page, in: name)
    patches = filled.patches + formulas.itemPatches(sheet: name)
    (score, grade) = (filled.cell(of: "得分"), filled.cell(of: "等级"))
    terms = formulas.terms(sheet: name)
    (rows, columns, cells) = (layout.rowsByItem, layout.columns, layout.cells)
  }

  /// The place of a finding in this sheet, for a link: the cell of its item and field, the field's
  /// own cell, else the top of the sheet.
  func place(of diagnostic: Diagnostic) -> String {
    var cell = CellReference(row: 1, column: 1)
    if let item = diagnostic.item, let row = rows[item] {
      cell = CellReference(row: row, column: diagnostic.field.flatMap { columns[$0] } ?? 1)
    } else if let field = diagnostic.field, let own = cells[field] {
      cell = own
    }
    return sheetPrefix(name) + cell.description
  }
}
