import Grid
import Spreadsheet

/// Why a conversion is refused.
///
/// ```swift
/// ConversionError(.noSheet, ["汇总"], file: "考评.xlsx").wordingKey  // "X11.noSheet"
/// ```
package struct ConversionError: Error, Hashable, Sendable {
  /// What is wrong.
  package enum Code: String, Hashable, Sendable {
    /// Text under the name of a workbook.
    case textAsWorkbook = "X03.text"
    /// Neither a table nor text.
    case unknownFormat = "X03.unknown"
    /// No sheet of that name.
    case noSheet = "X11.noSheet"
    /// A line is no JSON object.
    case badLine = "X09.badLine"
    /// More columns than a sheet has.
    case tooManyColumns = "X04.columns"
    /// Several files into one output that holds one table.
    case severalIntoOne = "X06.severalIntoOne"
  }

  /// What is wrong.
  package var code: Code
  /// What the sentence needs.
  package var arguments: [String]
  /// Where.
  package var position: SourcePosition

  /// A refusal at a place.
  package init(_ code: Code, _ arguments: [String] = [], at position: SourcePosition) {
    (self.code, self.arguments, self.position) = (code, arguments, position)
  }

  /// A refusal of a file.
  package init(_ code: Code, _ arguments: [String] = [], file: String?) {
    self.init(code, arguments, at: SourcePosition(file: file))
  }
}

extension ConversionError: WordedError {
  package var wordingKey: String { code.rawValue }
  package var wordingArguments: [String] { arguments }
}
