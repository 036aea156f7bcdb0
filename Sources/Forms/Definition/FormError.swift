import Spreadsheet

/// Why a workbook cannot be taken as a template at all.
///
/// ```swift
/// catch let error as FormError { print(error.code) }  // "T01"
/// ```
public struct FormError: Error, Hashable, Sendable {
  /// The stable code: `T01` no placeholder anywhere.
  public let code: String
  /// What the sentence needs, in order.
  public let arguments: [String]
  /// The file, and the sheet where one is to blame.
  public let place: SourcePosition

  /// An error with a code at a place.
  public init(_ code: String, _ arguments: [String] = [], at place: SourcePosition) {
    (self.code, self.arguments, self.place) = (code, arguments, place)
  }
}

extension FormError: WordedError {
  package var wordingKey: String { code }
  package var wordingArguments: [String] { arguments }
  package var position: SourcePosition { place }
}
