import FoundationEssentials
import Values

/// The sums of a deduction: `1+1`, `1、2`, `0.5*3`, `1+1=2`, `扣1分、扣2分`, `(2)`, `一分`.
struct DeductionTerms {
  /// One number of a sum.
  struct Term {
    /// Its digits as they stand.
    var digits: String
    /// Its worth, without a sign.
    var value: Decimal
  }

  /// The numbers.
  private(set) var terms: [Term]
  /// What stands behind `=` or 共.
  private(set) var total: Decimal?
  /// Whether a comma, or a blank, stands between digits: it may be a decimal point.
  private(set) var hasBareComma = false

  private static let openers = ["扣除", "扣减", "扣分", "扣", "减分", "减", "共扣", "合计扣", ":"]
  private static let separators = ["+", "、", ",", ";", "和"]
  private static let totals = ["=", "共计", "合计", "共"]

  /// All of a text; nil for anything that is no sum of numbers.
  init?(_ folded: FoldedText) {
    var scanner = SpellingScanner(folded)
    guard let first = DeductionTerms.term(&scanner) else { return nil }
    terms = [first]
    hasBareComma = DeductionTerms.hasBareComma(folded)
    while !scanner.isAtEnd {
      if scanner.takeAny(DeductionTerms.totals) != nil {
        total = DeductionTerms.term(&scanner)?.value
        guard total != nil else { return nil }
        break
      }
      if scanner.takeAny(DeductionTerms.separators) == nil, !scanner.rest.hasPrefix("扣") { break }
      guard let next = DeductionTerms.term(&scanner) else { return nil }
      terms.append(next)
    }
    scanner.takeAny(["。", ".", ";"])
    guard scanner.isAtEnd else { return nil }
  }

  private static func hasBareComma(_ folded: FoldedText) -> Bool {
    let scalars = folded.scalars
    return scalars.indices.dropFirst().dropLast().contains {
      scalars[$0] == "," && scalars[$0 - 1].isDigit && scalars[$0 + 1].isDigit
    }
  }

  private static func term(_ scanner: inout SpellingScanner) -> Term? {
    while scanner.takeAny(openers) != nil {}
    scanner.takeAny(["-", "+"])
    let opened = scanner.take("(")
    if opened { scanner.takeAny(["扣", "-"]) }
    guard var term = number(&scanner) else { return nil }
    if opened, !scanner.take(")") { return nil }
    if scanner.takeAny(["*", "×", "x"]) != nil {
      guard let factor = scanner.decimalDigits()?.decimalValue else { return nil }
      scanner.takeAny(["处", "次", "项", "个", "人次", "人", "条", "起", "份", "张"])
      term.value *= factor
      scanner.take("分")
    }
    return term
  }

  /// `2`, `2分`, `一分`, `半分`, `一分半`.
  private static func number(_ scanner: inout SpellingScanner) -> Term? {
    if let digits = scanner.decimalDigits() {
      scanner.take("分")
      return digits.decimalValue.map { Term(digits: digits, value: $0) }
    }
    let half = Decimal(sign: .plus, exponent: -1, significand: 5)
    if scanner.take("半分") { return Term(digits: "\(half)", value: half) }
    guard let whole = scanner.ordinal(), scanner.take("分") else { return nil }
    let value = Decimal(whole) + (scanner.take("半") ? half : 0)
    return Term(digits: "\(value)", value: value)
  }

  /// A deduction folded, but for a blank between two numbers, which becomes `、`, or `,` where no
  /// unit stands beside it.
  static func folded(_ text: String) -> FoldedText {
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: \.isBlank) else { return FoldedText(text) }
    var joined = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard scalars[index].isBlank else {
        joined.append(scalars[index].foldedWidth)
        index += 1
        continue
      }
      while index < scalars.count, scalars[index].isBlank { index += 1 }
      guard let before = joined.last, index < scalars.count else { continue }
      let after = scalars[index].foldedWidth
      if before.isDigit, after.isDigit {
        joined.append(",")
      } else if before.isDigit || before == "分", after.isDigit || after == "扣" {
        joined.append("、")
      }
    }
    return FoldedText(String(joined))
  }
}

extension SpellingScanner {
  /// `2分`, or a number at the end of the text.
  mutating func points() -> Decimal? {
    guard let digits = decimalDigits(), take("分") || isAtEnd else { return nil }
    return digits.decimalValue
  }
}
