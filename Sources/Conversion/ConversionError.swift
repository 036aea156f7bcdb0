import Grid
import Spreadsheet
import Wording

/// Why a conversion is refused.
///
/// ```swift
/// ConversionError(.headingMissing, ["金额", "序号、名称"], file: "考评.csv").kind.key  // "X11.noColumn"
/// ```
package struct ConversionError: Error, Hashable, Sendable {
  /// What is wrong.
  package let kind: DiagnosticCode
  /// What the sentence needs.
  package let arguments: [String]
  /// Where.
  package let position: SourcePosition

  /// A refusal at a place.
  package init(_ kind: DiagnosticCode, _ arguments: [String] = [], at position: SourcePosition) {
    (self.kind, self.arguments, self.position) = (kind, arguments, position)
  }

  /// A refusal of a file.
  package init(_ kind: DiagnosticCode, _ arguments: [String] = [], file: String?) {
    self.init(kind, arguments, at: SourcePosition(file: file))
  }
}

extension ConversionError: WordedError {}
