import Expressions
import FoundationEssentials
import Values

/// A value of a row, as formulas see it, with the names in it.
///
/// ```swift
/// RegisterCell(names: ["孙三", "周五"]).value  // .text("孙三、周五")
/// ```
package struct RegisterCell: Hashable, Sendable {
  /// The value in formulas: days as serial numbers, several names joined.
  package let value: FormulaValue
  /// The day, where it is one.
  package let date: CalendarDate?
  private let several: [String]?
  /// The folded names of a text, which rows are compared by again and again; nil for other values.
  private let folded: [String]?

  /// Nothing.
  package static let blank = RegisterCell(.blank)

  /// A single value.
  package init(_ value: FormulaValue) {
    (self.value, several, date) = (value, nil, nil)
    folded = if case .text(let text) = value, !text.isEmpty { [text.foldedName] } else { nil }
  }

  /// A day.
  package init(date: CalendarDate) {
    (value, several, self.date, folded) = (FormulaValue(date: date), nil, date, nil)
  }

  /// Several names, or several choices.
  package init(names: [String]) {
    (value, several, date) = (.text(names.joined(separator: "、")), names, nil)
    folded = names.map(\.foldedName)
  }

  /// A text.
  package init(text: String) { self.init(.text(text)) }

  /// Whether nothing is in it.
  package var isBlank: Bool { value == .blank || value == .text("") }

  /// The names in it, as written; of a single value its text.
  package var names: [String] {
    if let several { return several }
    switch value {
    case .blank, .error, .text(""): return []
    case .text(let text): return [text]
    case .number(let number): return [number.decimal?.description ?? "\(number.double)"]
    case .boolean(let flag): return [flag ? "是" : "否"]
    }
  }

  /// The names as they are compared.
  package var foldedNames: [String] { folded ?? names.map(\.foldedName) }
}
