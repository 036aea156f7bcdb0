import Grid
import Spellings

/// Where the tables of a page stand in a copy: which headers are whose, by the texts of the columns,
/// by what is printed above them, and by their order.
struct TablePlaces {
  /// A table in a copy.
  struct Place {
    let table: SkeletonTable
    /// The rows of its headers.
    let headers: ClosedRange<Int>
    /// The columns that are its; nil for a table that has its rows for itself.
    var columns: ClosedRange<Int>?
    /// The rows below its headers, down to the next table; nil where there are none.
    var rows: ClosedRange<Int>?
    /// Rows that repeat the headers.
    var repeated: Set<Int> = []
  }

  /// The tables that were found, in the order of the template.
  private(set) var places: [Place] = []
  /// Those that were not.
  private(set) var missing: [SkeletonTable] = []

  private let grid: SheetGrid
  /// The tables that stand side by side, from the top.
  private let levels: [[SkeletonTable]]

  init(of skeleton: PageSkeleton, in region: FormRegion, of grid: SheetGrid) {
    self.grid = grid
    levels = Dictionary(grouping: skeleton.tables, by: \.level).sorted { $0.key < $1.key }
      .map(\.value)
    let blocks = assigned(region)
    for (level, tables) in levels.enumerated() {
      let own = blocks.indices.filter { blocks[$0].level == level }
      guard let first = own.first else {
        missing += tables
        continue
      }
      let next = blocks[first...].first { $0.level != level }
      let end = next.map { $0.block.rows.lowerBound - 1 } ?? region.rows.upperBound
      let repeated = own.dropFirst().flatMap { Array(blocks[$0].block.rows) }
      place(tables, under: blocks[first].block.headers, end: end, Set(repeated))
    }
  }

  private mutating func place(
    _ tables: [SkeletonTable], under headers: ClosedRange<Int>, end: Int, _ repeated: Set<Int>
  ) {
    let rows = headers.upperBound < end ? headers.upperBound + 1...end : nil
    let columns = SideBySide(tables, headers: HeaderText.all(in: headers, of: grid)).columns
    for (table, columns) in zip(tables, columns) {
      places.append(
        Place(table: table, headers: headers, columns: columns, rows: rows, repeated: repeated))
    }
  }

  // MARK: Which headers are whose

  private typealias Assigned = (block: FormRegion.Block, level: Int)

  /// The headers of a copy with the place of their tables; those of none are left out.
  private func assigned(_ region: FormRegion) -> [Assigned] {
    guard levels.count > 1 else { return levels.isEmpty ? [] : region.blocks.map { ($0, 0) } }
    var found: [Assigned] = []
    var above = region.rows.lowerBound - 1
    for block in region.blocks {
      let level = level(of: block, below: above, after: found.map(\.level), region)
      above = block.headers.upperBound
      if let level { found.append((block, level)) }
    }
    return found
  }

  private func level(
    of block: FormRegion.Block, below above: Int, after taken: [Int], _ region: FormRegion
  ) -> Int? {
    let headers = HeaderText.all(in: block.headers, of: grid)
    let likenesses = levels.map { SideBySide.likeness(of: $0, to: headers) }
    guard let best = likenesses.max(), best >= 0.4 else { return nil }
    let alike = levels.indices.filter { likenesses[$0] > best - 0.05 }
    guard alike.count > 1 else { return alike[0] }
    let headed = alike.filter { isHeaded(levels[$0], above + 1..<block.headers.lowerBound) }
    if headed.count == 1 { return headed[0] }
    return inOrder(alike, after: taken, region)
  }

  /// Of tables with the same headers the next one, where there are as many headers as tables and
  /// no heading tells them apart; else these headers repeat those above.
  private func inOrder(_ alike: [Int], after taken: [Int], _ region: FormRegion) -> Int? {
    let next = alike.first { !taken.contains($0) }
    guard let last = taken.last(where: alike.contains) else { return next }
    let told = alike.contains { level in
      level != last && !taken.contains(level) && isHeaded(levels[level], Range(region.rows))
    }
    return told || region.blocks.count > levels.count ? last : next ?? last
  }

  private func isHeaded(_ tables: [SkeletonTable], _ rows: Range<Int>) -> Bool {
    guard let first = rows.first, let last = rows.last else { return false }
    let others = levels.filter { $0[0].level != tables[0].level }.flatMap { $0 }
      .reduce(into: Set<FoldedText>()) { $0.formUnion($1.headings) }
    let own = tables.reduce(into: Set<FoldedText>()) { $0.formUnion($1.headings) }
      .subtracting(others)
    return grid.rows(in: first...last).contains { row in
      row.cells.contains { own.contains($0.folded) }
    }
  }
}

/// Tables beside each other under one row of headers: which columns are whose.
struct SideBySide {
  /// The columns of each table; nil for one that has no other beside it.
  let columns: [ClosedRange<Int>?]

  init(_ tables: [SkeletonTable], headers: [HeaderText]) {
    guard tables.count > 1, headers.count >= tables.count else {
      columns = tables.map { _ in nil }
      return
    }
    var split = SideBySide.best(tables[...], headers[...])
    if tables.count == 2 {
      let turned = SideBySide.best([tables[1], tables[0]], headers[...])
      if turned.score > split.score { split = (turned.score, turned.parts.reversed()) }
    }
    columns = split.parts.map { part in
      part.first.flatMap { first in part.last.map { first.column...$0.column } }
    }
  }

  /// The split into neighbouring parts that names most columns.
  private static func best(
    _ tables: ArraySlice<SkeletonTable>, _ headers: ArraySlice<HeaderText>
  ) -> (score: Int, parts: [ArraySlice<HeaderText>]) {
    guard let first = tables.first, tables.count > 1 else {
      return (tables.first.map { named($0, by: headers) } ?? 0, [headers])
    }
    var best: (score: Int, parts: [ArraySlice<HeaderText>]) = (-1, [])
    for end in headers.indices where headers.endIndex - end >= tables.count - 1 {
      let own = headers[..<end]
      let rest = SideBySide.best(tables.dropFirst(), headers[end...])
      let score = named(first, by: own) + rest.score
      if score > best.score { best = (score, [own] + rest.parts) }
    }
    return best
  }

  /// How much of the columns of some tables headers name, 0...1.
  static func likeness(of tables: [SkeletonTable], to headers: [HeaderText]) -> Double {
    let all = tables.reduce(0) { $0 + $1.columns.count }
    let found = tables.reduce(0) { $0 + named($1, by: headers[...]) }
    return all == 0 ? 0 : Double(found) / Double(all)
  }

  private static func named(_ table: SkeletonTable, by headers: ArraySlice<HeaderText>) -> Int {
    table.columns.count { column in
      headers.contains { $0.texts.contains(where: column.names.contains) }
    }
  }
}
