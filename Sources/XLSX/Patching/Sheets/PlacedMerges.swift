import Grid
import Values
import XMLStream

/// The merged ranges of a sheet while some are added: those that may lie in a row are found without
/// a look at the others.
struct PlacedMerges {
  /// By their first rows.
  private var ranges: [CellRange] = []
  private var tallest = 1

  /// Those that a sheet states (ECMA-376 part 1, 18.3.1.55).
  init(of frame: XMLElement) {
    let stated = frame.first("mergeCells")?.all("mergeCell") ?? []
    ranges = stated.compactMap { $0["ref"].flatMap { CellRange($0) } }
      .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    tallest = ranges.map(\.rows.count).max() ?? 1
  }

  /// How many there are.
  var count: Int { ranges.count }

  /// Whether exactly this range is one of them.
  func contains(_ range: CellRange) -> Bool { near(range).contains(range) }

  /// Whether one of them shares a cell with a range.
  func overlaps(_ range: CellRange) -> Bool { near(range).contains(where: range.overlaps) }

  /// Adds one.
  mutating func insert(_ range: CellRange) {
    ranges.insert(range, at: index(ofRow: range.rows.lowerBound + 1))
    tallest = max(tallest, range.rows.count)
  }

  /// Those that may share a row with a range.
  private func near(_ range: CellRange) -> ArraySlice<CellRange> {
    ranges[
      index(ofRow: range.rows.lowerBound - tallest + 1)..<index(ofRow: range.rows.upperBound + 1)]
  }

  /// The place of the first that begins in a row or below it.
  private func index(ofRow row: Int) -> Int {
    ranges.indices.partitionPoint { ranges[$0].rows.lowerBound >= row }
  }
}
