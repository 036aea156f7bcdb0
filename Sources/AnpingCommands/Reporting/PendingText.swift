import Assessment
import Spreadsheet
import Wording

/// What keeps units from being ranked, on a terminal: forms that wait and why, forms that are there
/// twice, forms that did not come; each with what to do next.
struct PendingText {
  private let assessment: RoundAssessment
  private let wording: Wording

  init(_ assessment: RoundAssessment, wording: Wording) {
    (self.assessment, self.wording) = (assessment, wording)
  }

  /// The text; empty where nothing is pending.
  var text: String {
    let states = assessment.states
    let waiting = states.filter { $0.status == .waiting }
    let faulty = waiting.filter(hasErrors).map(faultyLine)
    let unscored = waiting.filter { !hasErrors($0) }.map(unscoredLine)
    let twice = states.filter { $0.status == .duplicate }.map(duplicateLine)
    let missing = ReceiptTable(assessment, wording: wording).missing
      .split(separator: "\n").map(String.init)
    return part(faulty, next: "waiting") + part(unscored, next: "unscored")
      + part(twice, next: "duplicate") + part(missing, next: "missing")
  }

  private func part(_ lines: [String], next: String) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n" + lines.map { $0 + "\n" }.joined()
      + "  → " + wording.text("assess.\(next)Next") + "\n"
  }

  private func hasErrors(_ state: FormState) -> Bool {
    findings(of: state).contains { $0.severity == .error }
  }

  private func faultyLine(_ state: FormState) -> String {
    let errors = findings(of: state).filter { $0.severity == .error }
    return wording.text(
      "assess.waiting", [unit(of: state), state.title, String(errors.count), line(errors.first)])
  }

  /// A form without errors waits because it has no score, and cannot be released.
  private func unscoredLine(_ state: FormState) -> String {
    let findings = findings(of: state)
    let reason = findings.first { $0.code == "V05" } ?? findings.first { $0.severity == .warning }
    return wording.text("assess.unscored", [unit(of: state), state.title, line(reason)])
  }

  private func findings(of state: FormState) -> [Diagnostic] {
    state.forms.flatMap { assessment.forms[$0].diagnostics }
  }

  private func line(_ finding: Diagnostic?) -> String {
    finding.map { FindingText(wording).line(of: $0) } ?? wording.text("report.dash")
  }

  private func duplicateLine(_ state: FormState) -> String {
    let files = assessment.files(of: state).joined(separator: wording.text("report.list"))
    return wording.text("assess.duplicate", [unit(of: state), state.title, files])
  }

  private func unit(of state: FormState) -> String {
    state.unit?.name ?? wording.text("check.noUnit")
  }
}
