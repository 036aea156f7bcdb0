/// Finds the references in a formula: bytes in, pieces out. Whatever it does not know it keeps.
struct FormulaScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var pendingStart = 0
  private var found: [FormulaText.Piece] = []

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func pieces() -> [FormulaText.Piece] {
    while position < bytes.count { step() }
    flush(upTo: bytes.count)
    return found
  }

  private mutating func step() {
    switch bytes[position] {
    case UInt8(ascii: "\""): position = endOfQuoted(UInt8(ascii: "\""), from: position)
    case UInt8(ascii: "'"): quotedSheet()
    case UInt8(ascii: "["): bracket()
    case UInt8(ascii: "#"): errorValue()
    case let byte where FormulaScanner.isWord(byte): word()
    default: position += 1
    }
  }

  // MARK: Texts, errors, brackets

  /// The index behind a quoted text, in which the quote itself is doubled.
  private func endOfQuoted(_ quote: UInt8, from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == quote {
        guard index + 1 < bytes.count, bytes[index + 1] == quote else { return index + 1 }
        index += 1
      }
      index += 1
    }
    return bytes.count
  }

  /// `#REF!`, `#N/A`: to be passed over whole, since `N` and `A` are words.
  private mutating func errorValue() {
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
        position += 1
        return
      }
      let isPart = byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") || byte.isLetterOrDigit
      guard isPart else { return }
      position += 1
    }
  }

  /// The index behind a bracket with all that is nested in it; `'` escapes in column names.
  private func endOfBracket(from start: Int) -> Int {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "'"): index += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return bytes.count
  }

  /// `[1]Sheet1!A1` names another workbook; any other bracket is a structured reference.
  private mutating func bracket() {
    let start = position
    let end = endOfBracket(from: start)
    let wordEnd = endOfWord(from: end)
    guard wordEnd < bytes.count, bytes[wordEnd] == UInt8(ascii: "!") else {
      position = end
      return
    }
    let prefix = SheetPrefix(text(end..<wordEnd), workbook: text(start..<end))
    reference(prefix, from: start, at: wordEnd + 1)
  }

  // MARK: Sheets

  private mutating func quotedSheet() {
    let start = position
    let end = endOfQuoted(UInt8(ascii: "'"), from: start)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "!"), end - start >= 2 else {
      position = end
      return
    }
    let inner = text(start + 1..<end - 1).split(separator: "''", omittingEmptySubsequences: false)
      .joined(separator: "'")
    reference(FormulaScanner.prefix(quoted: inner), from: start, at: end + 1)
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

  // MARK: Words

  private mutating func word() {
    let start = position
    let end = endOfWord(from: start)
    if end < bytes.count, bytes[end] == UInt8(ascii: "!") {
      let prefix = SheetPrefix(text(start..<end))
      return reference(prefix, from: start, at: end + 1)
    }
    if end < bytes.count, bytes[end] == UInt8(ascii: ":") {
      let next = endOfWord(from: end + 1)
      if next < bytes.count, next > end + 1, bytes[next] == UInt8(ascii: "!") {
        let prefix = SheetPrefix(text(start..<end), lastName: text(end + 1..<next))
        return reference(prefix, from: start, at: next + 1)
      }
    }
    reference(nil, from: start, at: start)
  }

  /// Takes the address at an index, with the sheet before it; passes over what is none.
  private mutating func reference(_ sheet: SheetPrefix?, from start: Int, at index: Int) {
    guard let (first, last, end) = address(at: index) else {
      if let sheet {
        flush(upTo: start)
        found.append(.reference(FormulaReference(sheet: sheet, first: nil, last: nil)))
        (position, pendingStart) = (index, index)
        if index < bytes.count, FormulaScanner.isWord(bytes[index]) {
          position = endOfWord(from: index)
        }
      } else {
        position = max(endOfWord(from: index), index + 1)
      }
      return
    }
    flush(upTo: start)
    found.append(.reference(FormulaReference(sheet: sheet, first: first, last: last)))
    (position, pendingStart) = (end, end)
  }

  /// A cell, a range, whole columns or whole rows at an index, and the index behind.
  private func address(
    at index: Int
  ) -> (first: FormulaReference.End, last: FormulaReference.End?, end: Int)? {
    let end = endOfWord(from: index)
    guard let first = FormulaScanner.end(bytes[index..<end]) else { return nil }
    let isCell = first.row != nil && first.column != nil
    if end < bytes.count, bytes[end] == UInt8(ascii: ":") {
      let next = endOfWord(from: end + 1)
      let isCall = next < bytes.count && bytes[next] == UInt8(ascii: "(")
      if !isCall, let last = FormulaScanner.end(bytes[end + 1..<next]),
        (first.row == nil) == (last.row == nil), (first.column == nil) == (last.column == nil)
      {
        return (first, last, next)
      }
    }
    let isCall = end < bytes.count && bytes[end] == UInt8(ascii: "(")
    return isCell && !isCall ? (first, nil, end) : nil
  }

  /// A word as the end of a reference: `B7`, `$B$7`, `B`, `$7`.
  private static func end(_ word: ArraySlice<UInt8>) -> FormulaReference.End? {
    var end = FormulaReference.End()
    var rest = word
    var dollar = rest.first == UInt8(ascii: "$")
    if dollar { rest.removeFirst() }
    var column = 0
    while let byte = rest.first, byte.isLetter, column <= SheetLimits.columns {
      column = column * 26 + Int(byte & 0x1F)
      rest.removeFirst()
    }
    if column > 0 {
      (end.column, end.isColumnAbsolute) = (column, dollar)
      dollar = rest.first == UInt8(ascii: "$")
      if dollar { rest.removeFirst() }
    }
    var row = 0
    while let byte = rest.first, byte.isDigit, row <= SheetLimits.rows {
      row = row * 10 + Int(byte - UInt8(ascii: "0"))
      rest.removeFirst()
    }
    if row > 0 { (end.row, end.isRowAbsolute) = (row, dollar) }
    let isWhole = rest.isEmpty && (row > 0 || !dollar) && (row > 0 || column > 0)
    guard isWhole, column <= SheetLimits.columns, row <= SheetLimits.rows else { return nil }
    return end
  }

  private func endOfWord(from start: Int) -> Int {
    var index = start
    while index < bytes.count, FormulaScanner.isWord(bytes[index]) { index += 1 }
    return index
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private mutating func flush(upTo end: Int) {
    if end > pendingStart { found.append(.other(text(pendingStart..<end))) }
  }

  /// Letters, digits, `_ . \ ? $` and everything beyond ASCII belong to names.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "\\"), UInt8(ascii: "?"),
      UInt8(ascii: "$"), 0x80...:
      true
    default: byte.isLetterOrDigit
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self & 0xDF)
  }
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLetterOrDigit: Bool { isLetter || isDigit }
}
