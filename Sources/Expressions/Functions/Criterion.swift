import Grid
import Values

/// A criterion of `COUNTIF` and its kin: `">5"`, `"<>合格"`, `"锅炉*"`, or a plain value.
struct Criterion: Hashable {
  private let operation: FormulaOperator
  private let operand: FormulaValue
  private let pattern: WildcardPattern?
  private let dates: DateSystem

  /// A criterion from the value of its argument; a blank one is 0.
  init(_ value: FormulaValue, dates: DateSystem) {
    self.dates = dates
    guard case .text(let text) = value else {
      (operation, operand, pattern) = (.equal, value == .blank ? 0 : value, nil)
      return
    }
    let signs: [FormulaOperator] = [
      .lessOrEqual, .greaterOrEqual, .notEqual, .less, .greater, .equal,
    ]
    let sign = signs.first { text.hasPrefix($0.rawValue) }
    let rest = String(text.dropFirst(sign?.rawValue.count ?? 0))
    operation = sign ?? .equal
    operand = Criterion.operand(rest, afterSign: sign != nil, dates)
    pattern =
      operand == .text(rest) && (operation == .equal || operation == .notEqual)
      ? WildcardPattern(rest) : nil
  }

  private static func operand(
    _ text: String, afterSign: Bool, _ dates: DateSystem
  ) -> FormulaValue {
    if text.isEmpty { return afterSign ? .blank : .text("") }
    if let number = NumericText.number(in: text, dates) { return .number(number) }
    switch text.uppercased() {
    case "TRUE": return true
    case "FALSE": return false
    default: return .text(text)
    }
  }

  /// Whether a value meets it.
  func isMet(by value: FormulaValue) -> Bool {
    switch operation {
    case .equal: equals(value)
    case .notEqual: !equals(value)
    default: isOrdered(value)
    }
  }

  private func equals(_ value: FormulaValue) -> Bool {
    switch (operand, value) {
    case (.blank, _): return value == .blank
    case (.text(""), _): return value == .blank || value == ""
    case (.text, .text(let text)): return pattern?.matches(text) ?? false
    case (.number(let number), .text(let text)):
      return NumericText.number(in: text, dates)?.isEqual(to: number) ?? false
    case (.number, .number), (.boolean, .boolean): return operand.order(to: value) == 0
    case (.error, .error): return operand == value
    default: return false
    }
  }

  private func isOrdered(_ value: FormulaValue) -> Bool {
    let order: Int
    switch (operand, value) {
    case (.number, .number), (.text, .text), (.boolean, .boolean):
      order = value.order(to: operand)
    default: return false
    }
    switch operation {
    case .less: return order < 0
    case .lessOrEqual: return order <= 0
    case .greater: return order > 0
    default: return order >= 0
    }
  }
}

/// A text with `*` for any characters, `?` for one, and `~` before a sign meant as itself.
struct WildcardPattern: Hashable {
  private enum Part: Hashable {
    case any, one
    case character(Character)
  }

  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    var isEscaped = false
    for character in text.lowercased() {
      switch character {
      case "~" where !isEscaped:
        isEscaped = true
        continue
      case "*" where !isEscaped:
        if parts.last != .any { parts.append(.any) }
      case "?" where !isEscaped: parts.append(.one)
      default: parts.append(.character(character))
      }
      isEscaped = false
    }
    self.parts = parts
  }

  /// Whether the whole text matches, in any case. Takes time in proportion to text times pattern.
  func matches(_ text: String) -> Bool { matchEnd(Array(text.lowercased()), isWhole: true) }

  /// Whether the start of some characters matches.
  func matchesStart(of characters: [Character]) -> Bool { matchEnd(characters, isWhole: false) }

  private func matchEnd(_ characters: [Character], isWhole: Bool) -> Bool {
    var (index, part) = (0, 0)
    var retry: (index: Int, part: Int)?
    while true {
      if part == parts.count, !isWhole || index == characters.count { return true }
      if part < parts.count, parts[part] == .any {
        retry = (index, part)
        part += 1
      } else if part < parts.count, index < characters.count,
        parts[part] == .one || parts[part] == .character(characters[index])
      {
        (index, part) = (index + 1, part + 1)
      } else if let last = retry, last.index < characters.count {
        retry = (last.index + 1, last.part)
        (index, part) = (last.index + 1, last.part + 1)
      } else {
        return false
      }
    }
  }
}
