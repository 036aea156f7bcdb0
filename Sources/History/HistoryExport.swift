#if Office
  import Foundation
  import GRDB
  import JSON
  import ZipContainer

  /// A history at one moment, to be carried out of it: no round that is kept meanwhile is there in
  /// part.
  ///
  /// ```swift
  /// try history.export { export in
  ///   for table in ExportedTable.all { try export.rows(of: table) { print($0) } }
  /// }
  /// ```
  package struct HistoryExport {
    /// A value of a row.
    package enum Value: Hashable, Sendable {
      /// One that stands in a field.
      case plain(JSONValue)
      /// The record of a form, as the line that `import` writes.
      case record([UInt8])
    }

    fileprivate let database: Database

    /// Hands on the rows of a table in the order of its key, each with the values of the columns of
    /// its header.
    ///
    /// - Throws: what `take` throws, and what keeps the rows from being read.
    package func rows(of table: ExportedTable, _ take: ([Value]) throws -> Void) throws {
      let columns = table.columns.map(\.name).joined(separator: ", ")
      let order = table.key.joined(separator: ", ")
      let rows = try Row.fetchCursor(
        database, sql: "SELECT \(columns) FROM \"\(table.name)\" ORDER BY \(order)")
      while let row = try rows.next() {
        try take(
          try table.columns.enumerated().flatMap { try HistoryExport.values($1, row[$0]) })
      }
    }

    private static func values(
      _ column: ExportedTable.Column, _ value: DatabaseValue
    ) throws -> [Value] {
      guard !value.isNull else { return column.names.map { _ in .plain(.null) } }
      switch column.kind {
      case .integer, .decimal: return [.plain(.number(text(value)))]
      case .boolean: return [.plain(.boolean(value != 0.databaseValue))]
      case .text: return [.plain(.string(text(value)))]
      case .list: return [.plain(try JSONParser.value(of: text(value)))]
      case .quotient: return text(value).split(separator: "/").map { .plain(.number(String($0))) }
      case .record:
        let bytes = Array(Data.fromDatabaseValue(value) ?? Data())
        return [.record(try Deflated.inflated(bytes, atMost: KeptForm.longestRecord))]
      }
    }

    /// What a cell of the database holds: a text, or the digits of a whole number.
    private static func text(_ value: DatabaseValue) -> String {
      String.fromDatabaseValue(value) ?? Int64.fromDatabaseValue(value)?.description ?? ""
    }
  }

  extension HistoryFile {
    /// Opens the history as it is at this moment, for all its tables.
    package func export(_ body: (HistoryExport) throws -> Void) throws {
      try read { try body(HistoryExport(database: $0)) }
    }
  }
#endif
