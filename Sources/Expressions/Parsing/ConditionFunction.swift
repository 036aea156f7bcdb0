/// A function that conditions of 校验 have beside Excel's.
///
/// ```swift
/// ConditionFunction(rawValue: "唯一")?.usage  // "唯一([字段],…)"
/// ```
package enum ConditionFunction: String, Hashable, Sendable, CaseIterable {
  /// Whether no row above (no other copy of the round, for the form's own fields) has the same.
  case unique = "唯一"
  /// How many names stand in a cell.
  case count = "计数"
  /// Whether all names of a cell are in a list.
  case listed = "在册"
  /// Whether a column has all names of a list.
  case covers = "覆盖"

  /// How it is written.
  package var usage: String {
    switch self {
    case .unique: "唯一([字段],…)"
    case .count: "计数([字段])"
    case .listed: "在册([字段],名单)"
    case .covers: "覆盖([分组.字段],名单)"
    }
  }

  /// Whether its second argument is a list: by its name, or as a column.
  package var takesList: Bool { self == .listed || self == .covers }

  /// Whether its arguments are what it needs.
  func takes(_ arguments: [FormulaSyntax]) -> Bool {
    let own = takesList ? arguments.prefix(1) : arguments[...]
    let areFields = own.allSatisfy { if case .field = $0 { true } else { false } }
    switch self {
    case .unique: return areFields && !arguments.isEmpty
    case .count: return areFields && arguments.count == 1
    case .listed, .covers:
      guard areFields, arguments.count == 2 else { return false }
      switch arguments[1] {
      case .name, .field: return true
      default: return false
      }
    }
  }
}
