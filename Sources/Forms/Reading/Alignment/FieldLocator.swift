import Grid
import Spellings
import Spreadsheet
import Values

/// Finds the fields outside the table by their labels: behind the label in the same cell, at its
/// right, below it.
struct FieldLocator {
  /// Where a field's value stands.
  struct Place {
    var cell: CellReference
    /// The text behind the label in the same cell; nil where the value has a cell of its own.
    var text: String?
    var method: FieldReading.Method
    var confidence: Double
    /// Whether it was found by a label of the field itself, not by 别名.
    var isOwn = true
  }

  let skeleton: PageSkeleton
  let grid: SheetGrid
  let zones: FieldZones

  /// The labels of each cell near the tables.
  private let hits: [CellReference: [LabelScanner.Hit]]
  /// The last column that any row near the tables uses.
  private let lastColumn: Int

  init(skeleton: PageSkeleton, grid: SheetGrid, zones: FieldZones) {
    (self.skeleton, self.grid, self.zones) = (skeleton, grid, zones)
    let rows = zones.all.flatMap { grid.rows(in: $0).prefix(60) }
    var hits: [CellReference: [LabelScanner.Hit]] = [:]
    for cell in rows.flatMap(\.cells) where cell.text.utf8.count <= 1500 {
      hits[cell.reference] = skeleton.labelScanner.hits(in: cell.text)
    }
    self.hits = hits
    let last = rows.compactMap { row in
      row.cells.last.map { grid.merge(at: $0.reference)?.columns.upperBound ?? $0.reference.column }
    }.max()
    lastColumn = max(last ?? 0, skeleton.lastColumn)
  }

  struct Found {
    var cell: CellReference
    var hit: LabelScanner.Hit
    var isLastOfCell: Bool
  }

  /// The place of each field that was found, by its name.
  func places() -> [String: Place] {
    let found = zones.all.map { self.found(in: $0) }
    var places: [String: Place] = [:]
    for field in skeleton.definition.fields {
      let order = zones.order(below: skeleton.levelsAbove(field.name))
      places[field.name] =
        order.lazy.compactMap { place(of: field, among: found[$0]) }.first ?? roundInTitle(field)
    }
    return places
  }

  func found(in rows: ClosedRange<Int>) -> [Found] {
    grid.rows(in: rows).prefix(60).flatMap { row in row.cells.flatMap { found(in: $0) } }
  }

  private func found(in cell: GridCell) -> [Found] {
    guard let hits = hits[cell.reference], !hits.isEmpty, !isPrinted(cell) else { return [] }
    return hits.enumerated().map { index, hit in
      Found(cell: cell.reference, hit: hit, isLastOfCell: index == hits.count - 1)
    }
  }

  /// Whether a cell only says what the template prints there, or is a remark.
  private func isPrinted(_ cell: GridCell) -> Bool {
    if skeleton.longTexts.contains(cell.folded) { return true }
    return skeleton.remarks.contains(where: cell.folded.hasPrefix)
  }

  private func place(of field: FieldDefinition, among found: [Found]) -> Place? {
    let all = candidates(of: field, among: found).map(\.place)
    let own = all.filter { $0.isOwn }
    let others = all.filter { !$0.isOwn }
    for places in [own, others] {
      if let filled = places.first(where: { !isBlank($0) }) ?? places.first { return filled }
    }
    return nil
  }

  /// The places that labels say, with the labels: those of the field itself before others.
  func candidates(
    of field: FieldDefinition, among found: [Found]
  ) -> [(place: Place, label: String)] {
    let labels = skeleton.labels[field.name] ?? []
    let own = skeleton.ownLabels[field.name] ?? []
    let named = found.filter { labels.contains($0.hit.label) }
    return [true, false].flatMap { isOwn in
      named.filter { own.contains($0.hit.label) == isOwn }.compactMap { found in
        place(of: found, field, isOwn ? 1 : 0.9).map { place in
          var place = place
          place.isOwn = isOwn
          return (place, found.hit.label.string)
        }
      }
    }
  }

  func isBlank(_ place: Place) -> Bool {
    place.text.map(\.isEmpty) ?? grid.text(at: place.cell).isEmpty
  }

