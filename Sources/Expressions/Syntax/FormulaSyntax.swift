import Values

/// The syntax tree of a formula.
///
/// Operators of one precedence stand in a chain, not in a deep tree: a sum of a thousand terms is
/// one node, and no formula makes the evaluation run out of stack.
///
/// ```swift
/// let rule = try FormulaExpression("[得分]>=90 且 无零分项")
/// rule.syntax  // .call("AND", [.chain(.field(["得分"]), …), .name("无零分项")])
/// ```
package indirect enum FormulaSyntax: Hashable, Sendable {
  /// A number as written.
  case number(Number)
  /// Text in quotes.
  case text(String)
  /// `TRUE`, `FALSE`, and `其余` as `TRUE`.
  case boolean(Bool)
  /// An error value such as `#N/A`.
  case error(CellError)
  /// An argument left out, as the second one of `IF(A1,,2)`.
  case missing
  /// `[项目.扣分]`: the parts of a field's name.
  case field([String])
  /// A bare word: a defined name, a value of the host, or a text to compare with.
  case name(String)
  /// A cell or a range of cells.
  case reference(CellArea)
  /// A constant in braces, `{1,2;3,4}`.
  case matrix(Matrix)
  /// `-x`.
  case negative(FormulaSyntax)
  /// `x%`.
  case percent(FormulaSyntax)
  /// Operators of one precedence, from left to right.
  case chain(FormulaSyntax, [Link])
  /// A function with its arguments; names of Excel's in capitals.
  case call(String, [FormulaSyntax])

  /// An operator with what stands to its right.
  package struct Link: Hashable, Sendable {
    /// The operator.
    package let operation: FormulaOperator
    /// Its right operand.
    package let operand: FormulaSyntax

    /// An operator with its right operand.
    package init(operation: FormulaOperator, operand: FormulaSyntax) {
      (self.operation, self.operand) = (operation, operand)
    }
  }

  /// The parts of this node, from left to right.
  package var children: [FormulaSyntax] {
    switch self {
    case .negative(let operand), .percent(let operand): [operand]
    case .chain(let first, let links): [first] + links.map(\.operand)
    case .call(_, let arguments): arguments
    default: []
    }
  }

  /// Calls a closure for this node and all below it, from left to right.
  package func visit(_ body: (FormulaSyntax) -> Void) {
    body(self)
    for child in children { child.visit(body) }
  }
}

/// An operator of formulas.
package enum FormulaOperator: String, Hashable, Sendable {
  case equal = "="
  case notEqual = "<>"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  /// `含`: the left text contains the right one.
  case contains = "含"
  /// `不含`.
  case containsNot = "不含"
  case concatenate = "&"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case power = "^"

  /// How tightly it binds: comparisons 1, `&` 2, sums 3, products 4, powers 5.
  package var precedence: Int {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains,
      .containsNot:
      1
    case .concatenate: 2
    case .add, .subtract: 3
    case .multiply, .divide: 4
    case .power: 5
    }
  }
}
