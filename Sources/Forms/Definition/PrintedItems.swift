import Grid
import Spreadsheet
import Values

/// The printed items of a band, and the rows between them.
struct PrintedItems {
  private(set) var items: [Band.Item] = []
  private(set) var dividers: [Band.Divider] = []
  /// From the first row below the headers to the last item or the divider behind it.
  private(set) var rows: ClosedRange<Int>

  private let grid: TemplateSheet
  private let band: Band
  private let keyColumn: Int?
  private let printed: [Band.Column]
  private let categories: [String]

  /// - Parameters:
  ///   - key: the field that identifies an item; nil for the first printed column.
  ///   - end: the text at whose row the items end.
  ///   - top: the first row of the headers of a list below; nil for none.
  ///   - categories: numbers and names of the categories, folded.
  init(
    grid: TemplateSheet, band: Band, key: String?, end: String?, above top: Int?,
    categories: [String]
  ) {
    (self.grid, self.band, self.categories) = (grid, band, categories)
    printed = band.columns.filter(\.isPrinted)
    keyColumn = (key.flatMap(band.column(of:)) ?? printed.first)?.column
    let first = band.headerRows.isEmpty ? band.prototypeRows.lowerBound : band.headerRows.upperBound
    rows = first...band.prototypeRows.upperBound
    scan(from: first, to: min(lastRow(from: first, end: end), (top ?? .max) - 1))
    if top != nil { dropHeadings() }
  }

  /// What stands between the last item and the headers of a list below is that list's, but for sums.
  private mutating func dropHeadings() {
    let model = items.first.flatMap { NumberShape($0.key.foldedForMatching).depth }
    if let last = items.last, items.count > 1, model != nil, last.constants.count == 1,
      NumberShape(last.key.foldedForMatching).depth != model
    {
      items.removeLast()
    }
    while let last = dividers.last, last.row > items.last?.row ?? 0, !isSum(last) {
      dividers.removeLast()
    }
    let bottom = max(items.last?.row ?? 0, dividers.last?.row ?? 0, band.prototypeRows.upperBound)
    rows = rows.lowerBound...max(rows.lowerBound, bottom)
  }

  private func lastRow(from first: Int, end: String?) -> Int {
    guard let end else { return grid.lastRow }
    let found = (first...max(first, grid.lastRow)).first { row in
      row > band.prototypeRows.upperBound
        && grid.firstText(inRow: row).map { HeaderRows.starts($0.text, with: end) } ?? false
    }
    return (found ?? grid.lastRow + 1) - 1
  }

  private mutating func scan(from first: Int, to last: Int) {
    var category: String?
    var blanks = 0
    var row = first
    while row <= last {
      blanks = grid.isBlank(row: row) ? blanks + 1 : 0
      if blanks == 2 || (row > band.prototypeRows.upperBound && endsItems(row: row)) { return }
      if let item = item(in: row, category) {
        items.append(item)
        rows = rows.lowerBound...max(rows.upperBound, row)
      } else if blanks == 0, !hasRecordPlaceholders(row: row) {
        let divider = divider(in: row)
        if !isSum(divider), let text = categoryText(divider) { category = text }
        dividers.append(divider)
        rows = rows.lowerBound...max(rows.upperBound, row)
      }
      row += 1
    }
  }

  private func item(in row: Int, _ category: String?) -> Band.Item? {
    if band.prototypeRows.contains(row), row > band.prototypeRows.lowerBound { return nil }
    guard row == band.prototypeRows.lowerBound || isItem(row: row), let keyColumn
    else { return nil }
    var constants: [String: String] = [:]
    for column in printed {
      let cell = grid.anchor(row: row, column: column.column)
      guard let text = grid.texts[cell] else { continue }
      let isOwn = cell.row == row
      if isOwn || !grid.sheet[cell].isNumber { constants[column.field] = text }
    }
    let key = grid.text(row: row, column: keyColumn) ?? ""
    return Band.Item(row: row, key: key, constants: constants, category: category)
  }

