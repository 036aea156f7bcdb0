import Wording

/// How far long work has come: files done and time left, on a terminal only.
///
/// ```swift
/// let progress = Progress(total: files.count)
/// progress.advance()
/// progress.end()
/// ```
package final class Progress {
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var done = 0
  private var shownAt = ContinuousClock.now

  /// Work of some steps; nothing is shown where standard error is no terminal.
  package init(total: Int) {
    self.total = total
    isShown = StandardStream.error.isTerminal && total > 1
  }

  /// One step more is done.
  package func advance() {
    done += 1
    let now = ContinuousClock.now
    guard isShown, done == total || now - shownAt > .milliseconds(100) else { return }
    shownAt = now
    let left = (now - start) / done * max(0, total - done)
    let text = CommandLanguage.wording.text(
      "progress", [String(done), String(total), String(left.components.seconds + 1)])
    StandardStream.error.write("\r\u{1B}[K" + text)
  }

  /// Takes the line away.
  package func end() {
    if isShown { StandardStream.error.write("\r\u{1B}[K") }
  }
}
