import Grid

extension [Diagnostic] {
  /// The findings from the top of the page, row by row, each once; those without a cell first.
  package var inPageOrder: [Diagnostic] {
    let top = CellReference(row: 0, column: 0)
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.enumerated().sorted {
      ($0.element.cell ?? top, $0.offset) < ($1.element.cell ?? top, $1.offset)
    }.map(\.element)
  }
}
