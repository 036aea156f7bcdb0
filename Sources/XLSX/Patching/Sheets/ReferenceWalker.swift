import Grid
import Spreadsheet
import XMLStream

/// Goes through the XML of a part and lets what refers to cells follow a change.
///
/// It knows elements and attributes by their local names, so that extension lists and alternate
/// content are seen to as well; what it does not know stays as it is.
struct ReferenceWalker {
  /// What becomes of the text of a formula; nil where it stays.
  var formula: (String) -> String?
  /// Rows inserted or deleted on the sheet that the part belongs to; nil for other parts.
  var edit: RowEdit?

  /// What becomes of an element.
  private enum Fate { case stays, goes, goesWithOwner }

  /// Whether anything was changed.
  private(set) var isChanged = false

  init(edit: RowEdit? = nil, formula: @escaping (String) -> String?) {
    (self.formula, self.edit) = (formula, edit)
  }

  /// Sees to an element and all inside.
  ///
  /// - Returns: whether nothing is left of it.
  @discardableResult
  mutating func walk(_ element: XMLElement) -> Bool { visit(element) != .stays }

  /// Sees to an element and all inside.
  private mutating func visit(_ element: XMLElement) -> Fate {
    switch element.tag.localName {
    case "sheetData", "sheetViews", "cols": return .stays
    case "fullRef", "levelRef", "formulaRef":
      if let place = element.first("sqref") { text(of: place, formula) }
      return .stays
    case "f", "formula", "formula1", "formula2", "calculatedColumnFormula", "totalsRowFormula":
      text(of: element, formula)
    case "cfvo" where element["type"] == "formula": attribute("val", of: element, formula)
    case "hyperlink": attribute("location", of: element, formula)
    default: break
    }
    for name in ["fmlaLink", "fmlaRange", "fmlaTxbx", "textlink", "linkedCell", "listFillRange"] {
      attribute(name, of: element, formula)
    }
    if edit != nil {
      let fate = move(element)
      guard fate == .stays else { return fate }
    }
    return children(of: element)
  }

  private mutating func children(of element: XMLElement) -> Fate {
    let inner = element.elements
    var gone: [ObjectIdentifier] = []
    for child in inner {
      switch visit(child) {
      case .stays: continue
      case .goes: gone.append(ObjectIdentifier(child))
      case .goesWithOwner: return .goes
      }
    }
    guard !gone.isEmpty else { return .stays }
    isChanged = true
    let lost = Set(gone)
    element.removeElements { lost.contains(ObjectIdentifier($0)) }
    let left = element.elements.count
    for name in ["count", "manualBreakCount"] where element[name] != nil {
      element[name] = String(left)
    }
    return left == 0 && gone.count == inner.count ? .goes : .stays
  }

  // MARK: Places on the sheet itself

  private mutating func move(_ element: XMLElement) -> Fate {
    switch element.tag.localName {
    case "sqref":
      guard element.elements.isEmpty, let moved = ranges(element.text) else {
        return .goesWithOwner
      }
      replaceText(of: element, with: moved)
    case "brk": return moveBreak(element)
    case "autoFilter": moveFilters(of: element)
    case "customSheetView", "pane": moveCorner(of: element)
    case "selection":
      moveSelection(of: element)
      return .stays
    case "twoCellAnchor", "oneCellAnchor", "anchor": moveCorners(of: element)
    case "cellWatch", "inputCells", "singleXmlCell": return moveRange("r", of: element)
    default: break
    }
    if element["sqref"] != nil { return moveRange("sqref", of: element) }
    if element["ref"] != nil { return moveRange("ref", of: element) }
    return .stays
  }

  /// The columns of a filter count from 0 at the left end of its range.
  private mutating func moveFilters(of element: XMLElement) {
    guard let edit, edit.axis == .columns, let range = element["ref"].flatMap({ CellRange($0) }),
      let moved = edit.range(range)
    else { return }
    isChanged = true
    element.removeElements { filter in
      guard filter.isNamed("filterColumn"), let number = filter["colId"].flatMap({ Int($0) })
      else { return false }
      guard let column = edit.column(range.columns.lowerBound + number) else { return true }
      filter["colId"] = String(column - moved.columns.lowerBound)
      return false
    }
  }

