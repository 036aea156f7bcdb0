import AnpingKit
import Assessment
import FoundationEssentials
import Scoring
import Values
import Wording

/// The ranking as a table on a terminal.
package struct RankingText {
  private let wording: Wording

  /// A table in a language.
  package init(_ wording: Wording) { self.wording = wording }

  /// The units by rank, then those without one, then what is missing.
  package func text(of assessment: RoundAssessment) -> String {
    let titles = assessment.rules.map(\.title)
    let rows = assessment.units.map { row(of: $0, titles: titles, in: assessment) }
    return FormColumns(titles, of: assessment.rules).text { heads in
      let header =
        ["rank", "unit"].map { wording.text("ranking.\($0)") } + heads
        + ["total", "grade", "findings"].map { wording.text("ranking.\($0)") }
      return [header] + rows
    }
  }

  private func row(
    of standing: UnitStanding, titles: [String], in assessment: RoundAssessment
  ) -> [String] {
    let scores = titles.map { title -> String in
      let indices = standing.forms.first { $0.title == title }?.indices ?? []
      let forms = indices.map { assessment.forms[$0] }.filter { $0.status != .duplicate }
      let scores = forms.compactMap(\.score)
      let shown =
        scores.count < 2
        ? scores.first?.shown
        : assessment.unitRules.points(of: scores, title)?
          .rounded(toPlaces: forms[0].rules.scoring.places)
      return shown.map(\.oneDecimal) ?? "—"
    }
    let words = ReportWords(wording)
    return [standing.rank.map(String.init) ?? "—", standing.unit.name] + scores + [
      words.total(of: standing) ?? "—", standing.grade ?? words.standing(standing),
      String(standing.findings),
    ]
  }
}
