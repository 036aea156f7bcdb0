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
      "units": .array(units.map(json)),
      "missing": missingJSON,
      "rectifications": .array(ledger.problems.map(json)),
      "indicators": .array(registers.entries.map(\.json)),
      "diagnostics": .array(diagnostics.map { $0.json(in: wording) }),
    ]
  }

  /// The member `missing`: units with the forms that they owe and did not send.
  package var missingJSON: JSONValue {
    .array(units.filter { !$0.missing.isEmpty }.map(missing))
  }

  /// The member `states`: what came of every form.
  package var statesJSON: JSONValue {
    .array(
      states.map { state in
        [
          "unit": .text(state.unit?.name), "form": .string(state.title),
          "status": .string(state.status.rawValue),
          "files": .array(files(of: state).map { .string($0) }),
        ]
      })
  }

  /// The files of a form, each once.
  package func files(of state: FormState) -> [String] {
    var seen: Set<String> = []
    return state.forms.map { forms[$0].reading.file }.filter { seen.insert($0).inserted }
  }

  private func json(_ standing: UnitStanding) -> JSONValue {
    let members = standing.forms.map { title, indices in
      JSONValue.Member(title, json(indices.map { forms[$0] }, of: title))
    }
    return [
      "unit": .string(standing.unit.name), "branch": .text(standing.unit.branch),
      "forms": .object(members), "total": .decimal(standing.total),
      "grade": .text(standing.grade), "rank": .integer(standing.rank),
      "status": .string(standing.state.rawValue),
      "provisionalTotal": .decimal(standing.provisionalTotal),
      "findings": .integer(standing.findings), "overdue": .integer(standing.statistics.overdue),
      "rectificationRate": .string(standing.statistics.rate.shownText),
    ]
  }

  /// The form of a unit; several sheets that count together (多份) stand under `sheets`, beside what
  /// they come to.
  private func json(_ forms: [ReturnedForm], of title: String) -> JSONValue {
    guard let first = forms.first else { return .null }
    guard forms.count > 1, first.version == .only else { return json(first) }
    let points = unitRules.points(of: forms.compactMap(\.score), title)
    let status = forms.map(\.status).first { $0 != .counted } ?? .counted
    return [
      "score": .decimal(points?.rounded(toPlaces: unitRules.places)), "grade": .null,
      "veto": .boolean(forms.contains(where: \.isVetoed)),
      "status": .string(FormState.Status(status).rawValue),
      "file": .string(first.reading.file), "sheet": .text(first.reading.sheet),
      "sheets": .array(forms.map(json)),
    ]
  }

  private func json(_ form: ReturnedForm) -> JSONValue {
    let isKnown = form.status != .duplicate
    let reckoned = form.reckoned.map { JSONValue.Member("items", reckonedItems($0, of: form)) }
    let members: JSONValue = [
      "score": isKnown ? .decimal(form.score?.shown) : .null,
      "grade": isKnown ? .text(form.score?.grade) : .null,
      "veto": .boolean(form.isVetoed), "status": .string(FormState.Status(form.status).rawValue),
      "file": .string(form.reading.file), "sheet": .text(form.reading.sheet),
    ]
    guard let reckoned, case .object(let own) = members else { return members }
    return .object(own + [reckoned])
  }

  /// What the indicators of its items come to.
  private func reckonedItems(_ reckoned: [ReckonedItem], of form: ReturnedForm) -> JSONValue {
    .array(
      zip(form.items, reckoned).map { item, reckoned in
        [
          "item": .string(item.number), "indicator": .string(reckoned.indicator),
          "actual": .decimal(reckoned.actual?.rounded(toPlaces: 6)),
          "score": .decimal(reckoned.points),
        ]
      })
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
