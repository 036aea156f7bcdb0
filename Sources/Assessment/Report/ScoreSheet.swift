import Forms
import Grid
import Spreadsheet

/// One form of one unit as a sheet of the assessment workbook, in the form's own layout, with its
/// score as live formulas.
struct ScoreSheet: Sendable {
  /// The name of the sheet.
  let name: String
  /// The changes that give it its rows, once it is in the workbook.
  let rowPatches: [Patch]
  /// The changes that fill it, once all sheets have their rows.
  let cellChanges: PatchList
  /// The cell of the score; nil where the form has no place for it.
  let score: CellReference?
  /// The cell of the grade; nil where the form has no place for it.
  let grade: CellReference?
  /// What the ranking asks of it.
  let terms: ScoreSheetTerms
  private let rows: [String: Int]
  private let columns: [String: Int]
  private let cells: [String: CellReference]

  /// The sheet of a form; nil for one without score or without a page.
  ///
  /// - Parameters:
  ///   - name: the name of the sheet.
  ///   - form: the form with its score.
  ///   - definition: the form's template.
  init?(name: String, _ form: ReturnedForm, definition: FormDefinition) {
    let filling = FormFilling(definition)
    guard let score = form.score,
      let draft = filling.draft(for: ScoreSheetData(form).values, in: name)
    else { return nil }
    let layout = ScoreSheetLayout(draft.page, form: form, definition: definition)
    let formulas = ScoreSheetFormulas(layout, form: form, score: score)
    self.name = name
    rowPatches = draft.rowPatches
    var changes = draft.cellChanges(with: formulas.fields)
    changes.append(contentsOf: formulas.itemPatches(sheet: name))
    cellChanges = changes
    (self.score, grade) = (draft.page.cells["得分"], draft.page.cells["等级"])
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
