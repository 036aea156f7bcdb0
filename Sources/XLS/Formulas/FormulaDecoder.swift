import Grid
import Values

/// Writes formulas out as text; a formula that holds what is not understood gives none.
///
/// ```swift
/// FormulaDecoder(scope: scope, row: 3, column: 1).text(of: tokens)  // "SUM(D4:D6)"
/// ```
struct FormulaDecoder {
  private let scope: FormulaScope
  /// The cell, counted from 0: references of shared formulas are distances from it.
  private let row: Int
  private let column: Int
  private var stack: [String] = []
  /// The values of arrays, read as arrays come.
  private var values: PayloadReader

  /// Something that is not understood.
  private struct Unknown: Error {}

  /// The longest formula that Excel takes.
  private static let longest = 8192

  /// - Parameters:
  ///   - row: that of the formula's cell, from 0.
  ///   - column: that of the formula's cell, from 0.
  init(_ formula: FormulaTokens, scope: FormulaScope, row: Int = 0, column: Int = 0) {
    (self.scope, self.row, self.column) = (scope, row, column)
    values = PayloadReader(formula.values, 0..<formula.values.count)
    tokens = PayloadReader(formula.tokens, 0..<formula.tokens.count)
  }

  private var tokens: PayloadReader

  /// The text without `=`; nil where something is not understood.
  mutating func text() -> String? {
    do {
      while tokens.left > 0 {
        try read(try tokens.byte())
        guard stack.last?.utf8.count ?? 0 <= FormulaDecoder.longest else { return nil }
      }
      return stack.count == 1 ? stack[0] : nil
    } catch { return nil }
  }

  private mutating func pop() throws -> String {
    guard let last = stack.popLast() else { throw Unknown() }
    return last
  }

  /// One token ([MS-XLS] 2.5.198.25); tokens of operands come in three classes, which are written
  /// alike.
  private mutating func read(_ token: UInt8) throws {
    let kind = token & 0x60 == 0 ? token : token & 0x1F | 0x20
    switch kind {
    case 0x03...0x11: try joinTwo(by: FormulaDecoder.operators[Int(kind) - 3])
    case 0x12: stack.append("+" + (try pop()))
    case 0x13: stack.append("-" + (try pop()))
    case 0x14: stack.append(try pop() + "%")
    case 0x15: stack.append("(" + (try pop()) + ")")
    case 0x16...0x1F: try readConstant(kind)
    case 0x20:
      try tokens.skip(7)
      stack.append(try array())
    case 0x21: try readFixedFunction()
    case 0x22: try readFunction()
    case 0x26, 0x27, 0x28: try tokens.skip(6)
    case 0x29: try tokens.skip(2)
    default: try readReference(kind)
    }
  }

  private static let operators = [
    "+", "-", "*", "/", "^", "&", "<", "<=", "=", ">=", ">", "<>", " ", ",", ":",
  ]

  private mutating func joinTwo(by sign: String) throws {
    let right = try pop()
    stack.append(try pop() + sign + right)
  }

  // MARK: Constants

  private mutating func readConstant(_ kind: UInt8) throws {
    switch kind {
    case 0x16: stack.append("")
    case 0x17:
      let length = Int(try tokens.byte())
      stack.append(FormulaText.quoted(try TextForm.unicode(&tokens, length).text))
    case 0x19: try readAttribute()
    case 0x1C: stack.append(CellError(biff: try tokens.byte()).code)
    case 0x1D: stack.append(try tokens.byte() == 0 ? "FALSE" : "TRUE")
    case 0x1E: stack.append(String(try tokens.number16()))
    case 0x1F: stack.append(FormulaDecoder.number(try tokens.double()))
    default: throw Unknown()
    }
  }

  private static func number(_ number: Double) -> String { number.shortestDigits.uppercased() }

  /// What helps in calculating, and the sum of one argument ([MS-XLS] 2.5.198.34 to .40).
  private mutating func readAttribute() throws {
    let flags = try tokens.byte()
    let data = try tokens.number16()
    if flags & 0x04 != 0 { try tokens.skip((data + 1) * 2) }
    if flags & 0x10 != 0 { stack.append("SUM(" + (try pop()) + ")") }
  }

  /// An array of constants, row by row ([MS-XLS] 2.5.198.8).
  private mutating func array() throws -> String {
    let columns = Int(try values.byte()) + 1
    let rows = try values.number16() + 1
    guard columns * rows <= FormulaDecoder.longest / 2 else { throw Unknown() }
    let lines = try (0..<rows).map { _ in
      try (0..<columns).map { _ in try constant() }.joined(separator: ",")
    }
    return "{" + lines.joined(separator: ";") + "}"
  }

  private mutating func constant() throws -> String {
    switch try values.byte() {
    case 1: return FormulaDecoder.number(try values.double())
    case 2:
      let length = try values.number16()
      return FormulaText.quoted(try TextForm.unicode(&values, length).text)
    case 4: return try values.bits() & 1 == 0 ? "FALSE" : "TRUE"
    case 0x10: return CellError(biff: UInt8(truncatingIfNeeded: try values.bits())).code
    default: throw Unknown()
    }
  }

