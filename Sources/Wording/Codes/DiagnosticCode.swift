/// A kind of finding, notice or error: its stable code, how grave it is, what its sentence needs.
///
/// Every kind that Anping itself can report stands in the extensions beside this file, one for each
/// family of codes; a template's own checks alone bring codes that are not listed.
/// `docs/codes.md` is generated from this list.
///
/// ```swift
/// Diagnostic(.deductionTooMuch, ["12", "10"], cell: "H6")
/// ```
public struct DiagnosticCode: Hashable, Sendable {
  /// The code: `V03`, `S02`, `X09`.
  public let code: String
  /// Which of the sentences of this code it is; empty where there is one.
  public let detail: String
  /// How grave it is, unless the finder says otherwise.
  public let severity: Severity
  /// The severities that it may have; the usual one first.
  package let severities: [Severity]
  /// What stands at `{0}`, `{1}`, … of its sentences.
  package let arguments: [String]

  /// A kind of finding by the key of its sentences: the code, or `code.detail`.
  init(
    _ key: String, _ severity: Severity, or other: Severity? = nil, _ arguments: [String] = []
  ) {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    (code, detail) = (parts[0], parts.count > 1 ? parts[1] : "")
    self.severity = severity
    severities = [severity] + (other.map { [$0] } ?? [])
    self.arguments = arguments
  }

  /// The key of its sentences in `Wording`.
  public var key: String { detail.isEmpty ? code : "\(code).\(detail)" }

  /// Content of a file that is not there any more: the run then ends with status 2.
  package static let losses: Set<DiagnosticCode> = [
    .stringMissing, .sheetContentMissing, .cellOutside, .bytesUndecodable, .textUndecodable,
  ]

  /// Every kind there is, in the order of the families.
  package static let all =
    checks + reading + templates + files + workbooks + conversion + history
}
