import AnpingKit
import Assessment
import Grid
import Spreadsheet
import Wording

/// Findings as people read them on a terminal: grouped by file, errors and warnings before notes, each
/// with its place.
package struct FindingsList {
  private let wording: Wording
  private let findingText: FindingText

  /// Texts in a language.
  ///
  /// - Parameter findingText: the lines of findings; nil for plain ones.
  package init(_ wording: Wording, findingText: FindingText? = nil) {
    (self.wording, self.findingText) = (wording, findingText ?? FindingText(wording))
  }

  /// All findings of a round with a closing line of counts.
  package func text(of round: AssessedRound) -> String {
    var lines: [String] = []
    let templates = Dictionary(grouping: round.assessment.inputDiagnostics) { $0.file ?? "" }
    for (file, findings) in templates.sorted(by: { $0.key < $1.key }) {
      lines.append(file)
      lines += findings.map { "  " + findingText.line(of: $0) }
    }
    for file in round.files where !file.diagnostics.isEmpty {
      lines.append(file.input.shownAs)
      let grave = file.diagnostics.filter { $0.severity > .info }
      let notes = file.diagnostics.filter { $0.severity == .info }
      lines += (grave + notes).map { "  " + findingText.line(of: $0) }
    }
    let counts = [Severity.error, .warning, .info].map { severity in
      String(round.diagnostics.count { $0.severity == severity })
    }
    let sizes = [String(round.files.count), String(round.forms.count)]
    lines.append(wording.text("check.summary", sizes + counts))
    return lines.joined(separator: "\n") + "\n"
  }
}
