import CSV
import Grid
import Spreadsheet
import Values

/// Rows with the types that were told for their columns, or that all fields of a column have.
final class TypedCells: RowSource {
  /// What could not be made what its column is said to be.
  struct Unfit: Hashable {
    /// The column as it is written.
    var column: Int
    /// Where the first of them stands.
    var first: CellReference
    /// How many there are.
    var count: Int
  }

  private var source: any RowSource
  private let types: ColumnTypes
  private let display = CellDisplay(.lossless)
  private(set) var unfit: [Int: Unfit] = [:]

  init(_ source: any RowSource, types: ColumnTypes) { (self.source, self.types) = (source, types) }

  func next() throws -> StreamedRow? {
    guard var row = try source.next() else { return nil }
    guard row.number > types.header else { return row }
    row.cells = row.cells.map { StreamedCell(column: $0.column, cell: typed($0, row: row.number)) }
    return row
  }

  private func typed(_ cell: StreamedCell, row: Int) -> Cell {
    guard let type = types.told[cell.column] else {
      return types.inferred(cell.cell, column: cell.column) ?? cell.cell
    }
    if let typed = type.cell(cell.cell, dates: types.dates, display: display) { return typed }
    let place = CellReference(row: row, column: cell.column)
    unfit[cell.column, default: Unfit(column: cell.column, first: place, count: 0)].count += 1
    return cell.cell
  }
}

/// The types of columns as they are written.
struct ColumnTypes {
  /// The row of the headings; 0 for none.
  var header = 0
  /// How dates are written.
  var dates: DatePattern?
  /// The types that were told.
  var told: [Int: FieldType] = [:]
  /// What all fields of a column are; empty where nothing was looked for.
  private var found: [ColumnType] = []
  /// The columns all of whose fields are dates as they are said to be written.
  private var patterned: Set<Int> = []

  /// Types of columns below a header row.
  init(header: Int, dates: DatePattern?) { (self.header, self.dates) = (header, dates) }

  /// Looks through all rows for what the fields of each column are.
  ///
  /// - Parameter spelled: whether more than dates as they are said to be written are looked for.
  mutating func infer(
    from source: any RowSource, headings: [Int: String], spelled: Bool
  ) throws {
    var source = source
    var censuses: [ColumnCensus] = []
    var others: Set<Int> = []
    while let row = try source.next() {
      if row.number <= header { continue }
      for cell in row.cells {
        guard case .text(let text)? = cell.cell.value else { continue }
        while censuses.count < cell.column { censuses.append(ColumnCensus()) }
        censuses[cell.column - 1].add(SpelledField(text.utf8.span))
        if dates?.moment(of: text) != nil {
          patterned.insert(cell.column)
        } else {
          others.insert(cell.column)
        }
      }
    }
    patterned.subtract(others)
    guard spelled else { return }
    found = censuses.enumerated().map { index, census in
      census.type(header: headings[index + 1], usesDecimalCommas: false)
    }
  }

  /// A text as what its column is; nil where it stays one.
  func inferred(_ cell: Cell, column: Int) -> Cell? {
    guard case .text(let text)? = cell.value else { return nil }
    if patterned.contains(column), let moment = dates?.moment(of: text) {
      return FieldType.date(moment)
    }
    guard found.indices.contains(column - 1) else { return nil }
    let field = SpelledField(text.utf8.span)
    return found[column - 1].takes(field.kind) ? FieldType.cell(field) : nil
  }
}
