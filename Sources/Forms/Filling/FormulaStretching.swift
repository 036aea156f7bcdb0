import Grid
import Spreadsheet

/// Formulas of a template after its pages got and lost rows: what refers to a list goes on to
/// refer to the whole list, also where its prototype was a single row.
///
/// The patcher does the same to the formulas that stand in the workbook; this makes those of added
/// records, and mends those of the prototype.
struct FormulaStretching {
  /// What happens to the rows of each sheet of the template, in order of application.
  let edits: [(sheet: String, edits: [RowEdit])]

  /// The formula of a cell outside the records: all ranges that end at a list grow with it.
  func stretched(_ formula: FormulaText, home: String) -> FormulaText {
    applied(formula, home: home) { edit, _ in edit }
  }

  /// The formula of a cell in a record: `E$4:E4` is a running total there, so only ranges with a
  /// fixed end (`E$4:E$4`) grow.
  func stretchedInRecord(_ formula: FormulaText, home: String) -> FormulaText {
    applied(formula, home: home) { edit, reference in
      reference.last?.isRowAbsolute ?? false ? edit : edit.withoutExtension
    }
  }

  private func applied(
    _ formula: FormulaText, home: String, edit change: (RowEdit, FormulaReference) -> RowEdit
  ) -> FormulaText {
    formula.replacing { reference in
      var result = FormulaText.Replacement.reference(reference)
      for (sheet, edits) in edits {
        for edit in edits {
          guard case .reference(let current) = result else { return result }
          result = current.applying(change(edit, reference), to: sheet, home: home) ?? result
        }
      }
      return result
    } ?? formula
  }
}
