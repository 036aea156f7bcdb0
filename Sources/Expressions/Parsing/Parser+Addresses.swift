import Grid

/// Addresses of cells.
extension Parser {
  mutating func area(onSheet sheet: String?) throws(ExpressionError) -> CellArea {
    let start = index
    guard let first = try corner() else { throw unexpected() }
    var second: ReferenceEnd?
    if token.kind == .colon {
      advance()
      do { second = try corner() } catch {
        index = start
        throw error
      }
      if second == nil { throw unexpected(from: start) }
    }
    guard let area = CellArea(first, second, sheet: sheet) else {
      index = start
      throw beyondLastCell()
    }
    return area
  }

  /// What stands here cannot; back to where the address began.
  private mutating func unexpected(from start: Int) -> ExpressionError {
    defer { index = start }
    return unexpected()
  }

  private func beyondLastCell() -> ExpressionError {
    ExpressionError(.beyondLastCell, at: token.offset, [Parser.text(of: token.kind)])
  }

  private mutating func corner() throws(ExpressionError) -> ReferenceEnd? {
    let text: String
    switch token.kind {
    case .word(let word), .number(_, let word): text = word
    default: return nil
    }
    guard let end = ReferenceEnd(text.utf8) else {
      if Parser.looksLikeCell(text) { throw beyondLastCell() }
      return nil
    }
    advance()
    return end
  }

  /// Whether it is letters and digits like an address, `ZZZ1`.
  private static func looksLikeCell(_ text: String) -> Bool {
    let letters = text.utf8.prefix { (0x41...0x5A).contains($0 & 0xDF) }.count
    let digits = text.utf8.dropFirst(letters)
    return (1...3).contains(letters) && !digits.isEmpty
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
