import AnpingKit
import Assessment
import Spreadsheet
import Wording

/// What `check` shows: how much came and what was found in it, which unit sent what, then errors and
/// warnings file by file, each with its place.
package struct CheckText {
  private let findingText: FindingText
  private let listsNotices: Bool
  private let wording = CommandLanguage.wording

  /// A text with lines for findings.
  ///
  /// - Parameter listsNotices: whether what was only noticed is listed too.
  package init(_ findingText: FindingText, listsNotices: Bool) {
    (self.findingText, self.listsNotices) = (findingText, listsNotices)
  }

  /// The whole text.
  package func text(of round: AssessedRound) -> String {
    let receipt = ReceiptTable(round.assessment, wording: wording).text
    let parts = [summary(of: round), receipt] + findings(of: round)
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func summary(of round: AssessedRound) -> String {
    let counts = [Severity.error, .warning, .info].map { severity in
      String(round.diagnostics.count { $0.severity == severity })
    }
    let sizes = [String(round.files.count), String(round.forms.count)]
    var text = wording.text("check.summary", sizes + counts)
    if !listsNotices, round.diagnostics.contains(where: { $0.severity == .info }) {
      text += wording.text("check.all")
    }
    let unread = round.failures.count { !$0.isOfFolder }
    guard unread > 0 else { return text + "\n" }
    return text + "\n" + wording.text("check.failures", [String(unread)]) + "\n"
  }

  /// A part for each file that something is to be told of; first those that the round is assessed
  /// with.
  private func findings(of round: AssessedRound) -> [String] {
    let inputs = Dictionary(grouping: round.assessment.inputDiagnostics) { $0.file ?? "" }
      .sorted { $0.key < $1.key }
    return inputs.map { part($0.value, of: $0.key) }
      + round.files.map { part($0.diagnostics, of: $0.input.shownAs) }
  }

  /// The findings of a file, errors and warnings before notices; empty where there are none.
  private func part(_ findings: [Diagnostic], of file: String) -> String {
    let grave = findings.filter { $0.severity > .info }
    let notices = listsNotices ? findings.filter { $0.severity == .info } : []
    let lines = (grave + notices).map { "  " + findingText.line(of: $0) + "\n" }
    return lines.isEmpty ? "" : file + "\n" + lines.joined()
  }
}
