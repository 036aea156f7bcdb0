import Spreadsheet
import Wording

/// Why a workbook cannot be taken as a template at all.
///
/// ```swift
/// catch let error as FormError { print(error) }  // 检查表.xlsx: no placeholder …
/// ```
public struct FormError: Error, Hashable, Sendable {
  /// What is wrong: `T01`, no placeholder anywhere.
  public let kind: DiagnosticCode
  /// What the sentence needs, in order.
  public let arguments: [String]
  /// The file, and the sheet where one is to blame.
  public let position: SourcePosition

  /// A fault at a place.
  package init(_ kind: DiagnosticCode, _ arguments: [String] = [], at position: SourcePosition) {
    (self.kind, self.arguments, self.position) = (kind, arguments, position)
  }
}

extension FormError: WordedError {}
