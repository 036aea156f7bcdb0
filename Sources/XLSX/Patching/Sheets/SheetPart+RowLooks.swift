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
    guard models.count > 1 else {
      for model in models {
        extendMerges(to: Array(new), like: model)
        extendRules(to: new, like: model)
      }
      return
    }
    for (offset, model) in models.enumerated() {
      let rows = Array(
        stride(from: new.lowerBound + offset, through: new.upperBound, by: models.count))
      extendMerges(to: rows, like: model)
      extendBreaks(to: rows, like: model)
    }
    for row in new {
      extendRules(to: row...row, like: models[(row - new.lowerBound) % models.count])
    }
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
    for name in ["count", "manualBreakCount"] where breaks[name] != nil {
      breaks[name] = String(breaks.elements.count)
    }
  }

  /// Validations and conditional formats.
  private func extendRules(to new: ClosedRange<Int>, like model: Int) {
    for element in frame.all("conditionalFormatting") { extendAttribute(of: element, new, model) }
    for element in frame.first("dataValidations")?.all("dataValidation") ?? [] {
      extendAttribute(of: element, new, model)
    }
    frame.first("extLst")?.forEachDescendant { element in
      guard element.isNamed("dataValidation") || element.isNamed("conditionalFormatting"),
        let sqref = element.first("sqref"),
        let extended = RangeList(sqref.text).extended(to: new, like: model)
      else { return }
      sqref.text = extended.text
      translate(element, rows: extended.shift)
    }
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

  private func extendAttribute(
    of element: XMLElement, _ new: ClosedRange<Int>, _ model: Int
  ) {
    guard let text = element["sqref"],
      let extended = RangeList(text).extended(to: new, like: model)
    else { return }
    element["sqref"] = extended.text
    translate(element, rows: extended.shift)
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

/// Ranges with spaces between them, as `sqref` has them.
struct RangeList {
  private let pieces: [(text: String, range: CellRange?)]

  init(_ text: String) {
    pieces = text.split(separator: " ").map { (String($0), CellRange(String($0))) }
  }

  /// The ranges with those that hold a row extended to new rows; nil where none does.
  ///
  /// - Returns: the ranges, and by how many rows their first row moved.
  func extended(
    to new: ClosedRange<Int>, like model: Int
  ) -> (text: String, shift: Int)? {
    var texts: [String] = []
    var further: [String] = []
    var isExtended = false
    for (text, range) in pieces {
      guard let range, range.rows.contains(model), !contains(new, in: range) else {
        texts.append(text)
        continue
      }
      isExtended = true
      let isBelow = range.rows.upperBound + 1 == new.lowerBound
      let isAbove = range.rows.lowerBound - 1 == new.upperBound
      if isBelow || isAbove {
        let rows =
          isBelow
          ? range.rows.lowerBound...new.upperBound : new.lowerBound...range.rows.upperBound
        texts.append(CellRange(rows: rows, columns: range.columns).description)
      } else {
        texts.append(text)
        further.append(CellRange(rows: new, columns: range.columns).description)
      }
    }
    guard isExtended else { return nil }
    let top = pieces.compactMap(\.range?.rows.lowerBound).min() ?? new.lowerBound
    return ((texts + further).joined(separator: " "), min(0, new.lowerBound - top))
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
