import CSV
import Grid
import Spreadsheet
import Wording

/// The part of a table that a selection takes, with the types that it gives.
final class SelectedTable: TableInput {
  private let table: any TableInput
  private let selection: TableSelection
  private let way: SelectionWay
  private let file: String
  private var plans: [Int: Prepared] = [:]
  private var told: [Notice] = []
  private var typing: [TypedCells] = []

  /// A sheet that was looked at.
  private struct Prepared {
    var plan: SelectionPlan
    var types: ColumnTypes
    var headings: [Int: String]
    var width: Int
  }

  /// - Parameter file: the name in messages.
  init(_ table: any TableInput, _ selection: TableSelection, way: SelectionWay, file: String) {
    (self.table, self.selection, self.way, self.file) = (table, selection, way, file)
  }

  var sheets: [TableSheet] { table.sheets }
  var findings: [Notice] { table.findings }

  var notices: [Notice] {
    var seen: Set<Notice> = []
    return (told + table.notices + typing.flatMap(unfit)).filter { seen.insert($0).inserted }
  }

  func rows(ofSheet index: Int) throws -> any RowSource {
    let prepared = try prepared(index)
    let rows = SelectedRows(
      try table.rows(ofSheet: index), plan: prepared.plan, nulls: selection.nulls)
    guard !selection.types.isEmpty || infers else { return rows }
    let typed = TypedCells(rows, types: prepared.types)
    typing.append(typed)
    return typed
  }

  func layout(ofSheet index: Int) throws -> SheetLayout {
    let prepared = try prepared(index)
    return SheetLayout(headerRow: prepared.plan.writtenHeader, columns: prepared.width)
  }

  /// The headings of a sheet by the columns that are written.
  func headings(ofSheet index: Int) throws -> [Int: String] { try prepared(index).headings }

  /// Whether types are to be found by looking through all rows.
  private var infers: Bool { way.infersTypes || selection.dateFormat != nil }

  // MARK: Looking at a sheet

  private func prepared(_ index: Int) throws -> Prepared {
    if let known = plans[index] { return known }
    let header = try header(ofSheet: index)
    var plan = plan(header)
    let choice = ColumnChoice(headings: header.texts, columns: selection.range.columns, file: file)
    if !selection.columns.isEmpty { plan.columns = try choice.indices(of: selection.columns) }
    var types = ColumnTypes(header: plan.writtenHeader ?? 0, dates: selection.dateFormat)
    for typing in selection.types {
      for column in try choice.indices(of: typing.column) {
        for written in written(column, plan) { types.told[written] = typing.type }
      }
    }
    var headings: [Int: String] = [:]
    for (column, text) in header.texts {
      for written in written(column, plan) { headings[written] = text }
    }
    let rows = { [self] in
      SelectedRows(try table.rows(ofSheet: index), plan: plan, nulls: selection.nulls)
    }
    if infers { try types.infer(from: rows(), headings: headings, spelled: way.infersTypes) }
    let width = try way.measures ? SelectedTable.width(of: rows()) : headings.keys.max() ?? 0
    let prepared = Prepared(plan: plan, types: types, headings: headings, width: width)
    plans[index] = prepared
    return prepared
  }

  private func plan(_ header: SheetHeader) -> SelectionPlan {
    var plan = SelectionPlan(header: header.row, keepsPlaces: way.keepsPlaces)
    plan.dropsAbove = header.row != nil && (way.needsHeader || selection.header != .found)
    (plan.firstColumn, plan.lastColumn) =
      (selection.range.columns.lowerBound, selection.range.columns.upperBound)
    let first = rows.lowerBound
    let start = plan.dropsAbove ? max(first, (header.row ?? 0) + 1) : first
    plan.rows = start...max(start, rows.upperBound)
    return plan
  }

  /// The rows of the sheet that were asked for.
  private var rows: ClosedRange<Int> {
    let first = selection.range.rows.lowerBound + selection.skip
    return first...max(first, selection.range.rows.upperBound)
  }

  private func header(ofSheet index: Int) throws -> SheetHeader {
    switch selection.header {
    case .none: return SheetHeader()
    case .row(let row): return try SheetHeader(row: row, of: table.rows(ofSheet: index))
    case .found:
      if let row = try table.layout(ofSheet: index).headerRow, rows.contains(row) {
        let header = try SheetHeader(row: row, of: table.rows(ofSheet: index))
        return tellFound(header, ofSheet: index)
      }
      guard way.needsHeader || infers else { return SheetHeader() }
      let header = try SheetHeader(searching: table.rows(ofSheet: index), in: rows)
      guard !header.isAssumed || way.needsHeader else { return SheetHeader() }
      return tellFound(header, ofSheet: index)
    }
  }

  /// Says where the headings were found, unless they stand where everybody looks for them.
  private func tellFound(_ header: SheetHeader, ofSheet index: Int) -> SheetHeader {
    guard way.needsHeader, let row = header.row else { return header }
    let place = SourcePosition(file: file, sheet: sheets[index].name)
    if header.isAssumed {
      told.append(Notice(.headerAssumed, [String(row)], at: place))
    } else if row > rows.lowerBound {
      told.append(Notice(.headerFound, [String(row)], at: place))
    }
    return header
  }

  private func written(_ column: Int, _ plan: SelectionPlan) -> [Int] {
    if plan.keepsPlaces { return [column] }
    guard let columns = plan.columns else {
      return column >= plan.firstColumn ? [column - plan.firstColumn + 1] : []
    }
    return columns.indices.filter { columns[$0] == column }.map { $0 + 1 }
  }

  private static func width(of source: any RowSource) throws -> Int {
    var (source, width) = (source, 0)
    while let row = try source.next() { width = max(width, row.cells.last?.column ?? 0) }
    return width
  }

  private func unfit(_ typing: TypedCells) -> [Notice] {
    typing.unfit.values.sorted { $0.column < $1.column }.map { unfit in
      let prepared = plans.values.first { $0.types.told[unfit.column] != nil }
      let name = prepared?.headings[unfit.column] ?? ColumnName.letters(of: unfit.column)
      let type = prepared?.types.told[unfit.column]?.rawValue ?? ""
      return Notice(
        .typeUnfit, [name, type, String(unfit.count), unfit.first.description],
        at: SourcePosition(file: file))
    }
  }
}

/// How a selection is made for what is to be written.
struct SelectionWay {
  /// Whether headings are needed: what stands above them is left out.
  var needsHeader = false
  /// Whether fields of text get the type of their column.
  var infersTypes = false
  /// Whether cells keep their places.
  var keepsPlaces = false
  /// Whether the widest row has to be known before the first is written.
  var measures = false
}
