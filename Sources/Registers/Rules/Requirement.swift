import FoundationEssentials
import Values

/// How much is enough: `>=1`, `<=0`, `恰好2`, `>=90%`, `>=[目标次数]`, `至少1`, `最多0`.
///
/// ```swift
/// Requirement("至少1")?.text(of: 1)                     // ">=1"
/// Requirement(">=90%")?.isMet(by: Fraction(Decimal(0.95)))  // nil without a bound of its own
/// ```
package struct Requirement: Hashable, Sendable {
  /// Which way a value is held against the bound.
  package enum Comparison: String, Hashable, Sendable {
    case atLeast = ">="
    case atMost = "<="
    case more = ">"
    case less = "<"
    case exactly = "恰好"
  }

  /// What a value is held against.
  package enum Bound: Hashable, Sendable {
    /// A number, and whether it is written in percent.
    case number(Decimal, isPercent: Bool)
    /// A field of the member.
    case field(String)
  }

  /// Which way.
  package let comparison: Comparison
  /// Against what.
  package let bound: Bound

  private static let words: [(String, Comparison)] = [
    (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast), ("≤", .atMost), ("不少于", .atLeast),
    ("至少", .atLeast), ("不多于", .atMost), ("不超过", .atMost), ("最多", .atMost), ("至多", .atMost),
    ("恰好", .exactly), ("等于", .exactly), (">", .more), ("<", .less),
  ]

  /// Reads a requirement; nil for what is none.
  package init?(_ text: String) {
    let folded = text.foldedForMatching
    guard let (word, comparison) = Requirement.words.first(where: { folded.hasPrefix($0.0) })
    else { return nil }
    self.comparison = comparison
    let rest = folded.dropFirst(word.count)
    if rest.hasPrefix("["), rest.hasSuffix("]"), rest.count > 2 {
      bound = .field(String(rest.dropFirst().dropLast()))
      return
    }
    let isPercent = rest.hasSuffix("%")
    guard let number = Decimal(exact: String(isPercent ? rest.dropLast() : rest)) else {
      return nil
    }
    bound = .number(isPercent ? number / 100 : number, isPercent: isPercent)
  }

  /// Whether a value is enough.
  package func isMet(by value: Fraction, bound: Decimal) -> Bool {
    let bound = Fraction(bound)
    return switch comparison {
    case .atLeast: value >= bound
    case .atMost: value <= bound
    case .more: value > bound
    case .less: value < bound
    case .exactly: value == bound
    }
  }

  /// How it reads with its bound: `>=8`, `>=90%`, `恰好2`.
  package func text(of bound: Decimal) -> String {
    if case .number(_, isPercent: true) = self.bound {
      return comparison.rawValue + (bound * 100).description + "%"
    }
    return comparison.rawValue + bound.description
  }
}
