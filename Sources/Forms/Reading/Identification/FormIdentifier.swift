import Grid
import Spellings
import Spreadsheet
import Values

/// Tells which form stands in a part of a sheet: form number, title, document property, names,
/// likeness of the printed texts, in this order. A tie is an error, not a guess. Of a form most of
/// whose rows were deleted, number and title together are enough above headers of columns.
struct FormIdentifier {
  let index: SkeletonIndex
  let workbook: Workbook

  /// What was recognised.
  enum Verdict {
    case form(PageSkeleton)
    /// Several forms fit as well.
    case tie([String])
    case unknown
  }

  /// The form in a region.
  func form(in region: FormRegion, of grid: SheetGrid) -> Verdict {
    let cells = grid.rows(in: region.rows).flatMap(\.cells)
    let likenesses = index.likenesses(to: Set(cells.map(\.key) + cells.map(\.item.text)))
    let top = cells.prefix(400)
    // Asked of all forms only where none is like it: that takes longer than all else here.
    let isShort = region.headers != nil && !likenesses.contains { $0 >= 0.6 }
    let plausible = zip(index.skeletons, likenesses).filter {
      $0.1 >= 0.3 || isShort && byNumber($0.0, top) && byTitle($0.0, top)
    }.map { (skeleton: $0.0, likeness: $0.1) }
    guard !plausible.isEmpty else { return .unknown }
    for evidence in [byNumber, byTitle] {
      let found = plausible.filter { evidence($0.skeleton, top) }
      if let only = best(found), found.count == 1 || only.isClear { return .form(only.skeleton) }
    }
    let hinted = plausible.filter { isHinted($0.skeleton) }
    if hinted.count == 1, plausible.count == 1 { return .form(hinted[0].skeleton) }
    guard let winner = best(plausible) else { return .unknown }
    guard winner.isClear else {
      let names = plausible.filter { $0.likeness > winner.likeness - 0.15 }
      let tied = names.filter { isHinted($0.skeleton) }
      if tied.count == 1 { return .form(tied[0].skeleton) }
      return .tie(names.map(\.skeleton.definition.title))
    }
    return winner.likeness >= 0.4 ? .form(winner.skeleton) : .unknown
  }

  private typealias Scored = (skeleton: PageSkeleton, likeness: Double)

  /// The likeliest, and whether no other comes near it.
  private func best(
    _ scored: [Scored]
  ) -> (skeleton: PageSkeleton, likeness: Double, isClear: Bool)? {
    let sorted = scored.sorted { $0.likeness > $1.likeness }
    guard let first = sorted.first else { return nil }
    let isClear = sorted.count == 1 || sorted[1].likeness <= first.likeness - 0.15
    return (first.skeleton, first.likeness, isClear)
  }

  /// `表号：AQ-01 v3`.
  private func byNumber(_ skeleton: PageSkeleton, _ cells: ArraySlice<GridCell>) -> Bool {
    guard let number = skeleton.number else { return false }
    return cells.contains { cell in
      let text = cell.folded
      guard let place = text.range(of: number) else { return false }
      let next = text.bytes[place.upperBound...].first.map { Unicode.Scalar($0) }
      let isWhole = next.map { !$0.isDigit && $0 != "-" } ?? true
      return isWhole && (text == number || text.contains("表号") || text.contains("编号"))
    }
  }

  private func byTitle(_ skeleton: PageSkeleton, _ cells: ArraySlice<GridCell>) -> Bool {
    cells.contains(where: skeleton.isTitle)
  }

  /// Whether a property or a name of the workbook points to the form.
  private func isHinted(_ skeleton: PageSkeleton) -> Bool {
    let number = skeleton.definition.number ?? skeleton.definition.title
    let properties = workbook.properties.custom.values.contains {
      if case .text(let text) = $0 { text.foldedForMatching.contains(number) } else { false }
    }
    return properties || workbook.properties.title?.contains(skeleton.definition.title) == true
  }
}
