import Grid
import Wording

/// Why a row is no value of a type, or a value no row: the file, the sheet and the cell named.
///
/// ```swift
/// catch let error as RecordError {
///   print(error)  // 扣分.xlsx: 扣分!C7: “两分” in the column “扣分” is no Double
/// }
/// ```
public struct RecordError: WordedError, Hashable, Sendable {
  /// What is wrong.
  public let kind: DiagnosticCode
  /// What the sentence needs, in order.
  public let arguments: [String]
  /// The file, the sheet and the cell.
  public let position: SourcePosition

  init(_ kind: DiagnosticCode, _ arguments: [String], at position: SourcePosition) {
    (self.kind, self.arguments, self.position) = (kind, arguments, position)
  }
}

extension RecordError {
  /// What does not fit in a row.
  init(
    _ error: DecodingError, row: StreamedRow, _ headings: RecordHeadings, origin: SourcePosition
  ) {
    let (path, type) = RecordError.parts(of: error)
    let heading = path.first?.stringValue ?? ""
    let column = headings[heading]
    var place = origin
    place.cell = CellReference(row: row.number, column: column ?? 1)
    if case .keyNotFound(let key, _) = error {
      self.init(
        .headingMissing, [key.stringValue, headings.texts.joined(separator: "、")], at: place)
    } else if case .valueNotFound = error {
      self.init(.recordBlank, [heading], at: place)
    } else {
      let written = row.cells.first { $0.column == column }?.cell.plainText ?? ""
      self.init(.recordUnfit, [heading, written, type], at: place)
    }
  }

  /// The way to the value and its type, as far as they are told.
  private static func parts(of error: DecodingError) -> (path: [any CodingKey], type: String) {
    if case .typeMismatch(let type, let context) = error { return (context.codingPath, "\(type)") }
    if case .valueNotFound(let type, let context) = error {
      return (context.codingPath, "\(type)")
    }
    if case .dataCorrupted(let context) = error {
      return (context.codingPath, context.debugDescription)
    }
    return ([], "")
  }
}