  /// An item prints its key and most of what the first item prints, and is no category.
  private func isItem(row: Int) -> Bool {
    guard let keyColumn, grid.anchor(row: row, column: keyColumn).row == row,
      let key = grid.text(row: row, column: keyColumn), !isCategory(row: row, key: key)
    else { return false }
    if let merged = grid.mergedRange(row: row, column: keyColumn), merged.columns.count > 1 {
      return false
    }
    if PrintedItems.isSumWord(key) || hasRecordPlaceholders(row: row) { return false }
    let filled = printed.filter { grid.text(row: row, column: $0.column) != nil }
    return filled.count * 3 >= printed.count * 2
  }

  private func isCategory(row: Int, key: String) -> Bool {
    let folded = key.foldedForMatching
    if categories.contains(folded) { return true }
    let model = grid.text(row: band.prototypeRows.lowerBound, column: keyColumn ?? 1) ?? ""
    return NumberShape(folded).isAbove(NumberShape(model.foldedForMatching))
  }

  private func hasRecordPlaceholders(row: Int) -> Bool {
    grid.sheet[row: row].cells.keys.contains { column in
      grid.placeholders[CellReference(row: row, column: column)]?.values.contains {
        $0.group != nil && $0.group != band.group
      } ?? false
    }
  }

  /// A row with a form's own placeholder, or a grand total, is below the list.
  private func endsItems(row: Int) -> Bool {
    let hasField = grid.sheet[row: row].cells.keys.contains { column in
      grid.placeholders[CellReference(row: row, column: column)]?.values.contains {
        $0.group == nil
      } ?? false
    }
    let text = grid.firstText(inRow: row)?.text.foldedForMatching ?? ""
    return hasField || ["合计", "总计", "总分"].contains { text.hasPrefix($0) }
  }

  private func divider(in row: Int) -> Band.Divider {
    var divider = Band.Divider(row: row, texts: [:])
    for column in grid.sheet[row: row].cells.keys {
      let cell = CellReference(row: row, column: column)
      divider.texts[column] = grid.texts[cell]
      divider.formulas[column] = grid.formulas[cell]
    }
    return divider
  }

  private func isSum(_ divider: Band.Divider) -> Bool {
    divider.texts.values.contains { PrintedItems.isSumWord($0) }
  }

  /// The heading of a category, `一 安全谈心谈话`: its texts that are no score.
  private func categoryText(_ divider: Band.Divider) -> String? {
    let texts = divider.texts.sorted { $0.key < $1.key }.filter {
      !grid.sheet[CellReference(row: divider.row, column: $0.key)].isNumber
    }
    return texts.isEmpty ? nil : texts.map(\.value).joined(separator: " ")
  }

  /// Whether a text heads a row of sums.
  static func isSumWord(_ text: String) -> Bool {
    let folded = text.foldedForMatching
    return ["小计", "合计", "总计", "得分小计", "总分", "平均"].contains { folded.hasPrefix($0) }
  }
}

/// How deep a number is in an outline: `一` above `1`, `1` above `1.1`.
struct NumberShape {
  /// 0 for Chinese numerals, else how many numbers stand between points; nil for anything else.
  let depth: Int?

  init(_ text: String) {
    let bare = text.drop { "(第".contains($0) }.prefix { !"、),".contains($0) }
    if !bare.isEmpty, bare.allSatisfy({ "一二三四五六七八九十百".contains($0) }) {
      depth = 0
      return
    }
    let parts = bare.split(separator: ".", omittingEmptySubsequences: true)
    let isNumber = parts.first?.first.map { $0.isASCII && $0.isNumber } ?? false
    depth = isNumber ? parts.count : nil
  }

  /// Whether this numbers a category of what the other numbers.
  func isAbove(_ other: NumberShape) -> Bool {
    guard let depth, let otherDepth = other.depth else { return false }
    return depth < otherDepth
  }
}

extension Cell {
  /// Whether a number stands in the cell, typed as one or as text.
  var isNumber: Bool {
    switch value {
    case .number: true
    case .text(let text): Double(text.foldedForMatching) != nil
    default: false
    }
  }
}
