import Grid
import Spellings
import Spreadsheet

/// What a row below the headers is, before it is held against the printed items.
enum RowKind: Equatable {
  case subtotal, total
  /// The heading of a category, by its text.
  case category(String)
  /// The end of the list: a conclusion, signatures, a note.
  case footer
  /// Anything else: an item, a record.
  case record
}

/// Tells rows apart by their texts.
struct RowClassifier {
  /// The columns of keys and contents in the copy; nil for one that was not found.
  let key: Int?
  let content: Int?
  /// Categories of the template: the folded name of each with its whole text.
  let categories: [FoldedText: String]
  /// Beginnings of printed texts below the list.
  let footers: [FoldedText]
  /// Whether the list has printed items, so that headings and sums may stand between rows.
  let isPrinted: Bool

  /// What a row is.
  func kind(of row: SheetGrid.Row, in grid: SheetGrid) -> RowKind {
    guard let first = row.cells.first else { return .record }
    if let sum = sum(row) { return sum }
    if !isPrinted, footers.contains(where: first.folded.hasPrefix) { return .footer }
    if let heading = isPrinted ? category(row) : sectionHeading(row, in: grid) {
      return .category(heading)
    }
    return isFooter(first, in: grid) ? .footer : .record
  }

  /// What a row of one of two tables beside each other is: a row of sums or the end of the list may
  /// be told in the other's columns.
  func kind(of row: SheetGrid.Row, within whole: SheetGrid.Row?, in grid: SheetGrid) -> RowKind {
    let own = kind(of: row, in: grid)
    guard own == .record, let whole, whole.cells.count > row.cells.count else { return own }
    switch kind(of: whole, in: grid) {
    case .footer: return .footer
    case .total where row.cells.allSatisfy(\.folded.isNumber): return .total
    case .subtotal where row.cells.allSatisfy(\.folded.isNumber): return .subtotal
    default: return .record
    }
  }

  // MARK: Sums

  private static let subtotals: Set<FoldedText> = [
    "小计", "得分小计", "小计得分", "本项小计", "平均", "平均分",
  ]
  private static let totals: Set<FoldedText> = [
    "合计", "总计", "总分", "合计得分", "总得分", "合计分", "总合计",
  ]
  private static let endings: [(FoldedText, RowKind)] = [
    ("小计", .subtotal), ("合计", .total), ("总计", .total), ("累计", .total),
  ]

  private func sum(_ row: SheetGrid.Row) -> RowKind? {
    for (index, cell) in row.cells.prefix(4).enumerated() {
      let text = Similarity.withoutBrackets(cell.folded).trimming { $0 == ":" }
      if RowClassifier.subtotals.contains(text) { return .subtotal }
      if RowClassifier.totals.contains(text) { return .total }
      guard index == 0, text.count <= (isPrinted ? 24 : 10) else { continue }
      if let ending = RowClassifier.endings.first(where: { text.hasSuffix($0.0) }) {
        return ending.1
      }
    }
    return nil
  }

  // MARK: Categories

  private func category(_ row: SheetGrid.Row) -> String? {
    let cells = row.cells.filter { !$0.folded.isNumber }
    guard let first = cells.first, cells.count <= 3 else { return nil }
    let joined = cells.prefix(2).map(\.text).joined(separator: " ")
    if let known = [joined, first.text].first(where: {
      categories[HeadingText($0).name] != nil
    }) {
      return known
    }
    let number = HeadingText.leadingNumeral(first.folded)
    guard let number, row.cells.count <= 4 else { return nil }
    let isWhole = number == first.folded.bytes.count && cells.count > 1
    return isWhole || number < first.folded.bytes.count ? joined : nil
  }

  /// The heading of a part of a growing list, which has nothing beside it: `3月`, `二、班组`, a text
  /// merged over several columns.
  private func sectionHeading(_ row: SheetGrid.Row, in grid: SheetGrid) -> String? {
    guard row.cells.count == 1, let cell = row.cells.first else { return nil }
    let isWide = (grid.merge(at: cell.reference)?.columns.count ?? 1) >= 3
    let isFirst = cell.reference.column <= (key ?? content ?? cell.reference.column)
    guard isWide || isFirst else { return nil }
    let isHeading =
      isWide && !isFooter(cell, in: grid) || RowClassifier.isPeriod(cell.folded)
      || HeadingText.leadingNumeral(cell.folded).map { $0 < cell.folded.bytes.count } ?? false
    return isHeading ? cell.text : nil
  }

  /// `3月`, `2025年3月份`, `一季度`, `第9周`, `上半年`.
  private static func isPeriod(_ text: FoldedText) -> Bool {
    var scanner = SpellingScanner(text)
    if let year = scanner.digits(4...4), WrittenYear.plausible.contains(year) {
      scanner.takeAny(["年度", "年"])
    }
    if scanner.takeAny(["上半年", "下半年"]) != nil { return scanner.isAtEnd }
    scanner.take("第")
    guard scanner.ordinal() != nil else { return false }
    return scanner.takeAny(["月份", "月", "季度", "周"]) != nil && scanner.isAtEnd
  }

  // MARK: Footers

  private static let endWords: [FoldedText] = [
    "注:", "备注:", "说明:", "检查人", "签字", "检查结论", "填表人", "制表人", "制表:", "填报人", "审核", "附:", "加分",
    "否决",
  ]

  private func isFooter(_ cell: GridCell, in grid: SheetGrid) -> Bool {
    let text = cell.folded
    if footers.contains(where: text.hasPrefix) { return true }
    if RowClassifier.endWords.contains(where: text.hasPrefix) { return true }
    return text.contains("签") && (grid.merge(at: cell.reference)?.columns.count ?? 1) >= 5
  }
}
