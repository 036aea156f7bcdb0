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
    if isPrinted, let heading = category(row) { return .category(heading) }
    return isFooter(first, in: grid) ? .footer : .record
  }

  // MARK: Sums

  private static let subtotals: Set<FoldedText> = [
    "小计", "得分小计", "小计得分", "本项小计", "平均", "平均分",
  ]
  private static let totals: Set<FoldedText> = [
    "合计", "总计", "总分", "合计得分", "总得分", "合计分", "总合计",
  ]
  private static let endings: [(FoldedText, RowKind)] = [
    ("小计", .subtotal), ("合计", .total), ("总计", .total),
  ]

  private func sum(_ row: SheetGrid.Row) -> RowKind? {
    for (index, cell) in row.cells.prefix(4).enumerated() {
      let text = Similarity.withoutBrackets(cell.folded).trimming { $0 == ":" }
      if RowClassifier.subtotals.contains(text) { return .subtotal }
      if RowClassifier.totals.contains(text) { return .total }
      guard isPrinted, index == 0, text.count <= 24 else { continue }
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
    for text in [FoldedText(joined), first.folded] {
      if let known = categories[RowClassifier.categoryName(text)] { return known }
    }
    let number = RowClassifier.leadingNumeral(first.folded)
    guard let number, row.cells.count <= 4 else { return nil }
    let isWhole = number == first.folded.bytes.count && cells.count > 1
    return isWhole || number < first.folded.bytes.count ? joined : nil
  }

  /// The name of a category without its number and score: `一、安全谈心谈话（14分）`.
  static func categoryName(_ text: FoldedText) -> FoldedText {
    let numeral = leadingNumeral(text) ?? 0
    return Similarity.key(BracketedPoints.allRemoved(from: text[numeral..<text.bytes.count]))
  }

  /// How many bytes `一`, `二、`, `（三）`, `第四部分` in front of a text have: a Chinese number with
  /// what belongs to it; nil where none stands there.
  static func leadingNumeral(_ folded: FoldedText) -> Int? {
    var scanner = SpellingScanner(folded)
    if !scanner.take("(") { scanner.take("第") }
    let start = scanner.position
    while !scanner.isAtEnd, ChineseNumeral.isOrdinal(folded.scalar(at: scanner.position)) {
      scanner.skip()
    }
    guard scanner.position > start else { return nil }
    let marks = ["、", ".", ",", ")", ":"]
    let word = scanner.takeAny(["部分", "项", "章", "类"])
    guard scanner.isAtEnd || word != nil || scanner.takeAny(marks) != nil else { return nil }
    while scanner.takeAny(marks) != nil {}
    return scanner.position
  }

  // MARK: Footers

  private static let endWords: [FoldedText] = [
    "注:", "备注:", "说明:", "检查人", "签字", "检查结论", "填表人", "审核", "附:", "加分", "否决",
  ]

  private func isFooter(_ cell: GridCell, in grid: SheetGrid) -> Bool {
    let text = cell.folded
    if footers.contains(where: text.hasPrefix) { return true }
    if RowClassifier.endWords.contains(where: text.hasPrefix) { return true }
    return text.contains("签") && (grid.merge(at: cell.reference)?.columns.count ?? 1) >= 5
  }
}
