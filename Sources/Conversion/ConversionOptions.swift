import CSV
import TextEncoding

/// What to make of the files to convert.
///
/// ```swift
/// var options = ConversionOptions()
/// options.format = .csv
/// ```
package struct ConversionOptions: Sendable {
  /// How values become text in CSV and ndjson.
  package enum Values: String, Hashable, Sendable, CaseIterable {
    /// The value: numbers in all digits, dates as `2026-11-03`.
    case raw
    /// As Excel shows it.
    case displayed
    /// As Excel shows it where that reads back as the same value, else raw.
    case lossless
  }

  /// The format to write; nil to take it from the output's name.
  package var format: OutputFormat?
  /// The sheets to convert by name, number or pattern; empty for all.
  package var sheets: [String] = []
  /// Which part of each table is converted, and what its columns are.
  package var selection = TableSelection()
  /// How values become text.
  package var values = Values.lossless
  /// The delimiter of CSV to read and to write; nil to find it, and a comma.
  package var dialect: CSVDialect?
  /// The encoding of texts to read; nil to find it.
  package var encoding: TextEncoding?
  /// The encoding of texts to write; nil for UTF-8 with a byte order mark.
  package var outputEncoding: TextEncoding?
  /// Whether columns of CSV get types; otherwise all is text.
  package var types = true
  /// Whether CSV text that would run as a formula gets an apostrophe.
  package var defuses = false
  /// Whether outputs may replace files that are there.
  package var replaces = false
  /// The most bytes of all outputs that are files; nil for as many as it takes.
  package var outputBytes: Int?
  /// Whether what was found in the inputs is reported.
  package var verbose = false

  /// What the options of the command line mean when none is given.
  package init() {}
}
