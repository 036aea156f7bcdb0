/// Shows numbers as fractions: `# ?/?`, `# ??/16`.
struct FractionRenderer {
  private let before: [NumberFormatToken]
  private let numerator: [NumberFormatToken]
  private let denominator: [NumberFormatToken]
  private let after: [NumberFormatToken]

  init(_ tokens: [NumberFormatToken]) {
    let line = tokens.firstIndex(of: .fraction) ?? tokens.count
    let start = (tokens[..<line].lastIndex { !$0.isDigit } ?? -1) + 1
    let behind = tokens.dropFirst(line + 1)
    (before, numerator) = (Array(tokens[..<start]), Array(tokens[start..<line]))
    denominator = Array(behind.prefix { $0.isDigit || $0.literalDigits != nil })
    after = Array(behind.dropFirst(denominator.count))
  }

  /// The text of a magnitude, and whether it shows as 0.
  func text(of number: Double) -> (text: String, isZero: Bool) {
    guard number < 1e12 else { return (GeneralFormat.text(of: number), false) }
    let hasWhole = before.contains(where: \.isDigit)
    var whole = hasWhole ? number.rounded(.down) : 0
    var (top, bottom) = nearest(to: number - whole)
    if hasWhole, top == bottom { (whole, top, bottom) = (whole + 1, 0, 1) }
    let isZero = whole == 0 && top == 0
    let fraction =
      hasWhole && top == 0
      ? String(repeating: " ", count: numerator.count + 1 + denominatorWidth)
      : numeratorText(top) + "/" + denominatorText(bottom)
    let text = wholeText(whole, isZero: isZero) + fraction + after.map(\.plainText).joined()
    return (text, isZero)
  }

  private func wholeText(_ whole: Double, isZero: Bool) -> String {
    text(of: whole, in: before, showsZero: isZero)
  }

  private func text(
    of whole: Double, in places: [NumberFormatToken], showsZero: Bool
  ) -> String {
    var tokens = places
    if showsZero, let last = tokens.lastIndex(where: \.isDigit) { tokens[last] = .digit("0") }
    return DigitLayout(tokens).text(of: DecimalDigits(whole))
  }

  private func numeratorText(_ top: Int) -> String {
    numerator.isEmpty ? String(top) : text(of: Double(top), in: numerator, showsZero: true)
  }

  /// The digits stand at the left, room for more of them behind.
  private func denominatorText(_ bottom: Int) -> String {
    let digits = String(bottom)
    guard fixedDenominator == nil else { return digits }
    let room = denominator.dropFirst(digits.utf8.count).count { $0 == .digit("?") }
    return digits + String(repeating: " ", count: room)
  }

  private var denominatorWidth: Int {
    fixedDenominator.map { String($0).utf8.count } ?? denominator.count
  }

  /// The number that the code itself names, as `16`.
  private var fixedDenominator: Int? {
    guard !denominator.contains(.digit("?")), !denominator.contains(.digit("#")) else { return nil }
    let digits = denominator.map { $0.literalDigits ?? "0" }.joined()
    guard let bottom = Int(digits), (1...10_000).contains(bottom) else { return nil }
    return bottom
  }

  /// The fraction nearest to a number among those that the code has room for.
  private func nearest(to number: Double) -> (Int, Int) {
    if let bottom = fixedDenominator { return (Int((number * Double(bottom)).rounded()), bottom) }
    let limit = [9, 99, 999][min(max(denominator.count(where: \.isDigit), 1), 3) - 1]
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

extension NumberFormatToken {
  /// Its digits, for a letter that is a digit but no place for one: the `16` of `# ??/16`.
  fileprivate var literalDigits: String? {
    guard case .literal(let text) = self, text.allSatisfy({ ("0"..."9").contains($0) }) else {
      return nil
    }
    return text
  }
}
