import Spellings

/// The texts of a band's printed items, as they are compared.
struct PrintedItemTexts: Sendable {
  /// The number of each item.
  let keys: [FoldedText]
  /// The text of each item; empty where it has none.
  let contents: [FoldedText]
  /// The items with a text.
  let byContent: [FoldedText: [Int]]
  /// The numbers that are not blank.
  let knownKeys: Set<FoldedText>
  /// What else is printed in the rows of the items: the columns that tell some of them apart.
  let others: [Column]

  /// A further printed column: 评分标准, 检查方法.
  struct Column: Sendable {
    let field: String
    /// The items with each text.
    let items: [FoldedText: [Int]]
  }

  /// How many items there are.
  var count: Int { keys.count }

  init(_ items: [Band.Item], content: String?) {
    keys = items.map { PrintedItemTexts.key(FoldedText($0.key)) }
    contents = items.map { item in
      content.flatMap { item.constants[$0] }.map { ItemText($0, folded: FoldedText($0)).text }
        ?? .empty
    }
    byContent = Dictionary(grouping: contents.indices) { [contents] in contents[$0] }
    knownKeys = Set(keys.filter { !$0.isEmpty })
    others = PrintedItemTexts.columns(of: items, but: content)
  }

  private static func columns(of items: [Band.Item], but content: String?) -> [Column] {
    let fields = Set(items.flatMap(\.constants.keys)).subtracting([content].compactMap { $0 })
    return fields.sorted().compactMap { field in
      let texts = items.map { $0.constants[field] == $0.key ? nil : $0.constants[field] }
      let places = Dictionary(grouping: items.indices.filter { texts[$0] != nil }) {
        FoldedText(texts[$0] ?? "")
      }
      return places.count > 1 ? Column(field: field, items: places) : nil
    }
  }

  /// A number without brackets and the point behind it: `（1）`, `1、`, `1.1.` as `1`, `1`, `1.1`.
  static func key(_ folded: FoldedText) -> FoldedText {
    circledAsDigits(folded).trimming { "().、,:★*".unicodeScalars.contains($0) }
  }

  private static func circledAsDigits(_ folded: FoldedText) -> FoldedText {
    guard folded.bytes.contains(0xE2) else { return folded }
    let texts = folded.scalars.map { scalar in
      (0x2460...0x2473).contains(scalar.value)
        ? String(scalar.value - 0x245F) : String(Character(scalar))
    }
    return FoldedText(texts.joined())
  }

  // MARK: What rows have of an item

  /// Whether a number in a copy may be an item's: `1.1` is also what is left of 1.10.
  func hasNumber(_ key: FoldedText, _ item: Int) -> Bool {
    let own = keys[item]
    guard !own.isEmpty else { return false }
    return own == key
      || (own.contains(".") && PrintedItemTexts.bare(own) == PrintedItemTexts.bare(key))
  }

  /// The items with a number and no text; nil for none.
  func withoutText(_ key: FoldedText) -> [Int]? {
    let found = keys.indices.filter { keys[$0] == key && contents[$0].isEmpty && !key.isEmpty }
    return found.isEmpty ? nil : found
  }

  /// How much of what else stands in a row is an item's alone, 0...1.
  func share(of texts: [FoldedText], _ item: Int) -> Double {
    let shares = zip(others, texts).map { column, text -> Double in
      guard let same = column.items[text], same.contains(item) else { return 0 }
      return 1 / Double(same.count)
    }
    return min(1, shares.reduce(0, +))
  }

  private static func bare(_ key: FoldedText) -> FoldedText {
    guard key.contains(".") else { return key }
    var end = key.bytes.count
    while end > 0, key.bytes[end - 1] == UInt8(ascii: "0") { end -= 1 }
    if end > 0, key.bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return key[0..<end]
  }
}
