import Values

/// Looking values up in ranges.
extension FunctionTable {
  static let lookups: [String: Function] = [
    "INDEX": Function(2...3) { evaluator, arguments throws(FormulaFailure) in
      try index(&evaluator, arguments)
    },
    "MATCH": Function(2...3) { evaluator, arguments throws(FormulaFailure) in
      let cells = try evaluator.matrix(try evaluator.operand(arguments[1])).values
      let kind = arguments.count == 3 ? try evaluator.integer(of: arguments[2]) : 1
      return try evaluator.lifted([arguments[0]]) { values throws(FormulaFailure) in
        let place = try Lookup.place(of: values[0], in: cells, Lookup.Kind(kind))
        return .number(Number(place + 1))
      }
    },
    "VLOOKUP": Function(3...4) { evaluator, arguments throws(FormulaFailure) in
      try lookup(&evaluator, arguments, isVertical: true)
    },
    "HLOOKUP": Function(3...4) { evaluator, arguments throws(FormulaFailure) in
      try lookup(&evaluator, arguments, isVertical: false)
    },
    "XLOOKUP": Function(3...4) { evaluator, arguments throws(FormulaFailure) in
      try exactLookup(&evaluator, arguments)
    },
    "UNIQUE": Function(1...1) { evaluator, arguments throws(FormulaFailure) in
      .matrix(unique(try evaluator.matrix(try evaluator.operand(arguments[0]))))
    },
    "LOOKUP": Function(2...3) { evaluator, arguments throws(FormulaFailure) in
      try vectorLookup(&evaluator, arguments)
    },
  ]

  /// `XLOOKUP`: the value beside the first equal one, else the fourth argument.
  private static func exactLookup(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax]
  ) throws(FormulaFailure) -> Operand {
    let sought = try evaluator.single(arguments[0])
    let keys = try evaluator.matrix(try evaluator.operand(arguments[1])).values
    let results = try evaluator.matrix(try evaluator.operand(arguments[2])).values
    guard keys.count == results.count else { throw FormulaFailure(.value) }
    do throws(FormulaFailure) {
      return .value(results[try Lookup.place(of: sought, in: keys, .same)])
    } catch {
      guard error.error == .notAvailable, arguments.count == 4 else { throw error }
      return try evaluator.operand(arguments[3])
    }
  }

  /// The different rows of a range, in the order in which they first stand there.
  private static func unique(_ matrix: Matrix) -> Matrix {
    var rows: [[FormulaValue]] = []
    for row in 0..<matrix.rows {
      let values = (0..<matrix.columns).map { matrix[row: row, column: $0].orZero }
      let isKnown = rows.contains { known in
        zip(known, values).allSatisfy { $0.order(to: $1) == 0 }
      }
      if !isKnown { rows.append(values) }
    }
    return Matrix(rows: rows.count, columns: matrix.columns, values: rows.flatMap { $0 }) ?? matrix
  }

  private static func index(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax]
  ) throws(FormulaFailure) -> Operand {
    let operand = try evaluator.operand(arguments[0])
    var row = arguments[1] == .missing ? 0 : try evaluator.integer(of: arguments[1])
    var column = arguments.count > 2 ? try evaluator.integer(of: arguments[2]) : 0
    guard row >= 0, column >= 0 else { throw FormulaFailure(.value) }
    if case .area(var area) = operand {
      if arguments.count == 2, area.rows.count == 1 { (row, column) = (1, row) }
      guard row <= area.rows.count, column <= area.columns.count else {
        throw FormulaFailure(.reference)
      }
      if row > 0 { area.rows = (area.rows.lowerBound + row - 1)...(area.rows.lowerBound + row - 1) }
      if column > 0 {
        let place = area.columns.lowerBound + column - 1
        area.columns = place...place
      }
      return .area(area)
    }
    let matrix = try evaluator.matrix(operand)
    if arguments.count == 2, matrix.rows == 1 { (row, column) = (1, row) }
    return try part(of: matrix, row: row, column: column)
  }

  private static func part(
    of matrix: Matrix, row: Int, column: Int
  ) throws(FormulaFailure) -> Operand {
    guard row <= matrix.rows, column <= matrix.columns else { throw FormulaFailure(.reference) }
    let rows = row == 0 ? 0..<matrix.rows : (row - 1)..<row
    let columns = column == 0 ? 0..<matrix.columns : (column - 1)..<column
    let values = rows.flatMap { row in columns.map { matrix[row: row, column: $0] } }
    guard let part = Matrix(rows: rows.count, columns: columns.count, values: values) else {
      throw FormulaFailure(.reference)
    }
    return .matrix(part)
  }

  private static func lookup(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax], isVertical: Bool
  ) throws(FormulaFailure) -> Operand {
    let table = try evaluator.matrix(try evaluator.operand(arguments[1]))
    let isSorted = arguments.count == 4 ? try evaluator.single(arguments[3]).boolean() : true
    let keys =
      isVertical
      ? (0..<table.rows).map { table.values[$0 * table.columns] }
      : Array(table.values.prefix(table.columns))
    let operands = [try evaluator.operand(arguments[0]), try evaluator.operand(arguments[2])]
    return try evaluator.combined(operands) { values throws(FormulaFailure) in
      let place = try values.integer(1)
      guard place >= 1 else { throw FormulaFailure(.value) }
      guard place <= (isVertical ? table.columns : table.rows) else {
        throw FormulaFailure(.reference)
      }
      let found = try Lookup.place(of: values[0], in: keys, isSorted ? .ascending : .exact)
      let index =
        isVertical
        ? found * table.columns + place - 1 : (place - 1) * table.columns + found
      return table.values[index]
    }
  }

  private static func vectorLookup(
    _ evaluator: inout Evaluator, _ arguments: [FormulaSyntax]
  ) throws(FormulaFailure) -> Operand {
    let outer = evaluator.isArray
    let sought = try evaluator.single(arguments[0])
    evaluator.isArray = true
    defer { evaluator.isArray = outer }
    let keys = try evaluator.matrix(try evaluator.operand(arguments[1]))
    if arguments.count == 3 {
      let results = try evaluator.matrix(try evaluator.operand(arguments[2])).values
      let place = try Lookup.place(of: sought, in: keys.values, .ascending)
      guard place < results.count else { throw FormulaFailure(.notAvailable) }
      return .value(results[place])
    }
    let isWide = keys.columns > keys.rows
    let line =
      isWide
      ? Array(keys.values.prefix(keys.columns))
      : (0..<keys.rows).map { keys.values[$0 * keys.columns] }
    let place = try Lookup.place(of: sought, in: line, .ascending)
    return .value(
      isWide
        ? keys[row: keys.rows - 1, column: place] : keys[row: place, column: keys.columns - 1])
  }
}

