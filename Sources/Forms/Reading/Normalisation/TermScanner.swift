import FoundationEssentials
import Spellings

/// The sums of a deduction: `1+1`, `1、2`, `0.5*3`, `1+1=2`, `扣1分、扣2分`, `(2)`.
struct TermScanner {
  /// One number of a sum.
  struct Term {
    /// Its digits as they stand.
    var digits: String
    /// Its worth, without a sign.
    var value: Decimal
  }
  /// A whole sum.
  struct Terms {
    var terms: [Term]
    /// What stands behind `=` or 共.
    var total: Decimal?
  }

  private var scanner: TextScanner

  init(_ folded: String) { scanner = TextScanner(folded) }

  private static let openers = ["扣除", "扣减", "扣分", "扣", "减分", "减", "共扣", "合计扣", ":"]
  private static let separators = ["+", "、", ",", ";", "，", "和"]
  private static let totals = ["=", "共计", "合计", "共"]

  /// All of it; nil for anything that is no sum of numbers.
  mutating func terms() -> Terms? {
    guard let first = term() else { return nil }
    var read = Terms(terms: [first])
    while !scanner.isAtEnd {
      if scanner.takeAny(TermScanner.totals) != nil {
        guard let total = term(), ended() else { return nil }
        read.total = total.value
        return read
      }
      if scanner.takeAny(TermScanner.separators) == nil, !startsDeduction() { break }
      guard let next = term() else { return nil }
      read.terms.append(next)
    }
    return ended() ? read : nil
  }

  /// Whether 扣 begins a further number: `扣1分扣2分`.
  private func startsDeduction() -> Bool { scanner.rest.hasPrefix("扣") }

  private mutating func ended() -> Bool {
    scanner.takeAny(["。", ".", ";"])
    return scanner.isAtEnd
  }

  private mutating func term() -> Term? {
    while scanner.takeAny(TermScanner.openers) != nil {}
    scanner.takeAny(["-", "+"])
    let opened = scanner.take("(")
    if opened { scanner.takeAny(["扣", "-"]) }
    guard let digits = scanner.decimalDigits(), var value = digits.decimalValue else { return nil }
    scanner.take("分")
    if opened, !scanner.take(")") { return nil }
    if scanner.takeAny(["*", "×", "x", "X"]) != nil {
      guard let factor = scanner.decimalDigits()?.decimalValue else { return nil }
      scanner.takeAny(["处", "次", "项", "个", "人次", "人", "条", "起", "份", "张"])
      value *= factor
      scanner.take("分")
    }
    return Term(digits: digits, value: value)
  }
}
