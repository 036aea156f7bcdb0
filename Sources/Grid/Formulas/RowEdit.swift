/// Rows inserted into a sheet or deleted from it, as all that refers to the sheet has to follow.
package enum RowEdit: Hashable, Sendable {
  /// Rows inserted before a row. Ranges that end just above grow over the new rows where
  /// `extendsRangesAbove` is set, as when a list is continued.
  case insert(before: Int, count: Int, extendsRangesAbove: Bool)
  /// Rows deleted.
  case delete(ClosedRange<Int>)

  /// The same, but ranges that end just above inserted rows stay as they are.
  package var withoutExtension: RowEdit {
    guard case .insert(let before, let count, _) = self else { return self }
    return .insert(before: before, count: count, extendsRangesAbove: false)
  }

  /// The new number of a row; nil for a row that is deleted or pushed off the sheet.
  package func row(_ row: Int) -> Int? {
    switch self {
    case .insert(let before, let count, _):
      guard row >= before else { return row }
      return row + count <= SheetLimits.rows ? row + count : nil
    case .delete(let rows):
      if rows.contains(row) { return nil }
      return row < rows.lowerBound ? row : row - rows.count
    }
  }

  /// What a run of rows becomes; nil where nothing of it is left.
  package func rows(_ rows: ClosedRange<Int>) -> ClosedRange<Int>? {
    switch self {
    case .insert(let before, let count, let extends):
      guard let top = row(rows.lowerBound) else { return nil }
      let grows = extends && rows.upperBound == before - 1
      let bottom =
        rows.upperBound >= before || grows ? rows.upperBound + count : rows.upperBound
      return top...min(bottom, SheetLimits.rows)
    case .delete(let deleted):
      let top = row(rows.lowerBound) ?? deleted.lowerBound
      let bottom = row(rows.upperBound) ?? deleted.lowerBound - 1
      return top <= bottom ? top...bottom : nil
    }
  }

  /// What a range becomes; nil where nothing of it is left. Whole columns stay whole.
  package func range(_ range: CellRange) -> CellRange? {
    if range.rows == 1...SheetLimits.rows { return range }
    return rows(range.rows).map { CellRange(rows: $0, columns: range.columns) }
  }
}

extension FormulaReference {
  /// What becomes of it when rows of a sheet were inserted or deleted; nil where it stays.
  ///
  /// - Parameter home: the sheet the formula stands on; nil for a defined name of the workbook.
  package func applying(
    _ edit: RowEdit, to sheet: String, home: String?
  ) -> FormulaText.Replacement? {
    let concerns =
      self.sheet?.isJust(sheet) ?? home.map { SheetPrefix.isSame($0, sheet) } ?? false
    guard concerns, let rows, rows != 1...SheetLimits.rows else { return nil }
    let moved = last == nil ? edit.row(rows.lowerBound).map { $0...$0 } : edit.rows(rows)
    guard let moved else { return .text((self.sheet?.text ?? "") + "#REF!") }
    let isUpright = (first?.row ?? 0) <= (last?.row ?? 0)
    var result = self
    result.first?.row = last == nil || isUpright ? moved.lowerBound : moved.upperBound
    result.last?.row = isUpright ? moved.upperBound : moved.lowerBound
    return .reference(result)
  }
}

extension FormulaText {
  /// The formula after rows of a sheet were inserted or deleted; nil where nothing changes.
  ///
  /// References to deleted cells become `#REF!`, ranges grow and shrink; references through
  /// several sheets and to other workbooks stay, as in Excel.
  ///
  /// - Parameters:
  ///   - edit: what happened to the rows.
  ///   - sheet: the sheet it happened to.
  ///   - home: the sheet the formula stands on; nil for a defined name of the workbook.
  package func applying(_ edit: RowEdit, to sheet: String, home: String?) -> FormulaText? {
    replacing { $0.applying(edit, to: sheet, home: home) }
  }

  /// The formula after a sheet was renamed; nil where it does not name it.
  package func renaming(sheet old: String, to new: String) -> FormulaText? {
    replacing { reference in
      guard var prefix = reference.sheet, prefix.workbook == nil else { return nil }
      if SheetPrefix.isSame(prefix.name, old) { prefix.name = new }
      if let last = prefix.lastName, SheetPrefix.isSame(last, old) { prefix.lastName = new }
      var renamed = reference
      renamed.sheet = prefix
      return .reference(renamed)
    }
  }

  /// The formula after a sheet was removed: what refers to it is `#REF!`; nil where nothing does.
  package func removing(sheet: String) -> FormulaText? {
    replacing { reference in
      guard let prefix = reference.sheet, prefix.workbook == nil else { return nil }
      let names = [prefix.name, prefix.lastName ?? prefix.name]
      guard names.contains(where: { SheetPrefix.isSame($0, sheet) }) else { return nil }
      return .text(reference.first == nil ? "" : "#REF!")
    }
  }
}
