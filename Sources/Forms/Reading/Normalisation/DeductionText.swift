import FoundationEssentials
import Spellings
import Spreadsheet
import Values

/// A deduction in all the ways people write it (DOMAIN: 扣分): `2分`, `-2`, `1+1`, `全扣`, `无`.
///
/// ```swift
/// DeductionText(fullScore: 5, findings: 1).read("扣1.5分").value  // .number(1.5)
/// ```
package struct DeductionText {
  /// The standard score of the item, for `全扣`.
  var fullScore: Decimal?
  /// How many numbered problems stand beside it: `1.2分 2.1分` may be two of them.
  var findings = 0

  /// Reads deductions of an item with a standard score and so many numbered problems.
  package init(fullScore: Decimal?, findings: Int = 0) {
    (self.fullScore, self.findings) = (fullScore, findings)
  }

  /// What a text means.
  package func read(_ text: String) -> Normalised {
    let folded = DeductionText.folded(text)
    if folded.isEmpty { return .blank }
    if let word = word(folded, raw: text) { return word }
    var scanner = TermScanner(folded)
    guard let terms = scanner.terms() else { return described(folded, raw: text) }
    return sum(of: terms, folded: folded, raw: text)
  }

  /// What a number means: a deduction, whatever its sign.
  package func read(_ number: Decimal, raw: String) -> Normalised {
    guard number < 0 else { return Normalised(value: .number(number)) }
    return Normalised(
      .number(-number), ReadingNote("N02", .info, "sign", [raw, "\(-number)"]))
  }

  /// Signs of every kind as `-`, blanks gone; a blank between two numbers as `、`.
  static func folded(_ text: String) -> String {
    let scalars = Array(text.foldedWidth.unicodeScalars)
    var folded = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard scalars[index].isBlank else {
        folded.append(scalars[index])
        index += 1
        continue
      }
      while index < scalars.count, scalars[index].isBlank { index += 1 }
      if let before = folded.last, index < scalars.count, before.isDigit || before == "分",
        scalars[index].isDigit || scalars[index] == "扣"
      {
        folded.append("、")
      }
    }
    return String(folded)
  }

  private static let all: Set<String> = [
    "全扣", "扣完", "全", "不得分", "扣光", "全部扣除", "扣全分", "全扣分", "扣满", "扣除全部", "本项不得分",
  ]

  private func word(_ folded: String, raw: String) -> Normalised? {
    switch NothingWord(FoldedText(folded))?.verdict(in: .deduction) {
    case .zero: return Normalised(.number(0), ReadingNote("N02", .info, "none", [raw]))
    case .some: return Normalised(nil, ReadingNote("N02", .info, "blank", [raw]))
    case nil: break
    }
    guard DeductionText.all.contains(folded) else { return nil }
    guard let fullScore else {
      return Normalised(nil, ReadingNote("N02", .error, "unreadable", [raw]))
    }
    return Normalised(.number(fullScore), ReadingNote("N02", .info, "full", [raw, "\(fullScore)"]))
  }

  private func sum(of read: TermScanner.Terms, folded: String, raw: String) -> Normalised {
    if let paired = perFinding(read.terms, raw: raw) { return paired }
    let sum = read.terms.reduce(Decimal(0)) { $0 + $1.value }
    let value = read.total ?? sum
    if let total = read.total, total != sum {
      let arguments = [raw, "\(sum)", "\(total)"]
      return Normalised(.number(value), ReadingNote("N02", .warning, "sumDiffers", arguments))
    }
    if read.terms.count == 1, let digits = read.terms.first?.digits, digits.count > 1,
      digits.hasPrefix("0"), !digits.contains("."),
      let moved = ("0." + digits.dropFirst()).decimalValue
    {
      return Normalised(
        .number(moved), ReadingNote("N02", .warning, "leadingZero", [raw, "\(moved)"]))
    }
    if Decimal(exact: raw.trimmedBlanks) == value { return Normalised(value: .number(value)) }
    let isSign = read.terms.count == 1 && folded == "-\(read.terms[0].digits)"
    return Normalised(
      .number(value), ReadingNote("N02", .info, isSign ? "sign" : "read", [raw, "\(value)"]))
  }

  /// `1.2分 2.1分` beside two numbered problems: 2 for the first, 1 for the second.
  private func perFinding(_ terms: [TermScanner.Term], raw: String) -> Normalised? {
    guard terms.count > 1 else { return nil }
    var sum = Decimal(0)
    for (index, term) in terms.enumerated() {
      let parts = term.digits.split(separator: ".")
      guard parts.count == 2, parts[0] == "\(index + 1)", let points = parts[1].decimalValue
      else { return nil }
      sum += points
    }
    guard findings == terms.count else {
      let decimals = terms.reduce(Decimal(0)) { $0 + $1.value }
      return Normalised(
        .number(decimals), ReadingNote("N02", .warning, "ambiguous", [raw, "\(decimals)"]))
    }
    return Normalised(.number(sum), ReadingNote("N02", .warning, "perFinding", [raw, "\(sum)"]))
  }

  /// A number inside words (`缺2份扣1分`): what stands behind 扣, told as doubtful.
  private func described(_ folded: String, raw: String) -> Normalised {
    var scanner = TextScanner(folded)
    var sum: Decimal?
    while !scanner.isAtEnd {
      if scanner.takeAny(["扣", "减"]) != nil, let digits = scanner.decimalDigits(),
        scanner.take("分") || scanner.isAtEnd, let points = digits.decimalValue
      {
        sum = (sum ?? 0) + points
      } else {
        scanner.skip()
      }
    }
    if sum == nil { sum = approximate(folded) }
    guard let sum else { return Normalised(nil, ReadingNote("N02", .error, "unreadable", [raw])) }
    return Normalised(.number(sum), ReadingNote("N02", .warning, "described", [raw, "\(sum)"]))
  }

  /// `约2`, `2左右`, `≈2分`.
  private func approximate(_ folded: String) -> Decimal? {
    var scanner = TextScanner(folded)
    scanner.takeAny(["约扣", "约", "大约", "≈", "≥", "扣约"])
    guard let digits = scanner.decimalDigits() else { return nil }
    scanner.takeAny(["分左右", "左右", "分"])
    return scanner.isAtEnd ? digits.decimalValue : nil
  }
}
