import Grid
import Spreadsheet
import Values

/// Applies patches to a `Workbook` value in the most obvious way: what the patcher of packages
/// does to a file, as far as filling uses it.
struct PatchedWorkbook {
  var book: Workbook

  init(_ book: Workbook, _ patches: [Patch]) {
    self.book = book
    for patch in patches { apply(patch) }
  }

  private mutating func apply(_ patch: Patch) {
    switch patch {
    case .setCell(let sheet, let cell, let content, let style):
      set(content, style, at: cell, on: sheet)
    case .insertRows(let sheet, let before, let count, let models, let extends):
      edit(.insert(before: before, count: count, extendsRangesAbove: extends), on: sheet)
      for row in before..<before + count {
        let model = models.isEmpty ? nil : models[(row - before) % models.count]
        copyLook(of: model, to: row..<row + 1, on: sheet)
      }
    case .deleteRows(let sheet, let rows): edit(.delete(rows), on: sheet)
    case .copySheet(let name, let copy):
      guard var sheet = book[name] else { return }
      sheet.name = copy
      book.sheets.append(sheet)
    case .removeSheet(let name): book[name] = nil
    case .renameSheet(let name, let new): book[name]?.name = new
    case .mergeCells(let sheet, let range): book[sheet]?.mergedRanges.append(range)
    case .unmergeCells(let sheet, let range):
      book[sheet]?.mergedRanges.removeAll { $0.overlaps(range) }
    case .setHyperlink(let sheet, let cell, let target):
      guard let target else { return }
      book[sheet]?.hyperlinks.append(Hyperlink(range: CellRange(cell), target: target))
    case .addDataValidation(let sheet, let validation):
      book[sheet]?.dataValidations.append(validation)
    case .setName(let name, let formula):
      book.definedNames.removeAll { $0.name == name }
      if let formula { book.definedNames.append(DefinedName(name, formula: formula)) }
    case .setCustomProperty(let name, let value): book.properties.custom[name] = value
    default: break
    }
  }

  private mutating func set(
    _ content: Patch.CellContent, _ style: Patch.StyleChange, at cell: CellReference,
    on sheet: String
  ) {
    guard let index = book.sheets.firstIndex(where: { $0.name == sheet }) else { return }
    switch content {
    case .keep, .cachedResult: break
    case .clear:
      book.sheets[index][cell].value = nil
      book.sheets[index][cell].formula = nil
    case .value(let value):
      book.sheets[index][cell].value = value
      book.sheets[index][cell].formula = nil
    case .formula(let formula, let cached):
      book.sheets[index][cell].value = cached
      book.sheets[index][cell].formula = formula
    }
    switch style {
    case .keep: break
    case .set(let style): book.sheets[index][cell].style = style
    case .like(let other):
      book.sheets[index][cell].style = book.sheets[index][other].style
    case .modify(let change):
      if let format = change.numberFormat {
        book.sheets[index][cell].style.numberFormat = format
      }
    }
  }

  private mutating func edit(_ edit: RowEdit, on name: String) {
    for index in book.sheets.indices {
      var sheet = book.sheets[index]
      if sheet.name == name {
        var moved = Sheet(name: name)
        for (row, content) in sheet.rows {
          if let target = edit.row(row) { moved[row: target] = content }
        }
        moved.mergedRanges = sheet.mergedRanges.compactMap(edit.mergedRange)
        (moved.visibility, moved.printSetup) = (sheet.visibility, sheet.printSetup)
        sheet = moved
      }
      for (cell, content) in sheet.cellsInOrder {
        guard let formula = content.formula,
          let changed = FormulaText(formula.text).applying(edit, to: name, home: sheet.name)
        else { continue }
        sheet[cell].formula = Formula(changed.text)
      }
      book.sheets[index] = sheet
    }
  }

  private mutating func copyLook(of model: Int?, to rows: Range<Int>, on name: String) {
    guard let model, var sheet = book[name] else { return }
    let merges = sheet.mergedRanges.filter { $0.rows == model...model }
    for row in rows {
      for (column, cell) in sheet[row: model].cells {
        sheet[CellReference(row: row, column: column)] = Cell(style: cell.style)
      }
      sheet.mergedRanges += merges.map { CellRange(rows: row...row, columns: $0.columns) }
    }
    book[name] = sheet
  }
}

extension RowEdit {
  /// Merged ranges grow only from within.
  fileprivate func mergedRange(_ range: CellRange) -> CellRange? {
    guard case .insert(let before, let count, _) = self else { return self.range(range) }
    return RowEdit.insert(before: before, count: count, extendsRangesAbove: false).range(range)
  }
}

extension Sheet {
  /// A row as people see it: texts by column from A, formulas with `=`.
  func shown(row: Int) -> [String] {
    let cells = self[row: row].cells
    guard let last = cells.keys.max() else { return [] }
    var texts = (1...last).map { column in
      cells[column].map { cell in
        cell.formula.map { "=" + $0.text } ?? cell.value.map { "\($0.shown)" } ?? ""
      } ?? ""
    }
    while texts.last == "" { texts.removeLast() }
    return texts
  }
}

extension CellValue {
  fileprivate var shown: String {
    switch self {
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .text(let text): text
    case .dateTime(let moment): moment.date.description
    default: "\(self)"
    }
  }
}
