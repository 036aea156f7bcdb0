import Values

/// A rectangle of values, row after row; never empty.
///
/// ```swift
/// Matrix(column: [1, 2, 3])[row: 2, column: 0]  // 3
/// ```
package struct Matrix: Hashable, Sendable {
  /// How many rows.
  package let rows: Int
  /// How many columns.
  package let columns: Int
  /// The values, row after row.
  package let values: [FormulaValue]

  /// A rectangle of values; nil where their number does not fit or is 0.
  package init?(rows: Int, columns: Int, values: [FormulaValue]) {
    guard rows > 0, columns > 0,
      rows.multipliedReportingOverflow(by: columns) == (values.count, false)
    else { return nil }
    (self.rows, self.columns, self.values) = (rows, columns, values)
  }

  /// A column; a blank value where there are none.
  package init(column values: [FormulaValue]) {
    self.values = values.isEmpty ? [.blank] : values
    (rows, columns) = (self.values.count, 1)
  }

  /// A single value.
  package init(_ value: FormulaValue) { (rows, columns, values) = (1, 1, [value]) }

  private init(shape: (rows: Int, columns: Int), _ values: [FormulaValue]) {
    (rows, columns, self.values) = (shape.rows, shape.columns, values)
  }

  /// The value at a place counted from 0; `#N/A` outside. A single row or column repeats.
  package subscript(row row: Int, column column: Int) -> FormulaValue {
    let row = rows == 1 ? 0 : row
    let column = columns == 1 ? 0 : column
    guard (0..<rows).contains(row), (0..<columns).contains(column) else {
      return .error(.notAvailable)
    }
    return values[row * columns + column]
  }

  /// Each value changed.
  package func map(_ transform: (FormulaValue) -> FormulaValue) -> Matrix {
    Matrix(shape: (rows, columns), values.map(transform))
  }

  /// Values made from those at the same place in several matrices, single rows, columns and values
  /// repeated.
  package static func combine(
    _ operands: [Matrix], _ transform: ([FormulaValue]) -> FormulaValue
  ) -> Matrix {
    let rows = operands.map(\.rows).max() ?? 1
    let columns = operands.map(\.columns).max() ?? 1
    var values: [FormulaValue] = []
    for row in 0..<rows {
      for column in 0..<columns {
        values.append(transform(operands.map { $0[row: row, column: column] }))
      }
    }
    return Matrix(shape: (rows, columns), values)
  }
}

/// What an argument of a function is: a value, values in a rectangle, or cells.
package enum Operand: Hashable, Sendable {
  /// One value.
  case value(FormulaValue)
  /// Several values.
  case matrix(Matrix)
  /// Cells of a sheet, not read yet.
  case area(CellArea)

  /// An error.
  package static func error(_ error: CellError) -> Operand { .value(.error(error)) }
}
