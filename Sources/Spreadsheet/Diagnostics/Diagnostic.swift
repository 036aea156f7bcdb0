import Grid
import Wording

/// A finding about a form or a file: a value, not an exception.
///
/// Its kind is one of the listed `DiagnosticCode`s, or a template's own check; `Wording` makes the
/// sentence of code, detail and arguments when it is shown.
///
/// ```swift
/// Diagnostic(
///   .rectificationFieldMissing, ["责任部门"], cell: "I6", field: "责任部门"
/// ).message()  // "with a deduction above 0, 责任部门 must be filled in"
/// ```
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
  /// The stable code: `V03`, `S02`, `N01`, `F04`, `T05`, `X01`, or a template's own.
  public var code: String
  /// How grave it is.
  public var severity: Severity
  /// Which of the sentences of this code it is; empty where there is one.
  public var detail: String
  /// What the sentence needs, in order. For a template's own check the sentence itself.
  public var arguments: [String]
  /// The file, as it is shown: relative to the folder named on the command line.
  public var file: String?
  /// The sheet; nil for CSV.
  public var sheet: String?
  /// The form's title.
  public var form: String?
  /// The cell; nil for a finding about the form or the file.
  public var cell: CellReference?
  /// The field's name.
  public var field: String?
  /// The number of the item.
  public var item: String?

  /// A finding; the places that the finder does not know are filled in by who does.
  package init(
    _ kind: DiagnosticCode, as severity: Severity? = nil, _ arguments: [String] = [],
    cell: CellReference? = nil, field: String? = nil, item: String? = nil
  ) {
    (code, detail) = (kind.code, kind.detail)
    (self.severity, self.arguments) = (severity ?? kind.severity, arguments)
    (self.cell, self.field, self.item) = (cell, field, item)
  }

  /// What a template's own check found; the template brings code and sentence.
  package init(
    ownCheck code: String, _ severity: Severity, _ sentence: String,
    cell: CellReference? = nil, field: String? = nil, item: String? = nil
  ) {
    (self.code, detail, self.severity, arguments) = (code, "", severity, [sentence])
    (self.cell, self.field, self.item) = (cell, field, item)
  }

  /// Whether this is a finding of a kind.
  package func isKind(_ kind: DiagnosticCode) -> Bool { code == kind.code && detail == kind.detail }

  /// Whether it tells of content that is not there any more.
  package var tellsLoss: Bool { DiagnosticCode.losses.contains(where: isKind) }

  /// The sentence, in a language; by default in English.
  public func message(in wording: Wording = Wording(.english)) -> String {
    wording.text(detail.isEmpty ? code : "\(code).\(detail)", arguments)
  }

  /// The place, as exact as it is known.
  public var position: SourcePosition { SourcePosition(file: file, sheet: sheet, cell: cell) }

  /// The place and the sentence, in English.
  public var description: String { Wording(.english).line(message(), at: position) }
}
