/// A function that conditions of 校验 and formulas of 指标 have beside Excel's.
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
  /// The same field in the row of the period before.
  case previous = "上期"
  /// How many rows elsewhere tell the same.
  case similar = "相似"
  /// The points of a choice.
  case points = "分值"
  /// How many rows there are.
  case times = "次数"
  /// How many names stand in a column, each as often as it stands there.
  case attendances = "人次"
  /// How many different people stand in a column, those of a list alone where one is named.
  case people = "人数"
  /// How many different days.
  case days = "天数"
  /// How many different entries.
  case distinct = "去重"
  /// How many of those judged met their requirement, as a share.
  case metRate = "达标率"

  /// Those of conditions of 校验.
  package static let ofChecks: Set<ConditionFunction> = [
    .unique, .count, .listed, .covers, .previous, .similar, .points,
  ]
  /// Those of the formulas of 指标.
  package static let ofIndicators: Set<ConditionFunction> = [
    .times, .attendances, .people, .days, .distinct, .metRate,
  ]

  /// How it is written.
  package var usage: String {
    switch self {
    case .unique: "唯一([字段],…)"
    case .count: "计数([字段])"
    case .listed: "在册([字段],名单)"
    case .covers: "覆盖([分组.字段],名单)"
    case .previous, .points: "\(rawValue)([分组.字段])"
    case .similar: "相似([分组.字段],分组.字段)"
    case .times, .metRate: "\(rawValue)()"
    case .attendances, .days, .distinct: "\(rawValue)([字段])"
    case .people: "人数([字段]) 或 人数([字段],名单)"
    }
  }

  /// Whether its second argument is a list: by its name, or as a column.
  package var takesList: Bool { [.listed, .covers, .people, .similar].contains(self) }

  /// Whether its arguments are what it needs.
  func takes(_ arguments: [FormulaSyntax]) -> Bool {
    let own = takesList ? arguments.prefix(1) : arguments[...]
    let areFields = own.allSatisfy { if case .field = $0 { true } else { false } }
    switch self {
    case .unique: return areFields && !arguments.isEmpty
    case .count, .attendances, .days, .distinct, .previous, .points:
      return areFields && arguments.count == 1
    case .times, .metRate: return arguments.isEmpty
    case .people:
      guard areFields, (1...2).contains(arguments.count) else { return false }
      if case .name? = arguments.dropFirst().first { return true }
      return arguments.count == 1
    case .listed, .covers, .similar:
      guard areFields, arguments.count == 2 else { return false }
      switch arguments[1] {
      case .name, .field: return true
      default: return false
      }
    }
  }
}
