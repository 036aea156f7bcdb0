import Grid

/// The single values that a function is given, as Excel turns them into what it needs.
struct Arguments {
  let values: [FormulaValue]
  let dates: DateSystem

  var count: Int { values.count }

  subscript(index: Int) -> FormulaValue { values[index] }

  func number(_ index: Int) throws(FormulaFailure) -> Number {
    try values[index].number(in: dates)
  }

  func integer(_ index: Int) throws(FormulaFailure) -> Int { try values[index].integer(in: dates) }

  func text(_ index: Int) throws(FormulaFailure) -> String { try values[index].text() }

  func boolean(_ index: Int) throws(FormulaFailure) -> Bool { try values[index].boolean() }
}

extension Evaluator {
  /// The number of a value; a text that reads as a date is a serial number of the workbook.
  func number(_ value: FormulaValue) throws(FormulaFailure) -> Number {
    try value.number(in: context.dateSystem)
  }

  /// The whole number of an argument, cut towards zero.
  mutating func integer(of syntax: FormulaSyntax) throws(FormulaFailure) -> Int {
    try single(syntax).integer(in: context.dateSystem)
  }
}
