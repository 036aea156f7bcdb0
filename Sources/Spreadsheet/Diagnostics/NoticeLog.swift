import Wording

/// What a reader noticed and read all the same; the first thousand, so that a hostile file does
/// not fill the memory with them.
///
/// ```swift
/// log.add(.cellTwice, at: SourcePosition(sheet: "检查表", cell: "B7"))
/// ```
package final class NoticeLog {
  /// The notices in the order they were made.
  package private(set) var notices: [Notice] = []

  /// No notices.
  package init() {}

  /// Adds one, as long as there is room.
  package func add(
    _ kind: DiagnosticCode, _ arguments: [String] = [], at position: SourcePosition
  ) {
    guard notices.count < 1000 else { return }
    notices.append(Notice(kind, arguments, at: position))
  }
}
