import JSON
import Scoring

extension FormScore {
  /// The member `score` of `import`; what cannot be computed is null.
  package var json: JSONValue {
    [
      "applicable": .decimal(applicable), "deducted": .decimal(deducted), "raw": .decimal(raw),
      "bonus": .decimal(bonus), "score": .decimal(shown), "grade": .text(grade),
      "veto": .boolean(isVetoed),
    ]
  }
}
