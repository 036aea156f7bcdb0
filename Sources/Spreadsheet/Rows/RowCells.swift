import Values

/// The cells of a row by column, from left to right.
///
/// Those of a sheet that was read are made when they are asked for, until one is changed.
///
/// ```swift
/// for (column, cell) in sheet[row: 7].cells { print(column, cell.displayedText) }
/// ```
public struct RowCells: Sequence, Sendable {
  private var packed: (rows: PackedRows, row: Int)?
  private var own: [(key: Int, value: Cell)] = []

  /// No cells.
  public init() {}

  init(packed rows: PackedRows, row: Int) { packed = (rows, row) }

  /// How many there are.
  public var count: Int { packed.map { $0.rows.cells(ofRow: $0.row).count } ?? own.count }

  /// Whether there is none.
  public var isEmpty: Bool { count == 0 }

  /// The columns that have a cell, from 1.
  public var keys: [Int] { (0..<count).map(column(at:)) }

  /// The cells alone.
  public var values: some Sequence<Cell> { lazy.map(\.value) }

  /// The cell of a column; nil where there is none.
  public subscript(column: Int) -> Cell? {
    get {
      let place = place(of: column)
      return place < count && self.column(at: place) == column ? cell(at: place) : nil
    }
    set { set(newValue, column) }
  }

  /// Changes what the cells are for some other thing, and leaves out those that are none.
  public func compactMapValues<Value>(_ change: (Cell) throws -> Value?) rethrows -> [Int: Value] {
    var values: [Int: Value] = [:]
    for (column, cell) in self { values[column] = try change(cell) }
    return values
  }

  /// Goes through the cells.
  public struct Iterator: IteratorProtocol {
    fileprivate let cells: RowCells
    fileprivate var place = 0

    /// The next cell with its column; nil behind the last.
    public mutating func next() -> (key: Int, value: Cell)? {
      guard place < cells.count else { return nil }
      defer { place += 1 }
      return (cells.column(at: place), cells.cell(at: place))
    }
  }

  /// The cells with their columns, from left to right.
  public func makeIterator() -> Iterator { Iterator(cells: self) }

  private func column(at place: Int) -> Int {
    guard let packed else { return own[place].key }
    return packed.rows.column(
      packed.rows.cells(ofRow: packed.row).lowerBound + place, ofRow: packed.row)
  }

  private func cell(at place: Int) -> Cell {
    guard let packed else { return own[place].value }
    return packed.rows.cell(
      packed.rows.cells(ofRow: packed.row).lowerBound + place, ofRow: packed.row)
  }

  /// Where the cell of a column stands or would stand; most are set from left to right.
  private func place(of column: Int) -> Int {
    let count = count
    if count > 0, self.column(at: count - 1) < column { return count }
    return (0..<count).partitionPoint { self.column(at: $0) >= column }
  }

  private mutating func set(_ cell: Cell?, _ column: Int) {
    if packed != nil { (own, packed) = (Array(self), nil) }
    let place = place(of: column)
    let isThere = place < own.count && own[place].key == column
    switch (cell, isThere) {
    case (let cell?, true): own[place].value = cell
    case (let cell?, false): own.insert((column, cell), at: place)
    case (nil, true): own.remove(at: place)
    case (nil, false): return
    }
  }
}

extension RowCells: Hashable, ExpressibleByDictionaryLiteral {
  /// Whether the same columns hold the same cells.
  public static func == (one: RowCells, other: RowCells) -> Bool {
    one.elementsEqual(other) { $0.key == $1.key && $0.value == $1.value }
  }

  /// Feeds columns and cells.
  public func hash(into hasher: inout Hasher) {
    for (column, cell) in self {
      hasher.combine(column)
      hasher.combine(cell)
    }
  }

  /// Cells by their columns.
  public init(dictionaryLiteral cells: (Int, Cell)...) {
    self.init()
    for (column, cell) in cells { self[column] = cell }
  }
}

extension RowCells {
  /// The first and the last column with a value or a formula; nil where there is none.
  package var usedColumns: ClosedRange<Int>? {
    var used: ClosedRange<Int>?
    for place in 0..<count where isUsed(at: place) {
      let column = column(at: place)
      used = (used?.lowerBound ?? column)...column
    }
    return used
  }

  private func isUsed(at place: Int) -> Bool {
    guard let packed else { return own[place].value.isUsed }
    return packed.rows.isUsed(
      packed.rows.cells(ofRow: packed.row).lowerBound + place, ofRow: packed.row)
  }
}

extension RowCells {
  /// The cells with a value or a formula up to a column; the others are not made.
  package func used(upTo last: Int) -> [(column: Int, cell: Cell)] {
    var used: [(column: Int, cell: Cell)] = []
    for place in 0..<count {
      let column = column(at: place)
      guard column <= last else { break }
      if isUsed(at: place) { used.append((column, cell(at: place))) }
    }
    return used
  }
}

extension Cell {
  /// Whether it holds a value or a formula.
  package var isUsed: Bool { value != nil || formula != nil }
}
