import Values

/// A note on a cell: Excel's older "comment", shown as a yellow box, or one of today with answers.
///
/// ```swift
/// var note = Note("哪天整改？", author: "张三")
/// note.thread = Note.Thread(replies: [.init("下周五", author: "李四")])
/// ```
public struct Note: Hashable, Sendable {
  /// An answer.
  public struct Reply: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Who wrote it.
    public var author: String
    /// When, in Greenwich; nil where nobody says.
    public var time: DateTime?

    /// An answer.
    public init(_ text: String, author: String = "", time: DateTime? = nil) {
      (self.text, self.author, self.time) = (text, author, time)
    }
  }

  /// What a note of today has besides ([MS-XLSX] 2.6.205).
  public struct Thread: Hashable, Sendable {
    /// When the note was written, in Greenwich; nil where nobody says.
    public var time: DateTime?
    /// Whether the matter is settled.
    public var isResolved: Bool
    /// The answers, the oldest first.
    public var replies: [Reply]

    /// Answers.
    public init(time: DateTime? = nil, isResolved: Bool = false, replies: [Reply] = []) {
      (self.time, self.isResolved, self.replies) = (time, isResolved, replies)
    }
  }

  /// The text.
  public var text: String
  /// Who wrote it.
  public var author: String
  /// Answers and the like, of a note of today; nil for a yellow box.
  public var thread: Thread?

  /// The lines above the marks that a return copy adds, each of which begins with 【; what somebody
  /// wrote himself.
  package var textAboveMarks: String {
    text.split(separator: "\n").prefix { !$0.hasPrefix("【") }.joined(separator: "\n")
  }

  /// A note, by default by nobody.
  public init(_ text: String, author: String = "") { (self.text, self.author) = (text, author) }
}
