import Grid
import Spreadsheet
import Wording

/// What a text or a number of a cell means for a field, and what there is to report about it.
package struct Normalised: Hashable {
  /// The value; nil for a blank, and for what cannot be read without guessing.
  package var value: FieldValue?
  /// Whether it is a due date without a date.
  package var isConditional = false
  /// What is reported at the cell.
  package var notes: [ReadingNote] = []

  /// A blank.
  package static let blank = Normalised(value: nil)

  /// A value with what is reported about it.
  init(
    value: FieldValue?, isConditional: Bool = false, notes: [ReadingNote] = []
  ) {
    (self.value, self.isConditional, self.notes) = (value, isConditional, notes)
  }

  /// A value with one remark.
  init(_ value: FieldValue?, _ note: ReadingNote) { self.init(value: value, notes: [note]) }
}

/// A diagnostic that does not know its cell yet.
package struct ReadingNote: Hashable {
  /// What it is.
  package let kind: DiagnosticCode
  /// How grave it is.
  package let severity: Severity
  /// What the sentence needs, in order.
  package let arguments: [String]

  init(
    _ kind: DiagnosticCode, as severity: Severity? = nil, _ arguments: [String] = []
  ) {
    (self.kind, self.severity, self.arguments) = (kind, severity ?? kind.severity, arguments)
  }

  /// The diagnostic at a cell.
  func diagnostic(at cell: CellReference?, field: String?, item: String?) -> Diagnostic {
    Diagnostic(kind, as: severity, arguments, cell: cell, field: field, item: item)
  }
}
