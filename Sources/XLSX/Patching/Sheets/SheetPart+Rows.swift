import Grid
import Spreadsheet
import XMLStream

/// Rows of a sheet, inserted, deleted, renumbered.
extension SheetPart {
  /// Inserts rows like others in turn, or plain ones; rows below get new numbers.
  ///
  /// - Throws: `rowsFull` where a row with something in it would fall off the sheet.
  func insertRows(before: Int, count: Int, like models: [Int]) throws(XLSXError) {
    forgetPlaces()
    let known = Dictionary(uniqueKeysWithValues: Set(models).map { ($0, rowLike($0)) })
    let contents = models.map { known[$0] ?? nil }
    for index in rows.indices.reversed() where rows[index].number >= before {
      guard rows[index].number + count > SheetLimits.rows else {
        rows[index].number += count
        continue
      }
      guard rows[index].opened(source).cells.allSatisfy(\.isEmpty) else {
        throw XLSXError(.rowsFull)
      }
      rows.remove(at: index)
    }
    guard !contents.isEmpty else { return }
    let place = insertionIndex(of: before)
    let new = (0..<count).compactMap { offset in
      contents[offset % contents.count].map { SheetRow(number: before + offset, content: $0) }
    }
    rows.insert(contentsOf: new, at: place)
  }

  /// Deletes rows; rows below get new numbers.
  func deleteRows(_ deleted: ClosedRange<Int>) {
    forgetPlaces()
    rows.removeAll { deleted.contains($0.number) }
    for index in rows.indices where rows[index].number > deleted.upperBound {
      rows[index].number -= deleted.count
    }
  }

  func forgetPlaces() {
    isChanged = true
    (links, merges, breaks, dimension) = (nil, nil, nil, nil)
  }

  /// Height and looks of a row without what its cells hold; nil for a row that is not there.
  private func rowLike(_ number: Int) -> SheetRow.Content? {
    guard let index = index(of: number) else { return nil }
    let model = rows[index].opened(source)
    var tag = model.tag
    for name in ["r", "hidden", "collapsed"] { tag[name] = nil }
    for name in tag.attributes.map(\.name) where name.contains(":") { tag[name] = nil }
    let cells = model.cells.compactMap { cell in
      cell.style.map { SheetCell(column: cell.column, style: $0) }
    }
    return SheetRow.Content(tag: tag, cells: cells, tail: [], endTag: model.endTag)
  }

  /// Sets the height of a row in points; nil for automatic.
  func setHeight(_ height: Double?, ofRow number: Int) {
    isChanged = true
    let index = indexMakingRow(number)
    rows[index].open(source)
    rows[index].tag["ht"] = height.map(CellText.number)
    rows[index].tag["customHeight"] = height.map { _ in "1" }
  }

  /// Sets the width of columns in characters.
  func setWidth(_ width: Double, ofColumns columns: ClosedRange<Int>) {
    isChanged = true
    let cols = child("cols")
    var pieces: [XMLElement] = []
    for column in cols.all("col") { pieces += ColumnPieces.outside(columns, of: column) }
    for column in columns {
      let known = cols.all("col").first { ColumnPieces.range(of: $0)?.contains(column) ?? false }
      let piece = known?.copy() ?? XMLElement(name: prefix + "col")
      piece["min"] = String(column)
      piece["max"] = String(column)
      piece["width"] = CellText.number(width)
      piece["customWidth"] = "1"
      pieces.append(piece)
    }
    pieces.sort { ColumnPieces.start(of: $0) < ColumnPieces.start(of: $1) }
    cols.children = pieces.map(XMLElement.Node.element)
  }

  /// The child of the sheet of a name, which is made in its place where it is not there.
  func child(_ name: String) -> XMLElement {
    if let known = frame.first(name) { return known }
    let element = XMLElement(name: prefix + name)
    frame.insert(element, inOrder: SheetSchema.order)
    return element
  }
}

/// Settings of neighbouring columns, cut at the ends of a range.
enum ColumnPieces {
  static func range(of column: XMLElement) -> ClosedRange<Int>? {
    guard let first = column["min"].flatMap({ Int($0) }),
      let last = column["max"].flatMap({ Int($0) }), first <= last
    else { return nil }
    return first...last
  }

  static func start(of column: XMLElement) -> Int { range(of: column)?.lowerBound ?? 0 }

  /// What of a setting lies before and behind some columns.
  static func outside(_ columns: ClosedRange<Int>, of element: XMLElement) -> [XMLElement] {
    guard let range = range(of: element), range.overlaps(columns) else { return [element] }
    var pieces: [XMLElement] = []
    if range.lowerBound < columns.lowerBound {
      let piece = element.copy()
      piece["max"] = String(columns.lowerBound - 1)
      pieces.append(piece)
    }
    if range.upperBound > columns.upperBound {
      let piece = element.copy()
      piece["min"] = String(columns.upperBound + 1)
      pieces.append(piece)
    }
    return pieces
  }
}
