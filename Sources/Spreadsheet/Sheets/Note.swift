/// A note on a cell: Excel's older "comment", shown as a yellow box.
public struct Note: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Who wrote it.
  public var author: String

  /// The lines above the marks that a return copy adds, each of which begins with 【; what somebody
  /// wrote himself.
  package var textAboveMarks: String {
    text.split(separator: "\n").prefix { !$0.hasPrefix("【") }.joined(separator: "\n")
  }

  /// A note, by default by nobody.
  public init(_ text: String, author: String = "") { (self.text, self.author) = (text, author) }
}