  // MARK: Functions

  private mutating func readFixedFunction() throws {
    guard let function = FunctionNumbers.functions[try tokens.number16()],
      let count = function.arguments
    else { throw Unknown() }
    try call(function.name, count)
  }

  /// A function with its number of arguments; of one that Excel does not know itself the first is
  /// its name.
  private mutating func readFunction() throws {
    let count = Int(try tokens.byte() & 0x7F)
    let number = try tokens.number16() & 0x7FFF
    if let function = FunctionNumbers.functions[number] { return try call(function.name, count) }
    guard number == 255, count > 0, stack.count >= count else { throw Unknown() }
    let name = stack.remove(at: stack.count - count)
    try call(FormulaDecoder.plain(name), count - 1)
  }

  /// Functions of Excel 2007 carry a mark in files from before it, and none in those of today.
  private static func plain(_ name: String) -> String {
    let mark = "_xlfn."
    guard name.hasPrefix(mark) else { return name }
    let own = String(name.dropFirst(mark.count))
    return functionsOf2007.contains(own) ? own : name
  }

  private static let functionsOf2007: Set<String> = [
    "IFERROR", "COUNTIFS", "SUMIFS", "AVERAGEIF", "AVERAGEIFS",
  ]

  private mutating func call(_ name: String, _ count: Int) throws {
    guard stack.count >= count else { throw Unknown() }
    let arguments = stack.suffix(count).joined(separator: ",")
    stack.removeLast(count)
    stack.append("\(name)(\(arguments))")
  }

  // MARK: References

  private mutating func readReference(_ kind: UInt8) throws {
    switch kind {
    case 0x23:
      let number = try tokens.number16()
      try tokens.skip(2)
      stack.append(try known(scope.name(number)))
    case 0x24: stack.append(try cell(isDistance: false))
    case 0x25: stack.append(try area(isDistance: false))
    case 0x2A: try appendLost(4)
    case 0x2B: try appendLost(8)
    case 0x2C: stack.append(try cell(isDistance: true))
    case 0x2D: stack.append(try area(isDistance: true))
    case 0x39:
      let place = try tokens.number16()
      let number = try tokens.number16()
      try tokens.skip(2)
      stack.append(try known(scope.name(number, at: place)))
    case 0x3A: stack.append(try prefix() + cell(isDistance: false))
    case 0x3B: stack.append(try prefix() + area(isDistance: false))
    case 0x3C: try appendLost(6)
    case 0x3D: try appendLost(10)
    default: throw Unknown()
    }
  }

  private func known(_ text: String?) throws -> String {
    guard let text else { throw Unknown() }
    return text
  }

  private mutating func prefix() throws -> String { try known(scope.prefix(tokens.number16())) }

  private mutating func appendLost(_ length: Int) throws {
    try tokens.skip(length)
    stack.append(CellError.reference.code)
  }

  private mutating func cell(isDistance: Bool) throws -> String {
    let (row, column) = (try tokens.number16(), try tokens.number16())
    return end(row, column, isDistance).text
  }

  /// Two corners; all rows are written as columns alone, all columns as rows alone.
  private mutating func area(isDistance: Bool) throws -> String {
    let rows = (try tokens.number16(), try tokens.number16())
    let columns = (try tokens.number16(), try tokens.number16())
    let (one, other) = (
      end(rows.0, columns.0, isDistance), end(rows.1, columns.1, isDistance)
    )
    if one.row == 0, other.row == BIFFLimits.rows - 1 {
      return one.columnText + ":" + other.columnText
    }
    if one.column == 0, other.column == BIFFLimits.columns - 1 {
      return one.rowText + ":" + other.rowText
    }
    return one.text + ":" + other.text
  }

  /// A corner: its row, and its column with two flags; in a shared formula a relative one is a
  /// distance, which leads around the edge of the sheet.
  private func end(_ row: Int, _ column: Int, _ isDistance: Bool) -> FormulaEnd {
    let (isRowRelative, isColumnRelative) = (column & 0x8000 != 0, column & 0x4000 != 0)
    return FormulaEnd(
      row: isDistance && isRowRelative ? (row + self.row) % BIFFLimits.rows : row,
      column: isDistance && isColumnRelative
        ? (column + self.column) % BIFFLimits.columns : column & 0xFF,
      isRowRelative: isRowRelative, isColumnRelative: isColumnRelative)
  }
}

/// A corner of a reference, counted from 0.
private struct FormulaEnd {
  let row: Int
  let column: Int
  let isRowRelative: Bool
  let isColumnRelative: Bool

  var rowText: String { (isRowRelative ? "" : "$") + String(row + 1) }
  var columnText: String {
    (isColumnRelative ? "" : "$") + ColumnName.letters(of: column + 1)
  }
  var text: String { columnText + rowText }
}
