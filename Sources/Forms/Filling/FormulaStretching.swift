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
  func stretched(_ text: String, home: String) -> FormulaText {
    applied(FormulaText(text), home: home) { edit, _ in edit }
  }

  /// The formula of a cell in a record: `E$4:E4` is a running total there, so only ranges with a
  /// fixed end (`E$4:E$4`) grow.
  func stretchedInRecord(_ text: String, home: String) -> FormulaText {
    applied(FormulaText(text), home: home) { edit, reference in
      reference.last?.isRowAbsolute ?? false ? edit : edit.withoutExtension
    }
  }

  private func applied(
    _ formula: FormulaText, home: String, edit change: (RowEdit, FormulaReference) -> RowEdit
  ) -> FormulaText {
    var result = formula
    result.pieces = formula.pieces.map { piece in
      guard case .reference(let reference) = piece else { return piece }
      var one = FormulaText("")
      one.pieces = [piece]
      for (sheet, edits) in edits {
        for edit in edits {
          one = one.applying(change(edit, reference), to: sheet, home: home) ?? one
        }
      }
      return one.pieces.first ?? piece
    }
    return result
  }
}

extension RowEdit {
  /// The same without growing the ranges that end just above.
  fileprivate var withoutExtension: RowEdit {
    guard case .insert(let before, let count, _) = self else { return self }
    return .insert(before: before, count: count, extendsRangesAbove: false)
  }
}
