/// How a CSV file separates its fields. Quotes are always `"`, and line ends are told apart one by
/// one.
///
/// ```swift
/// CSVDialect.tabs.delimiter  // 9
/// ```
public struct CSVDialect: Hashable, Sendable {
  /// Fields separated by commas.
  public static let commas = CSVDialect(delimiter: UInt8(ascii: ","))
  /// Fields separated by tabs.
  public static let tabs = CSVDialect(delimiter: UInt8(ascii: "\t"))
  /// Fields separated by semicolons, as where the comma is the decimal sign.
  public static let semicolons = CSVDialect(delimiter: UInt8(ascii: ";"))

  /// What stands between two fields: an ASCII character.
  public var delimiter: UInt8

  /// A dialect by its delimiter.
  ///
  /// - Precondition: an ASCII character that is neither a quote nor a line end.
  public init(delimiter: UInt8) {
    precondition(CSVDialect.canDelimit(delimiter), "no delimiter")
    self.delimiter = delimiter
  }

  /// Whether a byte can stand between fields.
  public static func canDelimit(_ byte: UInt8) -> Bool {
    byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\n")
      && byte != UInt8(ascii: "\r") && byte != 0
  }
}