/// Finding a value among others.
private enum Lookup {
  enum Kind {
    /// The same value, where a text may be a pattern.
    case exact
    /// The same value, `*` and `?` being letters.
    case same
    case ascending, descending

    init(_ matchType: Int) {
      self = matchType == 0 ? .exact : matchType > 0 ? .ascending : .descending
    }
  }

  /// The place of a value, counted from 0: the same one, or in an ordered list the last that is not
  /// beyond it. Values of another kind, and errors, are passed over.
  static func place(
    of sought: FormulaValue, in values: [FormulaValue], _ kind: Kind
  ) throws(FormulaFailure) -> Int {
    if case .error(let error) = sought { throw FormulaFailure(error) }
    let sought = sought.orZero
    let found: Int?
    switch kind {
    case .exact:
      if case .text(let text) = sought, text.contains(where: { "*?~".contains($0) }) {
        let pattern = WildcardPattern(text)
        found = values.firstIndex {
          if case .text(let text) = $0 { pattern.matches(text) } else { false }
        }
      } else {
        found = values.firstIndex { isSameKind($0, sought) && $0.order(to: sought) == 0 }
      }
    case .same: found = values.firstIndex { isSameKind($0, sought) && $0.order(to: sought) == 0 }
    case .ascending:
      found = values.lastIndex { isSameKind($0, sought) && $0.order(to: sought) <= 0 }
    case .descending:
      found = values.lastIndex { isSameKind($0, sought) && $0.order(to: sought) >= 0 }
    }
    guard let found else { throw FormulaFailure(.notAvailable) }
    return found
  }

  private static func isSameKind(_ value: FormulaValue, _ other: FormulaValue) -> Bool {
    switch (value, other) {
    case (.number, .number), (.text, .text), (.boolean, .boolean): true
    default: false
    }
  }
}
