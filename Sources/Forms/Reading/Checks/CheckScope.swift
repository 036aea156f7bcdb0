import Expressions

/// What a check of a template is about: the form, each record of a list, or a list as a whole.
///
/// A list stands as a whole where a function takes many values; elsewhere `[项目.扣分]` is the field
/// of one record.
///
/// ```swift
/// CheckScope(try FormulaExpression("SUM([项目.扣分])<=20")).rows  // []
/// ```
struct CheckScope: Hashable, Sendable {
  /// The lists of which single records are asked.
  private(set) var rows: Set<String> = []
  /// The condition, with `wholeMark` before the paths of columns that are asked as a whole.
  private(set) var syntax: FormulaSyntax
  /// The fields it asks, whole columns with their mark.
  private(set) var fields: Set<[String]> = []
  /// Whether it asks for the other copies of a round: 唯一 of the form's own fields.
  private(set) var asksOtherCopies = false

  /// What stands before the path of a whole column; no group has that name.
  static let wholeMark = "*"

  init(_ condition: FormulaExpression) {
    syntax = condition.syntax
    syntax = marked(condition.syntax, isWhole: false)
  }

  /// Whether it can be evaluated: over the records of one list at most.
  var isEvaluable: Bool { rows.count <= 1 && !(asksOtherCopies && !rows.isEmpty) }

  /// Which arguments of a function are lists as a whole.
  private static func takesWhole(_ function: String, _ index: Int, of count: Int) -> Bool {
    switch function {
    case "SUM", "COUNT", "COUNTA", "COUNTBLANK", "AVERAGE", "SUMPRODUCT", "MEDIAN", "UNIQUE",
      "ROWS", "STDEV", "STDEV.S", "STDEV.P", "VAR", "VAR.S", "VAR.P":
      true
    case "MAX", "MIN": count == 1
    case "TEXTJOIN": index >= 2
    case "COUNTIF", "LARGE", "SMALL", "INDEX", "覆盖": index == 0
    case "COUNTIFS": index % 2 == 0
    case "SUMIF", "AVERAGEIF": index != 1
    case "SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS": index == 0 || index % 2 == 1
    case "RANK", "RANK.EQ", "MATCH", "在册": index == 1
    case "LOOKUP", "XLOOKUP": index == 1 || index == 2
    default: false
    }
  }

  private mutating func marked(_ syntax: FormulaSyntax, isWhole: Bool) -> FormulaSyntax {
    switch syntax {
    case .field(let path): return .field(marked(path, isWhole: isWhole))
    case .negative(let inner): return .negative(marked(inner, isWhole: isWhole))
    case .percent(let inner): return .percent(marked(inner, isWhole: isWhole))
    case .chain(let first, let links):
      return .chain(
        marked(first, isWhole: isWhole),
        links.map { link in
          .init(operation: link.operation, operand: marked(link.operand, isWhole: isWhole))
        })
    case .call(let name, let arguments):
      if name == ConditionFunction.unique.rawValue { noteCopies(arguments) }
      return .call(
        name,
        arguments.enumerated().map { index, argument in
          let whole = CheckScope.takesWhole(name, index, of: arguments.count)
          return marked(argument, isWhole: isWhole || whole)
        })
    default: return syntax
    }
  }

  private mutating func marked(_ path: [String], isWhole: Bool) -> [String] {
    var path = path
    if path.count > 1 {
      if isWhole {
        path.insert(CheckScope.wholeMark, at: 0)
      } else {
        rows.insert(path.dropLast().joined(separator: "."))
      }
    }
    fields.insert(path)
    return path
  }

  private mutating func noteCopies(_ arguments: [FormulaSyntax]) {
    let isOwn = arguments.contains {
      if case .field(let path) = $0 { path.count == 1 } else { false }
    }
    asksOtherCopies = asksOtherCopies || isOwn
  }
}
