#if Office
  import CSV
  import Files
  import History
  import JSON

  /// The tables of a history as files: each a CSV in a folder, but for the records of the forms,
  /// which no cell of a spreadsheet holds and which are lines of JSON; or all of them as one stream
  /// of such lines.
  struct HistoryTables {
    private let folder: String

    /// Tables in a folder.
    init(folder: String) { self.folder = folder }

    /// The files.
    var files: [String] { ExportedTable.all.map(path) }

    private func path(_ table: ExportedTable) -> String {
      FilePath.join(folder, table.name + (table.holdsRecords ? ".ndjson" : ".csv"))
    }

    /// Writes the files, and the folder with them.
    ///
    /// - Returns: how many rows they have.
    func write(_ history: HistoryFile, replacing: Bool) throws -> Int {
      try Folder.create(folder)
      var count = 0
      try history.export { export in
        for table in ExportedTable.all {
          try AtomicFile.write(to: path(table), replacing: replacing) { file in
            count +=
              table.holdsRecords
              ? try HistoryTables.lines(of: table, export, to: file.write)
              : try HistoryTables.records(of: table, export, to: file)
          }
        }
      }
      return count
    }

    /// Writes all tables as lines of JSON, and a line at the end that says how many there were, so
    /// that a stream that was cut off is none.
    ///
    /// - Returns: how many they are.
    static func stream(
      _ history: HistoryFile, to write: ([UInt8]) throws -> Void
    ) throws -> Int {
      var count = 0
      try history.export { export in
        for table in ExportedTable.all { count += try lines(of: table, export, to: write) }
      }
      let end: JSONValue = ["table": "end", "rows": .integer(count)]
      try write(Array((end.serialized() + "\n").utf8))
      return count
    }

    private static func records(
      of table: ExportedTable, _ export: HistoryExport, to file: AtomicFile
    ) throws -> Int {
      let writer = try CSVWriter(to: file)
      var count = 0
      try writer.write(values: table.header)
      try export.rows(of: table) { row in
        try writer.write(values: row.map(\.field))
        count += 1
      }
      try writer.finish()
      return count
    }

    private static func lines(
      of table: ExportedTable, _ export: HistoryExport, to write: ([UInt8]) throws -> Void
    ) throws -> Int {
      let header = table.header
      var count = 0
      try export.rows(of: table) { row in
        var line = JSONWriter()
        line.object { object in
          object.key("table")
          object.string(table.name)
          for (name, value) in zip(header, row) {
            object.key(name)
            switch value {
            case .plain(let value): object.value(value)
            case .record(let record): object.written(record)
            }
          }
        }
        line.endLine()
        try write(line.bytes)
        count += 1
      }
      return count
    }
  }

  extension HistoryExport.Value {
    /// What stands in a field of CSV; nil for nothing.
    fileprivate var field: String? {
      switch self {
      case .plain(.null): nil
      case .plain(.string(let text)): text
      case .plain(let value): value.serialized()
      case .record(let record): String(decoding: record, as: UTF8.self)
      }
    }
  }
#endif
