/// A note on a cell: Excel's older "comment", shown as a yellow box.
public struct Note: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Who wrote it.
  public var author: String

  /// A note, by default by nobody.
  public init(_ text: String, author: String = "") { (self.text, self.author) = (text, author) }
}
