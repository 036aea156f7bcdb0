import CSV

/// What a first pass over a CSV file finds: headings, types of columns, size.
struct TypePlan: Hashable, Sendable {
  /// The record with the headings; nil for none.
  private(set) var headerRow: Int?
  /// The types by column.
  private(set) var types: [ColumnType] = []
  /// How many records there are.
  private(set) var rows = 0
  /// The most fields of a record.
  var columns: Int { censuses.count }

  private var censuses: [ColumnCensus] = []
  private var headings: [String] = []

  /// Reads a file to its end.
  init(_ records: inout CSVCursor) throws {
    var search = HeaderSearch(columns: records.format.dialect.columns ?? 1)
    while try records.next() {
      rows += 1
      let fields = records.count
      if fields > censuses.count {
        censuses.append(contentsOf: repeatElement(.init(), count: fields - censuses.count))
      }
      if search.isOver {
        for index in 0..<fields { censuses[index].add(records.field(index)) }
      } else {
        var row: [SpelledField] = []
        for index in 0..<fields { row.append(records.field(index)) }
        search.add(row)
        if search.found { for index in 0..<fields { headings.append(records.text(index)) } }
        if search.isOver { takeHeader(search) }
      }
    }
    if !search.isOver { takeHeader(search) }
    let usesDecimalCommas = records.format.dialect.dialect == .semicolons
    types = censuses.enumerated().map { index, census in
      census.type(
        header: headings.indices.contains(index) ? headings[index] : nil,
        usesDecimalCommas: usesDecimalCommas)
    }
  }

  /// The rows that were held back below the headings are counted.
  private mutating func takeHeader(_ search: HeaderSearch) {
    headerRow = search.headerRow
    for row in search.rows.dropFirst(headerRow ?? 0) {
      for (index, field) in row.enumerated() { censuses[index].add(field) }
    }
  }
}

/// Finds the headings of a table among its first rows: a row of texts alone, as wide as the table,
/// below at most a few narrower title rows.
struct HeaderSearch {
  private static let rowLimit = 20

  /// The rows so far.
  private(set) var rows: [[SpelledField]] = []
  /// The number of the row with the headings; nil for none.
  private(set) var headerRow: Int?
  /// Whether the search has come to an end.
  private(set) var isOver = false
  /// Whether the last row is the one with the headings.
  var found: Bool { headerRow == rows.count }

  private let width: Int

  /// A search in a table that mostly has so many columns.
  init(columns: Int) { width = max(1, (columns * 3 + 4) / 5) }

  mutating func add(_ row: [SpelledField]) {
    rows.append(row)
    let filled = row.count { $0.kind != .empty }
    if filled >= width {
      if row.allSatisfy({ $0.kind == .text || $0.kind == .empty }) { headerRow = rows.count }
      isOver = true
    } else if rows.count == HeaderSearch.rowLimit {
      isOver = true
    }
  }
}
