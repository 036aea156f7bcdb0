import Grid

/// A finding about a form or a file: a value, not an exception.
///
/// The text is made by `Wording` from code, detail and arguments when it is shown.
///
/// ```swift
/// Diagnostic("V03", .error, detail: "missing", ["责任部门"], cell: CellReference("I6"), field: "责任部门")
/// ```
public struct Diagnostic: Hashable, Sendable {
  /// How grave a finding is. An info is no warning.
  public enum Severity: String, Hashable, Sendable, Comparable {
    case info, warning, error

    /// Notes before warnings before errors.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .info: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

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
  public init(
    _ code: String, _ severity: Severity, detail: String = "", _ arguments: [String] = [],
    cell: CellReference? = nil, field: String? = nil, item: String? = nil
  ) {
    (self.code, self.severity, self.detail, self.arguments) = (code, severity, detail, arguments)
    (self.cell, self.field, self.item) = (cell, field, item)
  }
}
