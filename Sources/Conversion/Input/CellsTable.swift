import CSV
import Grid
import JSON
import Spreadsheet
import Values
import Wording

/// What `CellsWriter` wrote, read back as sheets. Read once for the names of the sheets and once
/// for each of them.
final class CellsTable: TableInput {
  private(set) var sheets: [TableSheet] = []
  let notices: [Notice] = []
  let findings: [Notice] = []

  private let source: InputSource

  init(_ source: InputSource) throws {
    self.source = source
    var lines = try JSONLines(source)
    var names: Set<String?> = []
    while let members = try lines.next() {
      let name = CellsTable.sheet(of: members)
      if names.insert(name).inserted { sheets.append(TableSheet(name: name)) }
    }
  }

  /// Whether the first object of a file is a cell.
  static func matches(_ members: [JSONValue.Member]) -> Bool {
    let keys = members.map(\.key)
    return ["sheet", "cell", "type", "value"].allSatisfy(keys.contains)
  }

  func rows(ofSheet index: Int) throws -> any RowSource {
    CellRows(
      try JSONLines(source), sheet: sheets[index].name,
      file: source.shownAs)
  }

  func layout(ofSheet index: Int) -> SheetLayout { SheetLayout() }

  fileprivate static func sheet(of members: [JSONValue.Member]) -> String? {
    guard case .string(let name)? = members.value(of: "sheet") else { return nil }
    return name
  }
}

extension [JSONValue.Member] {
  fileprivate func value(of key: String) -> JSONValue? { first { $0.key == key }?.value }
}

/// The cells of one sheet, put together to rows.
private struct CellRows: RowSource {
  private var lines: JSONLines
  private let sheet: String?
  private let file: String
  private var held: (reference: CellReference, cell: Cell)?
  private var count = 0

  init(_ lines: JSONLines, sheet: String?, file: String) {
    (self.lines, self.sheet, self.file) = (lines, sheet, file)
  }

  mutating func next() throws -> StreamedRow? {
    guard let first = try held ?? nextCell() else { return nil }
    held = nil
    var row = StreamedRow(
      number: first.reference.row,
      cells: [StreamedCell(column: first.reference.column, cell: first.cell)])
    while let cell = try nextCell() {
      guard cell.reference.row == row.number else {
        held = cell
        break
      }
      row.cells.append(StreamedCell(column: cell.reference.column, cell: cell.cell))
    }
    return row
  }

  private mutating func nextCell() throws -> (reference: CellReference, cell: Cell)? {
    while let members = try lines.next() {
      count += 1
      guard CellsTable.sheet(of: members) == sheet else { continue }
      guard case .string(let address)? = members.value(of: "cell"),
        let reference = CellReference(address), let cell = CellRows.cell(members)
      else {
        throw ConversionError(
          .jsonLineUnreadable, [String(count)], at: SourcePosition(file: file, line: count))
      }
      return (reference, cell)
    }
    return nil
  }

  private static func cell(_ members: [JSONValue.Member]) -> Cell? {
    guard case .string(let type)? = members.value(of: "type"),
      let value = members.value(of: "value")
    else { return nil }
    var cell: Cell
    switch (type, value) {
    case ("empty", _): cell = Cell()
    case ("number", .number(let digits)): cell = Cell(value: Double(digits).map { .number($0) })
    case ("boolean", .boolean(let value)): cell = Cell(value: .boolean(value))
    case ("error", .string(let code)): cell = Cell(value: .error(CellError(code: code)))
    case ("date", .string(let text)): cell = date(text) ?? Cell(value: .text(text))
    case ("text", .string(let text)): cell = Cell(value: .text(text))
    default: return nil
    }
    if case .string(let formula)? = members.value(of: "formula") { cell.formula = Formula(formula) }
    return cell
  }

  /// `2026-11-03T00:00:00`, shown as a day where it is midnight, or `T08:30:00`.
  private static func date(_ text: String) -> Cell? {
    let isTimeAlone = text.hasPrefix("T")
    let spelling = isTimeAlone ? String(text.dropFirst()) : text
    let reading = SpelledField(spelling.utf8.span)
    guard reading.kind == (isTimeAlone ? .time : .date), let value = reading.value else {
      return nil
    }
    var cell = Cell(value: value)
    cell.style.numberFormat = isTimeAlone ? "hh:mm:ss" : "yyyy-mm-dd hh:mm:ss"
    if case .dateTime(let moment) = value, moment.time == .midnight {
      cell.style.numberFormat = "yyyy-mm-dd"
    }
    return cell
  }
}
