/// The rows of a form outside its tables, where the form's own fields stand: above the first table,
/// between two, below the last.
struct FieldZones {
  /// The rows of each, from the top.
  let all: [ClosedRange<Int>]
  /// How many tables stand above each, of those that stand one below the other.
  private let levels: [Int]

  init(in region: ClosedRange<Int>, besides tables: [TableReader]) {
    var zones: [ClosedRange<Int>] = []
    var levels: [Int] = []
    var (next, level) = (region.lowerBound, 0)
    let parts = Dictionary(grouping: tables, by: \.place.table.level).sorted { $0.key < $1.key }
    for (place, tables) in parts {
      guard let headers = tables.first?.place.headers else { continue }
      if next < headers.lowerBound {
        zones.append(next...headers.lowerBound - 1)
        levels.append(level)
      }
      next = (tables.map(\.last).max() ?? headers.upperBound) + 1
      level = place + 1
    }
    if next <= region.upperBound {
      zones.append(next...region.upperBound)
      levels.append(level)
    }
    (all, self.levels) = (zones, levels)
  }

  /// The rows above the first table; nil where there are none.
  var top: ClosedRange<Int>? { levels.first == 0 ? all.first : nil }

  /// The zones in which a field is looked for that the template prints below so many tables, its
  /// own first.
  func order(below level: Int) -> [Int] {
    let own = levels.lastIndex { $0 <= level }
    return (own.map { [$0] } ?? []) + all.indices.filter { $0 != own }
  }
}
