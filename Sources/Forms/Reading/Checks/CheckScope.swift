import Expressions

/// What a check of a template is about: the form, each record of a list, or a list as a whole.
///
/// A list stands as a whole within functions that take many values; elsewhere `[项目.扣分]` is the
/// field of one record.
///
/// ```swift
/// CheckScope(try FormulaExpression("SUM([项目.扣分])<=20")).rows  // []
/// ```
struct CheckScope: Hashable, Sendable {
  /// The lists of which single records are asked.
  private(set) var rows: Set<String> = []
  /// The lists that are asked as a whole.
  private(set) var wholes: Set<String> = []

  init(_ condition: FormulaExpression) { collect(condition.syntax, isWhole: false) }

  /// Whether it can be evaluated: over the records of one list, or over whole lists, not both.
  var isEvaluable: Bool { rows.isEmpty || (rows.count == 1 && wholes.isEmpty) }

  /// Functions that take a list as a whole.
  private static let listFunctions: Set<String> = [
    "SUM", "COUNT", "COUNTA", "COUNTBLANK", "COUNTIF", "COUNTIFS", "SUMIF", "SUMIFS", "AVERAGE",
    "AVERAGEIF", "AVERAGEIFS", "MAXIFS", "MINIFS", "SUMPRODUCT", "MEDIAN", "LARGE", "SMALL",
  ]

  private mutating func collect(_ syntax: FormulaSyntax, isWhole: Bool) {
    var takesLists = isWhole
    switch syntax {
    case .field(let path) where path.count > 1:
      let group = path.dropLast().joined(separator: ".")
      if isWhole { wholes.insert(group) } else { rows.insert(group) }
    case .call(let name, let arguments):
      let isSingle = ["MAX", "MIN"].contains(name) && arguments.count == 1
      takesLists = isWhole || isSingle || CheckScope.listFunctions.contains(name)
    default: break
    }
    for child in syntax.children { collect(child, isWhole: takesLists) }
  }
}
