import Spreadsheet
import Wording

/// What a reader noticed and read all the same; the first thousand, so that a hostile file does
/// not fill the memory with them.
final class NoticeLog {
  private(set) var notices: [Notice] = []

  func add(_ kind: DiagnosticCode, _ arguments: [String] = [], at position: SourcePosition) {
    guard notices.count < 1000 else { return }
    notices.append(Notice(kind, arguments, at: position))
  }
}
