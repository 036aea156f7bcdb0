import Grid

extension [Diagnostic] {
  /// The findings from the top of the page, row by row, each once; those without a cell first.
  ///
  /// Equal findings stand at one cell, so that a finding is only held against those of its cell.
  package var inPageOrder: [Diagnostic] {
    let top = CellReference(row: 0, column: 0)
    let places = map { $0.cell ?? top }
    let order = indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var found: [Diagnostic] = []
    found.reserveCapacity(count)
    var start = 0
    while start < count {
      let end = order[start...].firstIndex { places[$0] != places[order[start]] } ?? count
      append(order[start..<end], to: &found)
      start = end
    }
    return found
  }

  /// Adds the findings of one cell, each once.
  private func append(_ places: ArraySlice<Int>, to found: inout [Diagnostic]) {
    var seen: Set<Diagnostic> = []
    for place in places where places.count == 1 || seen.insert(self[place]).inserted {
      found.append(self[place])
    }
  }
}
