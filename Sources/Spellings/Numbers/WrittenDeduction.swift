import FoundationEssentials
import Values

/// A deduction in all the ways people write it (DOMAIN: 扣分): `2分`, `-2`, `1+1`, `全扣`, `无`.
///
/// ```swift
/// WrittenDeduction.Reader(fullScore: 5, findings: 1).read("扣1.5分").value  // 1.5
/// ```
package struct WrittenDeduction: Hashable, Sendable {
  /// What there is to report.
  package enum Remark: Sendable {
    /// A word for nothing that means 0.
    case zero
    /// A word for nothing that means that nothing is entered.
    case blank
    /// The whole standard score, by a word.
    case full
    /// It was written with a minus.
    case sign
    /// It was written in another way.
    case read
    /// `05`: the point was lost.
    case leadingZero
    /// A decimal comma: `0，5`.
    case decimalComma
    /// Numbers with nothing but a comma or a blank between them, added up: `1，1`, `1 5`.
    case comma
    /// A plus sign, which may mean points given: `+1`.
    case plus
    /// The sum that is written is another than the parts give.
    case sumDiffers
    /// Deductions with the numbers of the problems in front of them.
    case perFinding
    /// The same, where the numbers of the problems do not bear it out.
    case ambiguous
    /// A number inside words.
    case described
    /// It is no number.
    case unreadable
  }

  /// The points; nil for a blank and for what cannot be read.
  package let value: Decimal?
  /// What there is to report; nil for a plain number.
  package let remark: Remark?
  /// What the parts give where another sum is written.
  package var sumOfParts: Decimal?

  init(_ value: Decimal?, _ remark: Remark? = nil) { (self.value, self.remark) = (value, remark) }
}

extension WrittenDeduction {
  /// The points that words say are taken off: `缺2份扣1分，另扣1分` names 2; nil for none.
  package static func points(namedIn text: String) -> Decimal? {
    points(namedIn: FoldedText(text))
  }

  fileprivate static func points(namedIn folded: FoldedText) -> Decimal? {
    var scanner = SpellingScanner(folded)
    var sum: Decimal?
    while !scanner.isAtEnd {
      if scanner.takeAny(["扣", "减"]) != nil, let points = scanner.points() {
        sum = (sum ?? 0) + points
      } else {
        scanner.skip()
      }
    }
    return sum
  }

  /// Reads the deductions of an item.
  package struct Reader: Hashable, Sendable {
    /// The standard score of the item, for `全扣`.
    package let fullScore: Decimal?
    /// How many numbered problems stand beside it: `1.2分 2.1分` may be two of them.
    package let findings: Int

    /// Reads deductions of an item with a standard score and so many numbered problems.
    package init(fullScore: Decimal?, findings: Int = 0) {
      (self.fullScore, self.findings) = (fullScore, findings)
    }

    /// What a text means.
    package func read(_ text: String) -> WrittenDeduction {
      let folded = DeductionTerms.folded(text)
      if folded.isEmpty { return WrittenDeduction(nil) }
      if let number = Reader.plain(text.trimmedBlanks) { return WrittenDeduction(number) }
      if let word = word(folded) { return word }
      if let points = Reader.decimalComma(folded) { return WrittenDeduction(points, .decimalComma) }
      guard let terms = DeductionTerms(folded) else { return described(folded) }
      return sum(of: terms, folded: folded)
    }

    /// What a number means: a deduction, whatever its sign.
    package func read(_ number: Decimal) -> WrittenDeduction {
      number < 0 ? WrittenDeduction(-number, .sign) : WrittenDeduction(number)
    }

    private static let all: Set<FoldedText> = [
      "全扣", "扣完", "全", "不得分", "扣光", "全部扣除", "扣全分", "全扣分", "扣满", "扣除全部", "本项不得分",
    ]

    private func word(_ folded: FoldedText) -> WrittenDeduction? {
      switch NothingWord(folded)?.verdict(in: .deduction) {
      case .zero: return WrittenDeduction(0, .zero)
      case .some: return WrittenDeduction(nil, .blank)
      case nil: break
      }
      guard Reader.all.contains(folded) else { return nil }
      return fullScore.map { WrittenDeduction($0, .full) } ?? WrittenDeduction(nil, .unreadable)
    }

    private func sum(of read: DeductionTerms, folded: FoldedText) -> WrittenDeduction {
      if let paired = perFinding(read.terms) { return paired }
      let sum = read.terms.reduce(Decimal(0)) { $0 + $1.value }
      if let total = read.total, total != sum {
        var differs = WrittenDeduction(total, .sumDiffers)
        differs.sumOfParts = sum
        return differs
      }
      guard read.terms.count == 1, let term = read.terms.first else {
        return WrittenDeduction(read.total ?? sum, read.hasBareComma ? .comma : .read)
      }
      if Reader.mayHaveLostPoint(term.digits),
        let moved = ("0." + term.digits.dropFirst()).decimalValue
      {
        return WrittenDeduction(moved, .leadingZero)
      }
      switch folded.string {
      case "-" + term.digits: return WrittenDeduction(sum, .sign)
      case "+" + term.digits: return WrittenDeduction(sum, .plus)
      default: return WrittenDeduction(sum, .read)
      }
    }

    /// A number without anything around it.
    private static func plain(_ text: String) -> Decimal? {
      let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
      return isPlain && !mayHaveLostPoint(text) ? Decimal(exact: text) : nil
    }

    /// Whether a number is written with a zero in front, `05`.
    private static func mayHaveLostPoint(_ digits: String) -> Bool {
      digits.utf8.count > 1 && digits.hasPrefix("0") && !digits.contains(".")
    }

    /// `1.2分 2.1分` beside two numbered problems: 2 for the first, 1 for the second.
    private func perFinding(_ terms: [DeductionTerms.Term]) -> WrittenDeduction? {
      guard terms.count > 1 else { return nil }
      var sum = Decimal(0)
      for (index, term) in terms.enumerated() {
        let parts = term.digits.split(separator: ".")
        guard parts.count == 2, parts[0] == "\(index + 1)", let points = parts[1].decimalValue
        else { return nil }
        sum += points
      }
      guard findings == terms.count else {
        return WrittenDeduction(terms.reduce(Decimal(0)) { $0 + $1.value }, .ambiguous)
      }
      return WrittenDeduction(sum, .perFinding)
    }

    /// A number inside words (`缺2份扣1分`): what stands behind 扣, reported as doubtful.
    private func described(_ folded: FoldedText) -> WrittenDeduction {
      let points = WrittenDeduction.points(namedIn: folded) ?? Reader.approximate(folded)
      return points.map { WrittenDeduction($0, .described) } ?? WrittenDeduction(nil, .unreadable)
    }

    /// `约2`, `2左右`, `≈2分`.
    private static func approximate(_ folded: FoldedText) -> Decimal? {
      var scanner = SpellingScanner(folded)
      scanner.takeAny(["约扣", "约", "大约", "≈", "≥", "扣约"])
      guard let digits = scanner.decimalDigits() else { return nil }
      scanner.takeAny(["分左右", "左右", "分"])
      return scanner.isAtEnd ? digits.decimalValue : nil
    }

    /// `0，5` for 0.5: a comma behind a single zero.
    private static func decimalComma(_ folded: FoldedText) -> Decimal? {
      var scanner = SpellingScanner(folded)
      scanner.take("扣")
      guard scanner.take("0,"), let digits = scanner.digitText(1...2) else { return nil }
      scanner.take("分")
      return scanner.isAtEnd ? "0.\(digits)".decimalValue : nil
    }
  }
}
