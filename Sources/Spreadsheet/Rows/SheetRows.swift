import Grid

/// The rows of a sheet that hold a cell or a setting, from the top.
///
/// Those of a sheet that was read stay packed until they are changed.
///
/// ```swift
/// for (number, row) in sheet.rows { print(number, row.cells.count) }
/// ```
public struct SheetRows: Sequence, Sendable {
  private var packed: PackedRows?
  /// Rows that were changed or added.
  private var changed: [Int: Row] = [:]

  /// No rows.
  public init() {}

  /// Rows as they were read.
  package init(_ packed: PackedRows) { self.packed = packed }

  /// How many there are.
  public var count: Int {
    guard let packed else { return changed.count }
    return packed.count + changed.keys.count { packed.place(of: $0) == nil }
  }

  /// Whether there is none.
  public var isEmpty: Bool { changed.isEmpty && packed?.count ?? 0 == 0 }

  /// The numbers of the rows, in order.
  public var keys: [Int] {
    guard let packed else { return changed.keys.sorted() }
    let read = (0..<packed.count).map(packed.number(at:))
    let added = changed.keys.filter { packed.place(of: $0) == nil }
    return added.isEmpty ? read : (read + added).sorted()
  }

  /// The rows alone.
  public var values: some Sequence<Row> { lazy.map(\.value) }

  /// A row by its number; nil where there is none.
  public internal(set) subscript(number: Int) -> Row? {
    get { changed[number] ?? asRead(number) }
    set { changed[number] = newValue }
  }

  /// A row by its number, to be changed where it stands.
  subscript(number: Int, default row: @autoclosure () -> Row) -> Row {
    get { self[number] ?? row() }
    _modify {
      if changed[number] == nil { changed[number] = asRead(number) ?? row() }
      yield &changed[number, default: row()]
    }
  }

  private func asRead(_ number: Int) -> Row? {
    packed.flatMap { packed in packed.place(of: number).map(packed.content(at:)) }
  }

  /// Whether any cell has a formula; cells that were read are not made for it.
  package var hasFormula: Bool {
    packed?.hasFormula == true
      || changed.values.contains { row in row.cells.values.contains { $0.formula != nil } }
  }

  /// The cells with a formula, by row and column; the others are not made.
  package var formulaCells: [(place: CellReference, cell: Cell)] {
    guard changed.isEmpty else {
      return flatMap { number, row in
        row.cells.compactMap { column, cell in
          cell.formula.map { _ in (CellReference(row: number, column: column), cell) }
        }
      }
    }
    return packed?.formulaCells ?? []
  }

  /// Changes what the rows are for some other thing.
  public func mapValues<Value>(_ change: (Row) throws -> Value) rethrows -> [Int: Value] {
    var values: [Int: Value] = [:]
    for (number, row) in self { values[number] = try change(row) }
    return values
  }

  /// Goes through the rows.
  public struct Iterator: IteratorProtocol {
    fileprivate let rows: SheetRows
    fileprivate let numbers: [Int]
    fileprivate var place = 0

    /// The next row with its number; nil behind the last.
    public mutating func next() -> (key: Int, value: Row)? {
      guard place < numbers.count else { return nil }
      defer { place += 1 }
      return rows.row(numbers[place], at: place)
    }
  }

  /// The rows with their numbers, from the top.
  public func makeIterator() -> Iterator { Iterator(rows: self, numbers: keys) }

  /// A row that is there; where nothing was changed it stands at its place.
  private func row(_ number: Int, at place: Int) -> (key: Int, value: Row) {
    if changed.isEmpty, let packed { return (number, packed.content(at: place)) }
    return (number, self[number] ?? Row())
  }
}

extension SheetRows: Hashable {
  /// Whether the same numbers have the same rows.
  public static func == (one: SheetRows, other: SheetRows) -> Bool {
    if one.packed === other.packed, one.changed == other.changed { return true }
    return one.elementsEqual(other) { $0.key == $1.key && $0.value == $1.value }
  }

  /// Feeds numbers and rows.
  public func hash(into hasher: inout Hasher) {
    for (number, row) in self {
      hasher.combine(number)
      hasher.combine(row)
    }
  }
}
