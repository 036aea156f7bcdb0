import Assessment
import Wording

/// Which unit sent which form, as a table on a terminal, and who has not reported.
struct ReceiptTable {
  private let assessment: RoundAssessment
  private let wording: Wording
  private let states: [FormState]
  private let titles: [String]

  init(_ assessment: RoundAssessment, wording: Wording) {
    (self.assessment, self.wording, states) = (assessment, wording, assessment.states)
    var titles = assessment.rules.map(\.title)
    for state in states where !titles.contains(state.title) { titles.append(state.title) }
    self.titles = titles
  }

  /// The table, the numbers that stand for titles that are too long for it, and a line for each form
  /// that units owe; empty where no unit is known.
  var text: String {
    guard !states.isEmpty else { return "" }
    let columns = FormColumns(titles, of: assessment.rules + assessment.forms.map(\.rules))
    return columns.text(rows) + missing
  }

  private func rows(headed heads: [String]) -> [[String]] {
    var units: [(name: String?, states: [FormState])] = []
    for state in states {
      if units.last.map({ $0.name == state.unit?.name }) != true {
        units.append((state.unit?.name, []))
      }
      units[units.count - 1].states.append(state)
    }
    let rows = units.map { unit in
      [unit.name ?? wording.text("check.noUnit")]
        + titles.map { title in
          unit.states.first { $0.title == title }.map(word) ?? wording.text("report.dash")
        }
    }
    return [[wording.text("ranking.unit")] + heads] + rows
  }

  private func word(for state: FormState) -> String {
    let isFaulty = state.forms.contains { assessment.forms[$0].isWaiting }
    let key =
      state.status == .counted && isFaulty
      ? FormState.Status.waiting.rawValue : state.status.rawValue
    let count = state.forms.count
    return wording.text("check.state.\(key)")
      + (count > 1 ? wording.text("check.state.times", [String(count)]) : "")
  }

  /// A line for each form that units owe, with their names; empty where all came.
  var missing: String {
    titles.map { title in
      let units = states.filter { $0.title == title && $0.status == .missing }
        .compactMap { $0.unit?.name }
      guard !units.isEmpty else { return "" }
      let names = units.joined(separator: wording.text("report.list"))
      return wording.text("check.missing", [title, String(units.count), names]) + "\n"
    }.joined()
  }
}
