import TextEncoding

/// What a CSV file is written in, each with its evidence.
package struct CSVFormat: Hashable, Sendable {
  /// The encoding.
  package var encoding: DetectedEncoding
  /// The dialect.
  package var dialect: DetectedDialect
}
