import Forms
import JSON
import Scoring
import Spreadsheet
import Values
import Wording

extension RoundAssessment {
  /// The whole of `assess --json`.
  package func json(in wording: Wording) -> JSONValue {
    [
      "round": .integer(round),
      "units": .array(units.filter { !$0.forms.isEmpty }.map(json)),
      "missing": .array(units.filter { !$0.missing.isEmpty }.map(missing)),
      "rectifications": .array(ledger.problems.map(json)),
      "diagnostics": .array(diagnostics.map { $0.json(in: wording) }),
    ]
  }

  private func json(_ standing: UnitStanding) -> JSONValue {
    let members = standing.forms.map { title, indices in
      JSONValue.Member(title, indices.first.map { json(forms[$0]) } ?? .null)
    }
    return [
      "unit": .string(standing.unit.name), "branch": .text(standing.unit.branch),
      "forms": .object(members), "total": .decimal(standing.score.shown),
      "grade": .text(standing.score.grade), "rank": .integer(standing.rank),
      "findings": .integer(standing.findings), "overdue": .integer(standing.statistics.overdue),
      "rectificationRate": .string(standing.statistics.rate.shownText),
    ]
  }

  private func json(_ form: ReturnedForm) -> JSONValue {
    let isOne = !form.isDuplicate
    return [
      "score": isOne ? .decimal(form.score?.shown) : .null,
      "grade": isOne ? .text(form.score?.grade) : .null,
      "veto": .boolean(form.isVetoed), "status": .string(form.status.rawValue),
      "file": .string(form.reading.file), "sheet": .text(form.reading.sheet),
    ]
  }

  private func missing(_ standing: UnitStanding) -> JSONValue {
    [
      "unit": .string(standing.unit.name), "branch": .text(standing.unit.branch),
      "forms": .array(standing.missing.map { .string($0) }),
    ]
  }

  private func json(_ problem: Rectification) -> JSONValue {
    [
      "id": .string(problem.number.description), "unit": .string(problem.unit),
      "form": .text(problem.form), "item": .string(problem.item),
      "text": .string(problem.text), "department": .text(problem.department),
      "person": .text(problem.person),
      "due": .text(problem.effectiveDue?.description ?? problem.dueCondition),
      "state": .string(problem.state.rawValue),
      "overdueDays": .integer(problem.overdueDays(on: options.today)),
    ]
  }
}
