import Grid
import Spreadsheet
import XMLStream

/// Names for ranges and formulas, printed areas among them.
extension WorkbookEditor {
  /// Sets a name of the workbook, or removes it where the formula is nil.
  ///
  /// - Throws: `name` for what cannot be one.
  func setName(_ name: String, formula: String?) throws(XLSXError) {
    guard NameRules.allow(name) else { throw XLSXError(.name, [name]) }
    setName(name, of: nil, formula: formula)
  }

  /// Sets what is printed of a sheet; nil for everything.
  func setPrintArea(_ name: String, _ range: CellRange?) throws(XLSXError) {
    let sheet = try self.sheet(name)
    setName(
      "_xlnm.Print_Area", of: sheet,
      formula: range.map { AbsoluteAddress.text(of: [$0], on: sheet.name) })
  }

  /// Sets the rows that printed pages repeat.
  func setTitleRows(_ name: String, _ rows: ClosedRange<Int>?) throws(XLSXError) {
    let sheet = try self.sheet(name)
    setName(
      "_xlnm.Print_Titles", of: sheet,
      formula: AbsoluteAddress.titles(rows: rows, columns: nil, on: sheet.name))
  }

  /// Sets a name of the workbook or of a sheet.
  func setName(
    _ name: String, of sheet: EditedSheet?, formula: String?, isHidden: Bool = false
  ) {
    let index = sheet.flatMap { sheet in sheets.firstIndex { $0 === sheet } }.map { String($0) }
    let names = workbook.first("definedNames")
    var list = definedNames()
    let order = NameOrder(name, sheet: index)
    let known = list.element(order)
    guard let formula else {
      if let names, let known {
        names.remove(known)
        if !names.hasElements { workbook.remove(names) }
        knownNames = nil
      }
      return
    }
    let element = known ?? XMLElement(name: workbook.tag.prefix + "definedName")
    element.text = formula
    guard known == nil else { return knownNames = nil }
    element["name"] = name
    element["localSheetId"] = index
    element["hidden"] = isHidden ? "1" : nil
    let parent = names ?? XMLElement(name: workbook.tag.prefix + "definedNames")
    if names == nil { workbook.insert(parent, inOrder: SheetSchema.workbookOrder) }
    knownNames = nil  // so that the list is not copied for one more
    parent.insert(element, before: list.add(element, order))
    knownNames = list
  }

  /// The workbook's names, read when they are first asked for.
  func definedNames() -> DefinedNameList {
    let list =
      knownNames ?? DefinedNameList(workbook.first("definedNames")?.all("definedName") ?? [])
    knownNames = list
    return list
  }
}

/// The names of a workbook in their order, to be found and added to without reading them again.
struct DefinedNameList {
  private var names: [(order: NameOrder, element: XMLElement)]
  private var elements: [NameOrder: XMLElement]
  private var bySheet: [Int: [XMLElement]] = [:]
  /// By the sheets that their formulas name, in lower case.
  private var byNamedSheet: [String: [XMLElement]] = [:]

  init(_ elements: [XMLElement]) {
    names = elements.map { (NameOrder($0), $0) }
    self.elements = Dictionary(names.map { ($0.order, $0.element) }) { first, _ in first }
    for name in names { enter(name.element, name.order) }
  }

  private mutating func enter(_ element: XMLElement, _ order: NameOrder) {
    bySheet[order.sheet, default: []].append(element)
    let named = FormulaText(element.text).references.compactMap(\.sheet)
      .filter { $0.isOfThisWorkbook }.flatMap { [$0.name, $0.lastName].compactMap { $0 } }
    for sheet in Set(named.map { $0.lowercased() }) {
      byNamedSheet[sheet, default: []].append(element)
    }
  }

  /// The names themselves, in lower case.
  var words: [String] { names.compactMap { $0.element["name"]?.lowercased() } }

  /// The names of the sheet at a place.
  func elements(ofSheet index: Int) -> [XMLElement] { bySheet[index] ?? [] }

  /// The names whose formulas name a sheet.
  func elements(naming sheet: String) -> [XMLElement] { byNamedSheet[sheet.lowercased()] ?? [] }

  /// The element of a name; nil where there is none.
  func element(_ order: NameOrder) -> XMLElement? { elements[order] }

  /// Takes in a new name.
  ///
  /// - Returns: the element that it stands before; nil for the end.
  mutating func add(_ element: XMLElement, _ order: NameOrder) -> XMLElement? {
    let place = names.firstIndex { order < $0.order } ?? names.count
    let next = place < names.count ? names[place].element : nil
    names.insert((order, element), at: place)
    elements[order] = element
    enter(element, order)
    return next
  }
}

/// Names stand in order, in any case of letters; those of sheets by the places of the sheets.
struct NameOrder: Comparable, Hashable {
  private let name: String
  /// The place of the sheet it belongs to; -1 for a name of the workbook.
  let sheet: Int

  init(_ element: XMLElement) {
    self.init(element["name"] ?? "", sheet: element["localSheetId"])
  }

  init(_ name: String, sheet: String?) {
    self.name = name.lowercased()
    self.sheet = sheet.flatMap { Int($0) } ?? -1
  }

  static func < (left: NameOrder, right: NameOrder) -> Bool {
    (left.name, left.sheet) < (right.name, right.sheet)
  }
}

/// Addresses that stay when formulas are copied, with their sheet: `检查表!$A$1:$H$11`.
enum AbsoluteAddress {
  /// Ranges of a sheet, with commas between them.
  static func text(of ranges: [CellRange], on sheet: String) -> String {
    let prefix = SheetPrefix(sheet).text
    return ranges.map { prefix + text(of: $0) }.joined(separator: ",")
  }

  /// Repeated rows and columns of a sheet.
  static func titles(
    rows: ClosedRange<Int>?, columns: ClosedRange<Int>?, on sheet: String
  ) -> String? {
    let prefix = SheetPrefix(sheet).text
    let column = columns.map {
      "\(prefix)$\(ColumnName.letters(of: $0.lowerBound)):$\(ColumnName.letters(of: $0.upperBound))"
    }
    let row = rows.map { "\(prefix)$\($0.lowerBound):$\($0.upperBound)" }
    let parts = [column, row].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ",")
  }

  private static func text(of range: CellRange) -> String {
    let corners = [range.topLeft, range.bottomRight].map {
      "$\(ColumnName.letters(of: $0.column))$\($0.row)"
    }
    return range.topLeft == range.bottomRight ? corners[0] : corners.joined(separator: ":")
  }
}
