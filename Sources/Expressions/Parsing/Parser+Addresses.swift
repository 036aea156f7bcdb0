/// Addresses of cells.
extension Parser {
  mutating func area(onSheet sheet: String?) throws(ExpressionError) -> CellArea {
    let start = index
    guard let first = corner() else { throw unexpected() }
    var second: AddressPart?
    if token.kind == .colon {
      advance()
      second = corner()
      if second == nil { index = start }
    }
    guard let area = AddressPart.area(first, second, sheet: sheet) else {
      index = start
      throw ExpressionError(.beyondLastCell, at: token.offset, [Parser.text(of: token.kind)])
    }
    return area
  }

  private mutating func corner() -> AddressPart? {
    let part: AddressPart?
    switch token.kind {
    case .word(let word): part = AddressPart(word)
    case .number(_, let text): part = AddressPart(text)
    default: part = nil
    }
    if part != nil { advance() }
    return part
  }
}
