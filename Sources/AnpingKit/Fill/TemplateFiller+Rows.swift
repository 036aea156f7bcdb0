import Forms

extension TemplateFiller {
  /// The template with the rows of a table poured into its list: the first row names the list's
  /// columns, and fields outside the list take the first value that the table has for them.
  ///
  /// ```swift
  /// let bytes = try TemplateFiller(template: "台账.xlsx").filled(withRowsOf: "问题.csv")
  /// ```
  ///
  /// - Throws: `RoundError` for columns that the template has no place for, or the reader's error.
  package func filled(withRowsOf path: String) throws -> [UInt8] {
    var data = FillData()
    for record in try records(of: path).map({ try $0.get() }) {
      data.fields.merge(record.fields) { first, _ in first }
      for (group, rows) in record.groups { data.groups[group, default: []] += rows }
    }
    return try fill(data)
  }
}
