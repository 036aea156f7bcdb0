/// Rows or columns: the lines of a sheet that an edit moves.
package enum SheetAxis: Hashable, Sendable {
  /// Lines that run across.
  case rows
  /// Lines that run down.
  case columns

  /// How many of them a sheet has.
  package var limit: Int { self == .rows ? SheetLimits.rows : SheetLimits.columns }
}

/// Rows or columns inserted into a sheet or deleted from it, as all that refers to the sheet has to
/// follow.
package enum RowEdit: Hashable, Sendable {
  /// Rows inserted before a row. Ranges that end just above grow over the new rows where
  /// `extendsRangesAbove` is set, as when a list is continued.
  case insert(before: Int, count: Int, extendsRangesAbove: Bool)
  /// Rows deleted.
  case delete(ClosedRange<Int>)
  /// Columns inserted before a column.
  case insertColumns(before: Int, count: Int)
  /// Columns deleted.
  case deleteColumns(ClosedRange<Int>)

  /// The same, but ranges that end just above inserted rows stay as they are.
  package var withoutExtension: RowEdit {
    guard case .insert(let before, let count, _) = self else { return self }
    return .insert(before: before, count: count, extendsRangesAbove: false)
  }

  /// What moves: rows, or columns.
  package var axis: SheetAxis {
    switch self {
    case .insert, .delete: .rows
    case .insertColumns, .deleteColumns: .columns
    }
  }

  /// The new number of a row; nil for a row that is deleted or pushed off the sheet.
  package func row(_ row: Int) -> Int? { axis == .rows ? line(row) : row }

  /// The new number of a column; nil for one that is deleted or pushed off the sheet.
  package func column(_ column: Int) -> Int? { axis == .columns ? line(column) : column }

  /// The new place of a cell; nil for one that is deleted or pushed off the sheet.
  package func cell(_ cell: CellReference) -> CellReference? {
    guard let row = row(cell.row), let column = column(cell.column) else { return nil }
    return CellReference(row: row, column: column)
  }

  /// What a range becomes; nil where nothing of it is left. Whole columns and rows stay whole.
  package func range(_ range: CellRange) -> CellRange? {
    let run = axis == .rows ? range.rows : range.columns
    guard run != 1...axis.limit else { return range }
    guard let moved = lines(run) else { return nil }
    return axis == .rows
      ? CellRange(rows: moved, columns: range.columns)
      : CellRange(rows: range.rows, columns: moved)
  }

  // MARK: Rows and columns alike

  /// The new number of a row or column, whichever the edit moves; nil for one that is deleted or
  /// pushed off the sheet.
  package func line(_ line: Int) -> Int? {
    switch self {
    case .insert(let before, let count, _), .insertColumns(let before, let count):
      guard line >= before else { return line }
      return line + count <= axis.limit ? line + count : nil
    case .delete(let lines), .deleteColumns(let lines):
      if lines.contains(line) { return nil }
      return line < lines.lowerBound ? line : line - lines.count
    }
  }

  /// What a run of rows or columns becomes, whichever the edit moves; nil where nothing of it is
  /// left.
  package func lines(_ lines: ClosedRange<Int>) -> ClosedRange<Int>? {
    switch self {
    case .insert(let before, let count, let extends):
      return lines.inserting(count, before: before, extends: extends, limit: axis.limit)
    case .insertColumns(let before, let count):
      return lines.inserting(count, before: before, extends: false, limit: axis.limit)
    case .delete(let deleted), .deleteColumns(let deleted):
      let top = line(lines.lowerBound) ?? deleted.lowerBound
      let bottom = line(lines.upperBound) ?? deleted.lowerBound - 1
      return top <= bottom ? top...bottom : nil
    }
  }
}

extension ClosedRange<Int> {
  /// A run of rows or columns after others were inserted.
  fileprivate func inserting(
    _ count: Int, before: Int, extends: Bool, limit: Int
  ) -> ClosedRange<Int>? {
    let top = lowerBound >= before ? lowerBound + count : lowerBound
    guard top <= limit else { return nil }
    let grows = upperBound >= before || (extends && upperBound == before - 1)
    return top...Swift.min(grows ? upperBound + count : upperBound, limit)
  }
}

extension FormulaReference {
  /// What becomes of it when rows or columns of a sheet were inserted or deleted; nil where it
  /// stays.
  ///
  /// - Parameter home: the sheet the formula stands on; nil for a defined name of the workbook.
  package func applying(
    _ edit: RowEdit, to sheet: String, home: String?
  ) -> FormulaText.Replacement? {
    let concerns =
      self.sheet?.isJust(sheet) ?? home.map { SheetPrefix.isSame($0, sheet) } ?? false
    guard concerns else { return nil }
    guard let moved = moving(edit) else { return .text((self.sheet?.text ?? "") + "#REF!") }
    return moved == self ? nil : .reference(moved)
  }

  /// With its rows or columns where they are now; nil where they are deleted.
  private func moving(_ edit: RowEdit) -> FormulaReference? {
    let line = edit.axis == .rows ? \ReferenceEnd.row : \ReferenceEnd.column
    guard let start = first?[keyPath: line] else { return self }
    guard let end = last?[keyPath: line] else {
      guard let moved = edit.line(start) else { return nil }
      var result = self
      result.first?[keyPath: line] = moved
      return result
    }
    let run = min(start, end)...max(start, end)
    guard run != 1...edit.axis.limit else { return self }
    guard let moved = edit.lines(run) else { return nil }
    var result = self
    result.first?[keyPath: line] = start <= end ? moved.lowerBound : moved.upperBound
    result.last?[keyPath: line] = start <= end ? moved.upperBound : moved.lowerBound
    return result
  }
}

extension FormulaText {
  /// The formula after rows or columns of a sheet were inserted or deleted; nil where nothing changes.
  ///
  /// References to deleted cells become `#REF!`, ranges grow and shrink; references through
  /// several sheets and to other workbooks stay, as in Excel.
  ///
  /// - Parameters:
  ///   - edit: what happened to the rows or columns.
  ///   - sheet: the sheet it happened to.
  ///   - home: the sheet the formula stands on; nil for a defined name of the workbook.
  package func applying(_ edit: RowEdit, to sheet: String, home: String?) -> FormulaText? {
    replacing { $0.applying(edit, to: sheet, home: home) }
  }

  /// The formula after a sheet was renamed; nil where it does not name it.
  package func renaming(sheet old: String, to new: String) -> FormulaText? {
    replacing { reference in
      guard var prefix = reference.sheet, prefix.isOfThisWorkbook else { return nil }
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
      guard let prefix = reference.sheet, prefix.isOfThisWorkbook else { return nil }
      let names = [prefix.name, prefix.lastName ?? prefix.name]
      guard names.contains(where: { SheetPrefix.isSame($0, sheet) }) else { return nil }
      return .text(reference.first == nil ? "" : "#REF!")
    }
  }
}
