/// The Chinese words that join conditions: `且`, `或`, `非`, `含`, `不含`.
///
/// They need no spaces around them: in `[得分]>=90且无零分项` a word that begins with `且` follows an
/// operand, and two operands never stand side by side. A word of its own keeps such characters
/// (`或有事项`).
enum Connective {
  private static let words: [(String, ExpressionToken.Kind)] = [
    ("不含", .operation(.containsNot)), ("包含", .operation(.contains)),
    ("含", .operation(.contains)), ("并且", .and), ("且", .and), ("或者", .or), ("或", .or),
  ]

  /// A word as one token, or cut into connectives and the words between them.
  ///
  /// - Parameters:
  ///   - afterOperand: whether an operand stands before it.
  ///   - beforeOperand: whether a field or a text follows without a space.
  static func split(
    _ word: String, at offset: Int, afterOperand: Bool, beforeOperand: Bool
  ) -> [ExpressionToken] {
    var tokens: [ExpressionToken] = []
    var (rest, start) = (word[...], offset)
    if afterOperand, let (text, kind) = words.first(where: { rest.hasPrefix($0.0) }) {
      tokens.append(ExpressionToken(kind: kind, offset: start))
      rest = rest.dropFirst(text.count)
      start += text.count
    }
    if rest == "非" {
      return tokens + [ExpressionToken(kind: .not, offset: start)]
    }
    var last: ExpressionToken?
    if beforeOperand, !rest.isEmpty,
      let (text, kind) = words.first(where: { rest.hasSuffix($0.0) && rest.count > $0.0.count })
    {
      rest = rest.dropLast(text.count)
      last = ExpressionToken(kind: kind, offset: start + rest.count)
    }
    if !rest.isEmpty { tokens.append(ExpressionToken(kind: .word(String(rest)), offset: start)) }
    return tokens + [last].compactMap { $0 }
  }
}
