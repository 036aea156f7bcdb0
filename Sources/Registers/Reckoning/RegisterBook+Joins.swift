import Expressions
import Values

extension RegisterBook {
  /// The rows that a join gives.
  package func table(of join: JoinRule) -> RegisterTable {
    var joined = RegisterTable(join.name, columns: join.columns.map(\.name))
    guard let source = tables[join.source], let other = tables[join.other],
      let first = join.match.first
    else { return joined }
    let key = first.member ?? other.key.first ?? ""
    var byName: [String: [Int]] = [:]
    for (place, row) in other.rows.enumerated() {
      for name in other.cell(row, key).foldedNames { byName[name, default: []].append(place) }
    }
    for row in source.rows {
      let places = Set(source.cell(row, first.source).foldedNames.flatMap { byName[$0] ?? [] })
      for place in places.sorted() where belong(row, source, other.rows[place], other, join) {
        joined.rows.append(pair(row, source, other.rows[place], other, join))
      }
    }
    return joined
  }

  private func belong(
    _ row: RegisterRow, _ source: RegisterTable, _ mate: RegisterRow, _ other: RegisterTable,
    _ join: JoinRule
  ) -> Bool {
    guard row.unit == nil || mate.unit == nil || row.unit == mate.unit else { return false }
    let hasEnds = other.validity != RegisterTable.Validity()
    if hasEnds, row.time.day.map({ other.holds(mate, on: $0...$0) }) != true { return false }
    let matches = join.match.allSatisfy { pair in
      let names = Set(source.cell(row, pair.source).foldedNames)
      return !names.isDisjoint(
        with: other.cell(mate, pair.member ?? other.key.first ?? "").foldedNames)
    }
    guard matches, let condition = join.condition else { return matches }
    return condition.holdsThroughout(in: context(row, source, mate, other)) == true
  }

  private func context(
    _ row: RegisterRow, _ source: RegisterTable, _ mate: RegisterRow, _ other: RegisterTable
  ) -> PairContext {
    PairContext(rows: [
      RowContext(book: self, table: source, row: row),
      RowContext(book: self, table: other, row: mate),
    ])
  }

  private func pair(
    _ row: RegisterRow, _ source: RegisterTable, _ mate: RegisterRow, _ other: RegisterTable,
    _ join: JoinRule
  ) -> RegisterRow {
    let context = context(row, source, mate, other)
    var joined = row
    joined.cells = join.columns.map { context.cell($0.formula) }
    joined.unit = row.unit ?? mate.unit
    joined.origins += mate.origins
    return joined
  }
}
