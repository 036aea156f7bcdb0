#if Office
  import GRDB

  /// A row of what is kept of a round: its table, and its columns.
  ///
  /// ```swift
  /// TableRow("standing", place: ["position": 1], said: ["unit": "锅炉车间", "rank": 1])
  /// ```
  struct TableRow {
    /// Values by the names of their columns.
    typealias Columns = [(name: String, value: DatabaseValue)]

    /// The table.
    let table: String
    /// Where it stands among the others and what its file was called: not what a round says.
    let place: Columns
    /// What it says.
    let said: Columns

    /// A row.
    init(
      _ table: String, place: KeyValuePairs<String, (any DatabaseValueConvertible)?>,
      said: KeyValuePairs<String, (any DatabaseValueConvertible)?>
    ) {
      self.table = table
      self.place = place.map { ($0.key, $0.value?.databaseValue ?? .null) }
      self.said = said.map { ($0.key, $0.value?.databaseValue ?? .null) }
    }

    /// What it says, as text.
    var saying: String {
      table + said.map { " \($0.name)=\($0.value)" }.joined()
    }

    /// Writes it as a row of a round.
    func insert(into database: Database, round: Int64) throws {
      let columns = [("round", round.databaseValue)] + place + said
      let names = columns.map(\.0).joined(separator: ", ")
      let marks = columns.map { _ in "?" }.joined(separator: ", ")
      let statement = try database.cachedStatement(
        sql: "INSERT INTO \(table) (\(names)) VALUES (\(marks))")
      try statement.execute(arguments: StatementArguments(columns.map(\.1)))
    }
  }
#endif
