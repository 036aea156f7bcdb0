import Grid
import Values

// Which labels a field may have had.

extension FieldLocator {
  /// What was found for each field outside the tables.
  func trace(_ places: [String: Place]) -> [FormTrace.Field] {
    let found = zones.all.map { self.found(in: $0) }
    return skeleton.readFields.map { field in
      var trace = FormTrace.Field(group: nil, name: field.name)
      let taken = places[field.name]
      let order = zones.order(below: skeleton.levelsAbove(field.name))
      let all = order.flatMap { zone in candidates(of: field, among: found[zone]) }
      trace.found = taken.map { place in
        let label = all.first { $0.place.cell == place.cell }?.label ?? ""
        return candidate(place, label)
      }
      let others = all.filter { $0.place.cell != taken?.cell }
      let next =
        others.first { !isBlank($0.place) && $0.place.isOwn }
        ?? others.first { !isBlank($0.place) } ?? others.first
      trace.runnerUp = next.map { next in
        (candidate(next.place, next.label), loss(of: next.place, against: taken))
      }
      return trace
    }
  }

  private func candidate(_ place: Place, _ label: String) -> FormTrace.Candidate {
    FormTrace.Candidate(
      cell: place.cell, text: label, evidence: place.isOwn ? place.evidence : "alias",
      confidence: place.confidence)
  }

  private func loss(of place: Place, against taken: Place?) -> FormTrace.Loss {
    if isBlank(place) { return .blank }
    return place.confidence < taken?.confidence ?? 0 ? .weaker : .later
  }
}

extension FieldLocator.Place {
  /// Where it stands, a key of the wording.
  fileprivate var evidence: String {
    switch method {
    case .sameCell: confidence < 0.8 ? "title" : "sameCell"
    case .name: "name"
    default: "label"
    }
  }
}
