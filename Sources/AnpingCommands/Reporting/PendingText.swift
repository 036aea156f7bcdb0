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
    let waiting = states.filter { $0.status == .waiting }.map(waitingLine)
    let twice = states.filter { $0.status == .duplicate }.map(duplicateLine)
    let missing = ReceiptTable(assessment, wording: wording).missing
      .split(separator: "\n").map(String.init)
    return part(waiting, next: "waiting") + part(twice, next: "duplicate")
      + part(missing, next: "missing")
  }

  private func part(_ lines: [String], next: String) -> String {
    guard !lines.isEmpty else { return "" }
    return "\n" + lines.map { $0 + "\n" }.joined()
      + "  → " + wording.text("assess.\(next)Next") + "\n"
  }

  private func waitingLine(_ state: FormState) -> String {
    let findings = state.forms.flatMap { assessment.forms[$0].diagnostics }
    let errors = findings.filter { $0.severity == .error }
    let grave = errors.first ?? findings.first { $0.severity == .warning }
    let first = grave.map { FindingText(wording).line(of: $0) } ?? wording.text("report.dash")
    return wording.text(
      "assess.waiting", [unit(of: state), state.title, String(errors.count), first])
  }

  private func duplicateLine(_ state: FormState) -> String {
    let files = assessment.files(of: state).joined(separator: wording.text("report.list"))
    return wording.text("assess.duplicate", [unit(of: state), state.title, files])
  }

  private func unit(of state: FormState) -> String {
    state.unit?.name ?? wording.text("check.noUnit")
  }
}