  private func place(
    of found: Found, _ field: FieldDefinition, _ confidence: Double
  ) -> Place? {
    let value = FieldLocator.withoutDateLines(found.hit.value)
    if !value.isEmpty {
      if isRemark(value, for: field) { return nil }
      return Place(cell: found.cell, text: value, method: .sameCell, confidence: confidence)
    }
    if found.isLastOfCell {
      if let beside = beside(found.cell) {
        if let date = dateInPieces(field, from: beside) { return date }
        return Place(cell: beside, text: nil, method: .label, confidence: confidence)
      }
      if !found.hit.hasColon, let under = under(found.cell) {
        return Place(cell: under, text: nil, method: .label, confidence: confidence - 0.1)
      }
    }
    return Place(cell: found.cell, text: "", method: .sameCell, confidence: confidence)
  }

  /// Whether a text behind a label cannot be a value: words of explanation for a number or a date.
  private func isRemark(_ value: String, for field: FieldDefinition) -> Bool {
    switch field.kind {
    case .decimal, .integer, .date, .tick: value.count > 24
    default: false
    }
  }

  /// `年　月　日` to be filled in by hand is nothing.
  static func withoutDateLines(_ text: String) -> String {
    guard text.hasSuffix("日"), FoldedText(text).hasSuffix("年月日") else { return text }
    return String(text[..<(text.lastIndex(of: "年") ?? text.endIndex)]).trimmedBlanks
  }

  /// The round that a title names (`2025年第3轮现场安全文明生产检查表`) where no label does.
  private func roundInTitle(_ field: FieldDefinition) -> Place? {
    guard field.name.contains("轮次"), let above = zones.top else { return nil }
    for cell in grid.rows(in: above).prefix(10).flatMap(\.cells) {
      guard cell.folded.contains("第"), let round = RoundNumber(in: cell.folded) else { continue }
      return Place(
        cell: cell.reference, text: round.writtenText, method: .sameCell, confidence: 0.7)
    }
    return nil
  }

  /// A date whose year, month and day have cells of their own: `2025 | 年 | 11 | 月 | 3 | 日`.
  private func dateInPieces(_ field: FieldDefinition, from first: CellReference) -> Place? {
    guard field.kind == .date, Int(grid.text(at: first)) != nil else { return nil }
    var text = ""
    for column in first.column..<first.column + 12 {
      text += grid.ownText(at: CellReference(row: first.row, column: column))
      if text.hasSuffix("日") { break }
    }
    guard text.hasSuffix("日"), text.contains("年"), text.count <= 11 else { return nil }
    return Place(cell: first, text: text, method: .label, confidence: 0.9)
  }

  // MARK: Cells beside and below

  /// The cell at the right of a label; nil where another label, or nothing, follows.
  private func beside(_ label: CellReference) -> CellReference? {
    var column = (grid.merge(at: label)?.columns.upperBound ?? label.column) + 1
    let first = CellReference(row: label.row, column: column)
    guard !isLabel(first), isWithinPage(first) else { return nil }
    for _ in 0..<8 {
      let cell = grid.anchor(of: CellReference(row: label.row, column: column))
      if isLabel(cell) { break }
      if !grid.text(at: cell).isEmpty { return cell }
      column = (grid.merge(at: cell)?.columns.upperBound ?? column) + 1
    }
    return grid.anchor(of: first)
  }

  private func under(_ label: CellReference) -> CellReference? {
    let row = (grid.merge(at: label)?.rows.upperBound ?? label.row) + 1
    let cell = CellReference(row: row, column: label.column)
    guard zones.all.contains(where: { $0.contains(row) }), !isLabel(cell),
      !grid.text(at: cell).isEmpty
    else { return nil }
    return grid.anchor(of: cell)
  }

  private func isLabel(_ cell: CellReference) -> Bool {
    let text = grid.text(at: cell)
    guard !text.isEmpty, text.utf8.count <= 400 else { return false }
    let hits = hits[grid.anchor(of: cell)] ?? skeleton.labelScanner.hits(in: text)
    return hits.contains { $0.isWholeCell && ($0.hasColon || $0.value.isEmpty) }
  }

  /// Whether a cell lies left of the last column that any row nearby uses.
  private func isWithinPage(_ cell: CellReference) -> Bool { cell.column <= lastColumn }
}
