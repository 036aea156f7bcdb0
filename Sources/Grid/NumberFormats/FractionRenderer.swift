/// Shows numbers as fractions: `# ?/?`, `# ??/16`.
struct FractionRenderer {
  private let tokens: [NumberFormatToken]
  private let line: Int
  private let numerator: Range<Int>

  init(_ tokens: [NumberFormatToken]) {
    self.tokens = tokens
    line = tokens.firstIndex(of: .fraction) ?? tokens.count
    var start = line
    while start > 0, tokens[start - 1].isDigit { start -= 1 }
    numerator = start..<line
  }

  /// The text of a magnitude.
  func text(of number: Double) -> String {
    guard number < 1e12 else { return GeneralFormat.text(of: number) }
    let hasWhole = tokens[..<numerator.lowerBound].contains(where: \.isDigit)
    let whole = hasWhole ? number.rounded(.down) : 0
    var (top, bottom) = nearest(to: number - whole)
    var shownWhole = Int(whole)
    if hasWhole, top == bottom { (shownWhole, top, bottom) = (shownWhole + 1, 0, 1) }
    let wholeText = hasWhole && (shownWhole != 0 || top == 0) ? String(shownWhole) : ""
    guard top != 0 || !hasWhole else { return wholeText }
    return wholeText + (wholeText.isEmpty ? "" : " ") + "\(top)/\(bottom)"
  }

  /// The fraction nearest to a number among those that the code has room for.
  private func nearest(to number: Double) -> (Int, Int) {
    let behind = tokens[min(line + 1, tokens.count)...]
    let fixed = behind.prefix { if case .digit("?") = $0 { false } else { true } }
      .map { token in if case .digit(let letter) = token { String(letter) } else { token.plainText }
      }
      .joined()
    if let bottom = Int(fixed.filter(\.isNumber)), bottom > 0, bottom <= 10_000 {
      return (Int((number * Double(bottom)).rounded()), bottom)
    }
    let limit = [9, 99, 999][min(max(behind.count(where: \.isDigit), 1), 3) - 1]
    var best = (0, 1)
    var error = Double.infinity
    for bottom in 1...limit {
      let top = (number * Double(bottom)).rounded()
      let distance = abs(number - top / Double(bottom))
      if distance < error - 1e-12 { (best, error) = ((Int(top), bottom), distance) }
    }
    return best
  }
}
