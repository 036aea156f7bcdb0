import Assessment
import Forms
import JSON
import Wording

extension AssessedRound {
  /// The results as `assess --json` writes them.
  package func json(in wording: Wording) -> JSONValue { assessment.json(in: wording) }

  /// The findings as `check --json` prints them.
  package func findingsJSON(in wording: Wording) -> JSONValue {
    [
      "files": .array(
        files.map { file in
          ["file": .string(file.input.shownAs), "forms": .array(file.forms.map(summary))]
        }),
      "states": assessment.statesJSON, "missing": assessment.missingJSON,
      "diagnostics": .array(diagnostics.map { $0.json(in: wording) }),
    ]
  }

  private func summary(_ form: ReturnedForm) -> JSONValue {
    [
      "sheet": .text(form.reading.sheet), "form": .string(form.title),
      "unit": .text(form.unit?.name),
    ]
  }
}
