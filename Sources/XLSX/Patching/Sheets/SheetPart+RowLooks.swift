import Grid
import Spreadsheet
import XMLStream

/// What a new row takes from the row it is formatted like besides its cells: merges within the
/// row, validations, conditional formats, classic ones and those of extension lists.
extension SheetPart {
  /// Gives new rows what the rows have that they are like in turn. Called after the rows were
  /// inserted.
  ///
  /// - Parameters:
  ///   - new: the new rows.
  ///   - models: the rows they are like, by the numbers they have now.
  func extendLooks(to new: ClosedRange<Int>, like models: [Int]) {
    guard !models.isEmpty else { return }
    let likeness = new.map { (row: $0, model: models[($0 - new.lowerBound) % models.count]) }
    let rows = Dictionary(grouping: likeness, by: \.model).mapValues { $0.map(\.row) }
    for (model, rows) in rows.sorted(by: { $0.key < $1.key }) {
      extendMerges(to: rows, like: model)
      if models.count > 1 { extendBreaks(to: rows, like: model) }
    }
    extendRules(SheetPart.runs(likeness))
  }

  /// New rows one below the other that are like the same row.
  private struct Run {
    var rows: ClosedRange<Int>
    var model: Int
  }

  private static func runs(_ likeness: [(row: Int, model: Int)]) -> [Run] {
    var runs: [Run] = []
    for (row, model) in likeness {
      if let last = runs.last, last.model == model {
        runs[runs.count - 1].rows = last.rows.lowerBound...row
      } else {
        runs.append(Run(rows: row...row, model: model))
      }
    }
    return runs
  }

  /// Page breaks below a row, once more below each of the rows like it.
  private func extendBreaks(to new: [Int], like model: Int) {
    guard let breaks = frame.first("rowBreaks"),
      let known = breaks.all("brk").first(where: { $0["id"] == String(model) })
    else { return }
    for row in new {
      let copy = known.copy()
      copy["id"] = String(row)
      breaks.append(copy)
    }
    SheetPart.count(breaks)
  }

  /// Adds a manual page break below a row, where there is none yet (ECMA-376 part 1, 18.3.1.3).
  func addBreak(below row: Int) {
    let list = child("rowBreaks")
    var known = breaks ?? Set(list.all("brk").compactMap { $0["id"].flatMap { Int($0) } })
    breaks = nil  // so that the set is not copied for one more
    defer { breaks = known }
    guard known.insert(row).inserted else { return }
    isChanged = true
    let element = XMLElement(name: prefix + "brk")
    element["id"] = String(row)
    element["max"] = String(SheetLimits.columns - 1)
    element["man"] = "1"
    list.append(element)
    for name in ["count", "manualBreakCount"] { list[name] = String(known.count) }
  }

  private static func count(_ breaks: XMLElement) {
    for name in ["count", "manualBreakCount"] where breaks[name] != nil {
      breaks[name] = String(breaks.elements.count)
    }
  }

  /// Validations and conditional formats.
  private func extendRules(_ runs: [Run]) {
    let classic =
      frame.all("conditionalFormatting")
      + (frame.first("dataValidations")?.all("dataValidation") ?? [])
    for element in classic {
      guard let text = element["sqref"], let extended = extended(text, runs) else { continue }
      element["sqref"] = extended.text
      translate(element, rows: extended.shift)
    }
    frame.first("extLst")?.forEachDescendant { element in
      guard element.isNamed("dataValidation") || element.isNamed("conditionalFormatting"),
        let sqref = element.first("sqref"), let extended = extended(sqref.text, runs)
      else { return }
      sqref.text = extended.text
      translate(element, rows: extended.shift)
    }
  }

  private func extended(_ text: String, _ runs: [Run]) -> RangeList? {
    var list = RangeList(text)
    for run in runs { list.extend(to: run.rows, like: run.model) }
    return list.isExtended ? list : nil
  }

  private func extendMerges(to new: [Int], like model: Int) {
    guard let merges = frame.first("mergeCells") else { return }
    let columns = merges.all("mergeCell").compactMap { element -> ClosedRange<Int>? in
      guard let range = element["ref"].flatMap({ CellRange($0) }), range.rows == model...model
      else { return nil }
      return range.columns
    }
    guard !columns.isEmpty else { return }
    for row in new {
      for columns in columns {
        let range = CellRange(rows: row...row, columns: columns)
        let tag = "<\(prefix)mergeCell ref=\"\(range)\"/>"
        merges.append(XMLElement(tag: XMLTag(bytes: Array(tag.utf8)[...])))
      }
    }
    if merges["count"] != nil { merges["count"] = String(merges.elements.count) }
  }

  /// Formulas are relative to the first row of their ranges: when that moves up, so do they.
  private func translate(_ element: XMLElement, rows: Int) {
    guard rows != 0 else { return }
    element.forEachDescendant { inner in
      guard ["f", "formula", "formula1", "formula2"].contains(inner.tag.localName),
        inner.elements.isEmpty, !inner.text.isEmpty
      else { return }
      inner.text = FormulaText(inner.text).translated(rows: rows, columns: 0).text
    }
  }
}

/// Ranges with spaces between them, as `sqref` has them, to be extended by new rows.
struct RangeList {
  private var pieces: [(text: String, range: CellRange?)]
  /// By how many rows the first row moved: 0 or less.
  private(set) var shift = 0
  private(set) var isExtended = false

  init(_ text: String) {
    pieces = text.split(separator: " ").map { (String($0), CellRange(String($0))) }
  }

  var text: String { pieces.map(\.text).joined(separator: " ") }

  /// Extends the ranges that hold a row to new rows like it.
  mutating func extend(to new: ClosedRange<Int>, like model: Int) {
    let top = pieces.compactMap(\.range?.rows.lowerBound).min() ?? new.lowerBound
    var isTouched = false
    for (index, piece) in pieces.enumerated() {
      guard let range = piece.range, range.rows.contains(model), !contains(new, in: range) else {
        continue
      }
      isTouched = true
      let isBelow = range.rows.upperBound + 1 == new.lowerBound
      let isAbove = range.rows.lowerBound - 1 == new.upperBound
      let rows =
        isBelow
        ? range.rows.lowerBound...new.upperBound
        : new.lowerBound...(isAbove ? range.rows.upperBound : new.upperBound)
      let extended = CellRange(rows: rows, columns: range.columns)
      let place = isBelow || isAbove ? index..<index + 1 : pieces.endIndex..<pieces.endIndex
      pieces.replaceSubrange(place, with: [(extended.description, extended)])
    }
    guard isTouched else { return }
    isExtended = true
    shift += min(0, new.lowerBound - top)
  }

  private func contains(_ rows: ClosedRange<Int>, in range: CellRange) -> Bool {
    let columns = range.columns.lowerBound...range.columns.lowerBound
    return pieces.contains { piece in
      piece.range.map {
        $0.rows.contains(rows.lowerBound) && $0.rows.contains(rows.upperBound)
          && $0.columns.overlaps(columns)
      } ?? false
    }
  }
}