  private mutating func moveRange(_ name: String, of element: XMLElement) -> Fate {
    guard let text = element[name] else { return .stays }
    // A merged cell or a link at the end of a list is one of its last row, not of the rows to come.
    let isOwn = element.isNamed("mergeCell") || element.isNamed("hyperlink")
    guard let moved = ranges(text, extends: !isOwn) else {
      return element.isNamed("dimension") ? .stays : .goes
    }
    if element.isNamed("mergeCell"), CellRange(moved).map({ $0.topLeft == $0.bottomRight }) ?? false
    {
      return .goes
    }
    set(name, of: element, to: moved)
    return .stays
  }

  /// Ranges with spaces between them after the change; nil where nothing is left.
  func ranges(_ text: String, extends: Bool = true) -> String? {
    guard let edit = extends ? edit : edit?.withoutExtension else { return text }
    let moved = text.split(separator: " ").compactMap { piece -> String? in
      guard let range = CellRange(String(piece)) else { return String(piece) }
      guard let moved = edit.range(range) else { return nil }
      return moved == range ? String(piece) : moved.description
    }
    return moved.isEmpty ? nil : moved.joined(separator: " ")
  }

  /// A page break lies below the row, or right of the column, of its number; one between columns
  /// is as long as a sheet has rows.
  private mutating func moveBreak(_ element: XMLElement) -> Fate {
    guard let edit, let line = element["id"].flatMap({ Int($0) }), line > 0 else { return .stays }
    let isOfColumns = (element["max"].flatMap { Int($0) } ?? 0) >= SheetLimits.columns
    guard isOfColumns == (edit.axis == .columns) else { return .stays }
    guard let moved = edit.line(line) else { return .goes }
    set("id", of: element, to: String(moved))
    return .stays
  }

  /// The corners of a drawing move with their cells, as far as the drawing is to move with them.
  private mutating func moveCorners(of element: XMLElement) {
    let behaviour = element["editAs"]
    guard behaviour != "absolute", let from = element.first("from") else { return }
    let moved = moveCorner(from, by: nil)
    guard let to = element.first("to") else { return }
    moveCorner(to, by: behaviour == "oneCell" ? moved : nil)
  }

  /// Moves a corner, whose rows and columns count from 0, with its cell or by so many of them.
  ///
  /// - Returns: by how many rows or columns it moved.
  @discardableResult
  private mutating func moveCorner(_ corner: XMLElement, by distance: Int?) -> Int {
    guard let edit else { return 0 }
    let (name, limit) = (edit.axis == .columns ? "col" : "row", edit.axis.limit)
    guard let line = corner.first(name), let number = Int(line.text.trimmed),
      (0..<limit).contains(number)
    else { return 0 }
    let followed = edit.line(number + 1)
    let rest = edit.lines((number + 1)...limit)
    let moved = distance.map { number + 1 + $0 } ?? followed ?? rest?.lowerBound ?? number + 1
    guard moved != number + 1 else { return 0 }
    if distance == nil, followed == nil, let offset = corner.first(name + "Off") {
      replaceText(of: offset, with: "0")
    }
    replaceText(of: line, with: String(moved - 1))
    return moved - number - 1
  }

  // MARK: Texts

  /// Sets an attribute, nil taking it away.
  mutating func set(_ name: String, of element: XMLElement, to text: String?) {
    guard text != element[name] else { return }
    element[name] = text
    isChanged = true
  }

  private mutating func text(of element: XMLElement, _ change: (String) -> String?) {
    guard element.elements.isEmpty, let changed = change(element.text) else { return }
    replaceText(of: element, with: changed)
  }

  private mutating func replaceText(of element: XMLElement, with text: String) {
    guard text != element.text else { return }
    element.text = text
    isChanged = true
  }

  private mutating func attribute(
    _ name: String, of element: XMLElement, _ change: (String) -> String?
  ) {
    guard let text = element[name], !text.isEmpty, let changed = change(text) else { return }
    set(name, of: element, to: changed)
  }
}

extension String {
  /// Without ASCII white space at both ends.
  var trimmed: String {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let bytes = utf8.drop(while: isSpace)
    return String(decoding: Array(bytes).reversed().drop(while: isSpace).reversed(), as: UTF8.self)
  }
}
