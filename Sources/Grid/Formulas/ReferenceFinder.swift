/// Finds the references among the tokens of a formula, each with the bytes it takes.
struct ReferenceFinder {
  private let lexer: FormulaLexer
  private var index = 0
  private var found: [FormulaText.Place] = []

  /// The references of a formula in order.
  static func places(in text: String) -> [FormulaText.Place] {
    var finder = ReferenceFinder(lexer: FormulaLexer(text))
    while finder.index < finder.tokens.count { finder.step() }
    return finder.found
  }

  private init(lexer: FormulaLexer) { self.lexer = lexer }

  private var tokens: [FormulaToken] { lexer.tokens }

  private mutating func step() {
    switch tokens[index].kind {
    case .quotedName where isSign("!", at: index + 1):
      let prefix = ReferenceFinder.prefix(quoted: lexer.content(of: tokens[index]))
      reference(prefix, at: index + 2)
    case .brackets: bracket()
    case .word, .number: word()
    default: index += 1
    }
  }

  private func isSign(_ sign: String, at index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .sign(sign)
  }

  /// The token behind words and numbers that stand together: `1月`, `A1`.
  private func endOfWord(from start: Int) -> Int {
    var index = start
    while index < tokens.count, tokens[index].kind == .word || tokens[index].kind == .number {
      index += 1
    }
    return index
  }

  private func text(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : lexer.text(bytes(range))
  }

  private func bytes(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }

  // MARK: Sheets

  /// `[1]Sheet1!A1` names another workbook; any other bracket is a structured reference.
  private mutating func bracket() {
    let end = endOfWord(from: index + 1)
    guard isSign("!", at: end) else {
      index += 1
      return
    }
    let workbook = text(index..<index + 1)
    reference(SheetPrefix(text(index + 1..<end), workbook: workbook), at: end + 1)
  }

  private static func prefix(quoted inner: String) -> SheetPrefix {
    var names = inner[...]
    var workbook: String?
    if let close = names.lastIndex(of: "]") {
      workbook = String(names[...close])
      names = names[names.index(after: close)...]
    }
    let parts = names.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return SheetPrefix(
      String(parts.first ?? ""), lastName: parts.count > 1 ? String(parts[1]) : nil,
      workbook: workbook)
  }

  private mutating func word() {
    let end = endOfWord(from: index)
    if isSign("!", at: end) { return reference(SheetPrefix(text(index..<end)), at: end + 1) }
    let next = endOfWord(from: end + 1)
    if isSign(":", at: end), next > end + 1, isSign("!", at: next) {
      let prefix = SheetPrefix(text(index..<end), lastName: text(end + 1..<next))
      return reference(prefix, at: next + 1)
    }
    reference(nil, at: index)
  }

  // MARK: Addresses

  /// Takes the address at a token, with the sheet before it; passes over what is none.
  private mutating func reference(_ sheet: SheetPrefix?, at start: Int) {
    let address = self.address(at: start)
    if sheet != nil || address != nil {
      let reference = FormulaReference(sheet: sheet, first: address?.first, last: address?.last)
      let range = bytes(index..<(address?.end ?? start))
      found.append(FormulaText.Place(reference: reference, range: range))
    }
    index = address?.end ?? endOfWord(from: start)
  }

  /// A cell, a range, whole columns or whole rows at a token, and the token behind.
  private func address(at start: Int) -> (first: ReferenceEnd, last: ReferenceEnd?, end: Int)? {
    let end = endOfWord(from: start)
    guard let first = corner(start..<end) else { return nil }
    if isSign(":", at: end) {
      let next = endOfWord(from: end + 1)
      if !isSign("(", at: next), let last = corner(end + 1..<next), CellRange(first, last) != nil {
        return (first, last, next)
      }
    }
    return first.cell != nil && !isSign("(", at: end) ? (first, nil, end) : nil
  }

  private func corner(_ range: Range<Int>) -> ReferenceEnd? {
    range.isEmpty ? nil : ReferenceEnd(text(range).utf8)
  }
}
