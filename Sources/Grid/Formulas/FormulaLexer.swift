import Values

/// Cuts the text of a formula into tokens. It never fails, and the tokens together are the whole
/// text: who reads a formula finds what is wrong with it, who rewrites one keeps every byte.
///
/// ```swift
/// FormulaLexer("SUM(D4:D6)").tokens.map(\.kind)
/// // [.word, .sign("("), .word, .sign(":"), .word, .sign(")")]
/// ```
package struct FormulaLexer {
  /// The pieces in order.
  package private(set) var tokens: [FormulaToken] = []
  private let bytes: [UInt8]
  private let readsFullWidth: Bool
  private var position = 0

  /// Cuts a formula; with or without its leading `=`.
  ///
  /// - Parameter readsFullWidth: whether `（`, `“`, `≥` and `Ａ１` are what they look like, as in
  ///   what people type; in a workbook's own formulas they belong to names.
  package init(_ text: String, readsFullWidth: Bool = false) {
    bytes = Array(text.utf8)
    self.readsFullWidth = readsFullWidth
    while position < bytes.count {
      let start = position
      let kind = scan()
      tokens.append(FormulaToken(kind: kind, range: start..<position))
    }
  }

  /// The text of some bytes as it is written.
  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// What stands between the quotes of a text or name, doubled quotes taken once.
  package func content(of token: FormulaToken) -> String {
    var content = String.UnicodeScalarView()
    var index = end(at: token.range.lowerBound)
    let close = closing(token.range.lowerBound)
    while index < token.range.upperBound {
      let isQuote = closes(index, close)
      if !isQuote || end(at: index) < token.range.upperBound { content.append(written(at: index)) }
      index = end(at: index)
      if isQuote, index < token.range.upperBound { index = end(at: index) }
    }
    return String(content)
  }

  // MARK: Kinds

  private mutating func scan() -> FormulaToken.Kind {
    let letter = self.letter(at: position)
    switch letter {
    case "\"": return quoted(.text)
    case "“", "”": return readsFullWidth ? quoted(.text) : word()
    case "'": return quoted(.quotedName)
    case "[": return brackets()
    case "#": return error()
    case "0"..."9": return number()
    case "." where digitFollows(end(at: position)): return number()
    default: break
    }
    if isWord(letter) { return word() }
    if isBlank(letter) { return blank() }
    return sign(letter)
  }

  private mutating func word() -> FormulaToken.Kind {
    while position < bytes.count, isWord(letter(at: position)) { position = end(at: position) }
    return .word
  }

  private mutating func blank() -> FormulaToken.Kind {
    while position < bytes.count, isBlank(letter(at: position)) { position = end(at: position) }
    return .blank
  }

  private mutating func sign(_ first: Unicode.Scalar) -> FormulaToken.Kind {
    position = end(at: position)
    guard position < bytes.count else { return .sign(String(first)) }
    let pair = String(first) + String(letter(at: position))
    guard ["<>", "<=", ">="].contains(pair) else { return .sign(String(first)) }
    position = end(at: position)
    return .sign(pair)
  }

  // MARK: Numbers

  private mutating func number() -> FormulaToken.Kind {
    while position < bytes.count, letter(at: position) == "." || digitFollows(position) {
      position = end(at: position)
    }
    if let digits = exponent(at: position) {
      position = digits
      while digitFollows(position) { position = end(at: position) }
    }
    return .number
  }

  /// Where the digits of an exponent begin; nil where there is none.
  private func exponent(at index: Int) -> Int? {
    guard index < bytes.count, ["E", "e"].contains(letter(at: index)) else { return nil }
    var index = end(at: index)
    if index < bytes.count, ["+", "-"].contains(letter(at: index)) { index = end(at: index) }
    return digitFollows(index) ? index : nil
  }

  private func digitFollows(_ index: Int) -> Bool {
    index < bytes.count && ("0"..."9").contains(letter(at: index))
  }

  // MARK: Quotes and brackets

  private mutating func quoted(_ kind: FormulaToken.Kind) -> FormulaToken.Kind {
    let close = closing(position)
    position = end(at: position)
    while position < bytes.count {
      let quote = position
      position = end(at: position)
      guard closes(quote, close) else { continue }
      guard position < bytes.count, written(at: position) == written(at: quote) else { return kind }
      position = end(at: position)
    }
    return .unclosed(by: close)
  }

  /// What closes a quote: `“` is closed by `”`, any other by itself.
  private func closing(_ index: Int) -> Unicode.Scalar {
    let open = letter(at: index)
    return open == "“" ? "”" : open
  }

  private func closes(_ index: Int, _ close: Unicode.Scalar) -> Bool {
    let letter = self.letter(at: index)
    return letter == close || (close == "”" && letter == "“")
  }

  /// Brackets with all that is nested in them; `'` escapes in the names of columns.
  private mutating func brackets() -> FormulaToken.Kind {
    var depth = 0
    while position < bytes.count {
      let letter = self.letter(at: position)
      position = end(at: position)
      switch letter {
      case "'": if position < bytes.count { position = end(at: position) }
      case "[": depth += 1
      case "]":
        depth -= 1
        if depth == 0 { return .brackets }
      default: break
      }
    }
    return .unclosed(by: "]")
  }

  // MARK: Errors

  private static let errors = ["#N/A", "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!"]

  /// `#REF!` and errors newer than this program (`#SPILL!`), whole, since `REF` is a word; a `#`
  /// alone is the sign behind a cell that spills.
  private mutating func error() -> FormulaToken.Kind {
    let start = position
    position = end(at: position)
    let rest = text(start..<min(start + 8, bytes.count)).uppercased()
    if let known = FormulaLexer.errors.first(where: { rest.hasPrefix($0) }) {
      position = start + known.utf8.count
      return .error
    }
    var index = position
    while index < bytes.count, FormulaLexer.isErrorLetter(bytes[index]) { index += 1 }
    guard index > position, index < bytes.count, "!?".utf8.contains(bytes[index]) else {
      return .sign("#")
    }
    position = index + 1
    return .error
  }

  private static func isErrorLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "/"): true
    default: false
    }
  }
}

/// Characters.
extension FormulaLexer {
  /// The character at an index as it is read: folded to ASCII where full-width is read.
  private func letter(at index: Int) -> Unicode.Scalar {
    let scalar = written(at: index)
    guard readsFullWidth, !scalar.isASCII else { return scalar }
    switch scalar {
    case "×": return "*"
    case "÷": return "/"
    default: return scalar.foldedWidth
    }
  }

  private func written(at index: Int) -> Unicode.Scalar {
    guard bytes[index] >= 0x80 else { return Unicode.Scalar(bytes[index]) }
    return text(index..<end(at: index)).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// The index behind the character at an index.
  private func end(at index: Int) -> Int {
    switch bytes[index] {
    case ..<0x80: index + 1
    case 0xF0...: min(index + 4, bytes.count)
    case 0xE0...: min(index + 3, bytes.count)
    default: min(index + 2, bytes.count)
    }
  }

  private func isBlank(_ letter: Unicode.Scalar) -> Bool {
    (readsFullWidth || letter.isASCII) && letter.isBlank
  }

  /// Letters, digits, `_ . \ ? $`, and everything beyond ASCII that is no sign.
  private func isWord(_ letter: Unicode.Scalar) -> Bool {
    switch letter {
    case "A"..."Z", "a"..."z", "0"..."9", "_", ".", "\\", "?", "$": return true
    case _ where letter.isASCII: return false
    case "≠", "≤", "≥", "“", "”": return !readsFullWidth
    default: return !readsFullWidth || !letter.isBlank
    }
  }
}
