import Spellings

// Which headers a column may have had.

extension ColumnMatcher {
  /// What was found for each column of the table, given what matching gave.
  func trace(_ result: Result) -> [FormTrace.Field] {
    table.columns.indices.flatMap { index -> [FormTrace.Field] in
      let header = headers.first { $0.column == result.columns[index] }
      let evidence = result.evidence[index]
      let others = headers.filter { $0.column != header?.column }
        .map { (header: $0, rating: rating(of: $0, for: index)) }
      let next = others.filter { $0.rating.confidence > 0.3 }
        .max { ($0.rating.confidence, $1.header.column) < ($1.rating.confidence, $0.header.column) }
      return table.columns[index].fields.map { place in
        var field = FormTrace.Field(group: place.group, name: place.field)
        field.found = header.flatMap { header in
          evidence.map { candidate(header, $0.rawValue, $0.confidence) }
        }
        field.runnerUp = next.map { next in
          let found = candidate(next.header, next.rating.evidence, next.rating.confidence)
          return (found, loss(of: next.header, found, of: index, against: evidence, result))
        }
        return field
      }
    }
  }

  private func candidate(
    _ header: HeaderText, _ evidence: String, _ confidence: Double
  ) -> FormTrace.Candidate {
    FormTrace.Candidate(
      cell: header.cell, text: header.shown, evidence: evidence, confidence: confidence)
  }

  /// The strongest evidence for a header, else how like it is.
  private func rating(
    of header: HeaderText, for index: Int
  ) -> (evidence: String, confidence: Double) {
    let column = table.columns[index]
    if let fits = HeaderEvidence.allCases.first(where: { $0.fits(column, header) }) {
      return (fits.rawValue, fits.confidence)
    }
    return ("unlike", min(column.likeness(to: header), 0.8))
  }

  private func loss(
    of header: HeaderText, _ next: FormTrace.Candidate, of index: Int,
    against evidence: HeaderEvidence?, _ result: Result
  ) -> FormTrace.Loss {
    if result.ambiguous.contains(index) { return .tied }
    if result.columns.contains(where: { $0.key != index && $0.value == header.column }) {
      return .taken
    }
    if hidden.contains(where: { $0 === header }) { return .hidden }
    if next.evidence == "unlike" { return .unlike }
    return next.confidence < evidence?.confidence ?? 0 ? .weaker : .later
  }
}
