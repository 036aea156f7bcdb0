import Spreadsheet

/// Formulas of a template after its pages got and lost rows: what refers to a list goes on to
/// refer to the whole list, also where its prototype was a single row.
struct FormulaStretching {
  /// What happens to the rows of each sheet of the template, in order of application.
  let edits: [(sheet: String, edits: [RowEdit])]

  /// The formula as a patcher leaves it that only moves references, as Excel does.
  func moved(_ text: String, home: String) -> FormulaText {
    applied(FormulaText(text), home: home) { edit, _ in edit.withoutExtension }
  }

  /// The formula that counts all records.
  ///
  /// - Parameter isInRecord: whether it stands in a record itself: then `E$4:E4` is a running
  ///   total, and only ranges with a fixed end (`E$4:E$4`) grow.
  func stretched(_ text: String, home: String, isInRecord: Bool) -> FormulaText {
    applied(FormulaText(text), home: home) { edit, reference in
      let isFixed = reference.last?.isRowAbsolute ?? false
      return isInRecord && !isFixed ? edit.withoutExtension : edit
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
