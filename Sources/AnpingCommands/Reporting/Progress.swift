import Files
import Wording

/// How far long work has come: files done and time left, on a terminal only, and not with `-q`.
///
/// ```swift
/// let progress = Progress()
/// progress.show(3, of: 30)
/// progress.end()
/// ```
package struct Progress: Sendable {
  private let isShown = StandardStream.error.isTerminal && !CommonOptions.current.isQuiet
  private let start = ContinuousClock.now

  /// Progress of work that starts now.
  package init() {}

  /// Shows how many steps are done.
  package func show(_ done: Int, of total: Int) {
    guard isShown, total > 1, done > 0 else { return }
    let left = (ContinuousClock.now - start) / done * max(0, total - done)
    show("progress", [String(done), String(total), String(left.components.seconds + 1)])
  }

  /// Shows how many rows of one file are done, where nobody knows how many there are.
  package func show(rows: Int) {
    if isShown { show("progress.rows", [String(rows)]) }
  }

  private func show(_ key: String, _ arguments: [String]) {
    write(CommandLanguage.wording.text(key, arguments))
  }

  /// Takes the line away.
  package func end() {
    if isShown { write("") }
  }

  /// Writes the line over the last one; one that is lost is no loss.
  private func write(_ line: String) { try? StandardStream.error.write("\r\u{1B}[K" + line) }
}
