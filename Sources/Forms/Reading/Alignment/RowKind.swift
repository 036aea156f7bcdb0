import Grid
import Spreadsheet
import Values

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
  let categories: [String: String]
  /// Beginnings of printed texts below the list.
  let footers: [String]
  /// Whether the list has printed items, so that headings and sums may stand between rows.
  let isPrinted: Bool

  /// What a row is.
  func kind(of row: SheetGrid.Row, in grid: SheetGrid) -> RowKind {
    guard let first = row.cells.first else { return .record }
    if let sum = sum(row, in: grid) { return sum }
    if isPrinted, let heading = category(row, in: grid) { return .category(heading) }
    return isFooter(first, in: grid) ? .footer : .record
  }

  // MARK: Sums

  private static let subtotals = ["小计", "得分小计", "小计得分", "本项小计", "平均", "平均分"]
  private static let totals = ["合计", "总计", "总分", "合计得分", "总得分", "合计分", "总合计"]

  private func sum(_ row: SheetGrid.Row, in grid: SheetGrid) -> RowKind? {
    for cell in row.cells.prefix(4) {
      let text = Similarity.withoutBrackets(cell.folded).trimming(":")
      if RowClassifier.subtotals.contains(text) { return .subtotal }
      if RowClassifier.totals.contains(text) { return .total }
      guard text.count <= 24, row.cells.first?.reference == cell.reference, isPrinted else {
        continue
      }
      if text.hasSuffix("小计") { return .subtotal }
      if text.hasSuffix("合计") || text.hasSuffix("总计") { return .total }
    }
    return nil
  }

  // MARK: Categories

  private func category(_ row: SheetGrid.Row, in grid: SheetGrid) -> String? {
    let cells = row.cells.filter { Double($0.folded) == nil }
    guard let first = cells.first, cells.count <= 3 else { return nil }
    let joined = cells.prefix(2).map(\.text).joined(separator: " ")
    for text in [joined, first.text] {
      if let known = categories[RowClassifier.categoryName(text)] { return known }
    }
    let number = RowClassifier.leadingNumeral(first.folded)
    guard let number, row.cells.count <= 4 else { return nil }
    let isWhole = number == first.folded && cells.count > 1
    return isWhole || first.folded.count > number.count ? joined : nil
  }

  /// The name of a category without its number and score: `一、安全谈心谈话（14分）`.
  static func categoryName(_ text: String) -> String {
    var name = text.foldedForMatching
    if let numeral = leadingNumeral(name) { name.removeFirst(numeral.count) }
    while let open = name.lastIndex(of: "("), name.hasSuffix(")"),
      name[open...].contains("分"), name[open...].contains(where: \.isNumber)
    {
      name = String(name[..<open])
    }
    return Similarity.key(name)
  }

  /// `一`, `二、`, `（三）`, `第四部分`: a Chinese number in front, with what belongs to it.
  static func leadingNumeral(_ folded: String) -> String? {
    var rest = folded[...]
    if rest.hasPrefix("(") || rest.hasPrefix("第") { rest = rest.dropFirst() }
    let numeral = rest.prefix { "一二三四五六七八九十".contains($0) }
    guard !numeral.isEmpty else { return nil }
    rest = rest.dropFirst(numeral.count)
    let isClosed = rest.isEmpty || rest.first.map { "、.,):".contains($0) } == true
    let word = ["部分", "项", "章", "类"].first { rest.hasPrefix($0) }
    guard isClosed || word != nil else { return nil }
    if let word { rest = rest.dropFirst(word.count) }
    rest = rest.drop { "、.,):".contains($0) }
    return String(folded.dropLast(rest.count))
  }

  // MARK: Footers

  private func isFooter(_ cell: GridCell, in grid: SheetGrid) -> Bool {
    let text = cell.folded
    if footers.contains(where: { text.hasPrefix($0) }) { return true }
    let isWide = (grid.merge(at: cell.reference)?.columns.count ?? 1) >= 5
    let words = ["注:", "备注:", "说明:", "检查人", "签字", "检查结论", "填表人", "审核", "附:", "加分", "否决"]
    return words.contains { text.hasPrefix($0) } || (isWide && text.contains("签"))
  }
}
