#if Office
  /// A table of a history as it leaves it: its columns, in their order, and what each says.
  ///
  /// ```swift
  /// ExportedTable.all.map(\.name)  // ["round", "file", "form", …]
  /// ```
  package struct ExportedTable: Hashable, Sendable {
    /// What a column of the database says.
    enum Kind: Hashable, Sendable {
      /// A whole number.
      case integer
      /// True or false.
      case boolean
      /// A text, a day or a time.
      case text
      /// A decimal number by its digits.
      case decimal
      /// An exact quotient; it leaves as its numerator and its denominator.
      case quotient
      /// A list of texts.
      case list
      /// The record of a form, deflated.
      case record
    }

    /// A column of the database.
    struct Column: Hashable, Sendable {
      /// Its name there.
      let name: String
      /// What it says.
      let kind: Kind

      /// The names that it leaves by.
      var names: [String] {
        kind == .quotient ? ["\(name)_numerator", "\(name)_denominator"] : [name]
      }
    }

    /// The name.
    package let name: String
    let columns: [Column]
    /// The columns of its key, by which its rows are ordered.
    let key: [String]

    /// The names of the columns, in their order.
    package var header: [String] { columns.flatMap(\.names) }

    /// Whether a row of it holds a record, which is no field of a table.
    package var holdsRecords: Bool { columns.contains { $0.kind == .record } }

    /// A table.
    ///
    init(_ name: String, key: [String], _ columns: KeyValuePairs<String, Kind>) {
      (self.name, self.key) = (name, key)
      self.columns = columns.map { Column(name: $0.key, kind: $0.value) }
    }
  }
#endif
