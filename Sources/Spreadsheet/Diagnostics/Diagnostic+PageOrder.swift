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
      found += self.once(order[start..<end])
      start = end
    }
    return found
  }

  /// The findings at some places, each once.
  private func once(_ places: ArraySlice<Int>) -> [Diagnostic] {
    guard places.count > 1 else { return places.map { self[$0] } }
    var seen: Set<Diagnostic> = []
    return places.map { self[$0] }.filter { seen.insert($0).inserted }
  }
}
