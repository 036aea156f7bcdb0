import Grid
import Spreadsheet
import Values
import XMLStream
import ZipContainer

/// A workbook's package while patches are applied to it.
final class WorkbookEditor {
  let package: EditablePackage
  /// The name of the workbook's own part.
  let workbookPart: String
  /// The workbook's own part.
  let workbook: XMLElement
  /// The sheets in the order of their tabs.
  var sheets: [EditedSheet] = []
  private var sheetNames: SheetNames?
  /// The greatest number of a sheet.
  var lastSheetID = 0
  /// What serial numbers count from.
  let dates: DateSystem
  /// Whether formulas may have new results.
  var needsCalculation = false
  /// Names of the pictures that were added, by their bytes.
  var media: [[UInt8]: String] = [:]
  /// Packages that sheets were copied from.
  var origins: [ObjectIdentifier: Origin] = [:]
  /// The parts beside sheets that may name one, as of a version of the package.
  var knownReferring: (version: Int, parts: [(name: String, type: String)])?
  /// Goes up with every patch that may have made something name a sheet.
  var namings = 0
  /// What names a sheet, as of a count of `namings`; kept here, since sheets may name each other.
  var knownNamings: [ObjectIdentifier: (version: Int, found: Naming)] = [:]
  /// The workbook's names, while no sheet changes its place or name.
  var knownNames: DefinedNameList?
  /// The sheets that were imported, as they are before they are filled.
  var importedSheets: [ImportedSheet: SheetPart] = [:]
  /// The shared strings, once they were asked for.
  var strings: [XMLElement]?
  /// The number of dynamic arrays among what cells say of themselves, once it was asked for.
  var dynamicArrays: Int?
  private var stylePart: StyleSheetPart?
  private let isOwn: Bool

  /// Opens a package.
  ///
  /// - Parameter isOwn: whether it was just made by the writer.
  init(_ package: EditablePackage, workbookPart: String, isOwn: Bool = false) throws(XLSXError) {
    (self.package, self.workbookPart, self.isOwn) = (package, workbookPart, isOwn)
    workbook = try package.document(workbookPart).root
    package.isStrict = workbook.tag.attributes.contains { $0.value == OOXML.strictMain }
    let is1904 = workbook.first("workbookPr")?["date1904"].map(isTrue) ?? false
    dates = is1904 ? .from1904 : .from1900
    let relationships = try package.relationships(of: workbookPart)
    for element in workbook.first("sheets")?.all("sheet") ?? [] {
      guard let name = element["name"], let id = element.relationshipID,
        let part = relationships.part(id), package.contains(part)
      else { continue }
      sheets.append(EditedSheet(name: name, element: element, part: part))
    }
    let ids = workbook.first("sheets")?.all("sheet").compactMap {
      $0["sheetId"].flatMap { Int($0) }
    }
    lastSheetID = ids?.max() ?? 0
  }

  /// The styles, to be added to; the part is made where there is none.
  func styles() throws(XLSXError) -> StyleSheetPart {
    if let stylePart { return stylePart }
    let relationships = try package.relationships(of: workbookPart)
    var name = relationships.parts(ofKind: "styles").first { package.contains($0) }
    if name == nil {
      let new = package.freeName("xl/styles", ".xml")
      try package.add(new, NewParts.styles, type: .styles, relatedTo: workbookPart)
      name = new
    }
    let part = StyleSheetPart(
      try package.document(name ?? "").root, isOwn: isOwn || !package.isOriginal(name ?? ""))
    stylePart = part
    return part
  }

  // MARK: Sheets

  /// The sheet of a name, in any case.
  ///
  /// - Throws: `noSheet`.
  func sheet(_ name: String) throws(XLSXError) -> EditedSheet {
    guard
      let sheet = knownSheetNames()[name]
        ?? sheets.first(where: { SheetPrefix.isSame($0.name, name) })
    else { throw XLSXError(.noSheet, [name], sheet: name) }
    return sheet
  }

  /// The sheets by their names, made when they are first asked for.
  func knownSheetNames() -> SheetNames {
    if let sheetNames { return sheetNames }
    let known = SheetNames(sheets)
    sheetNames = known
    return known
  }

  /// Adds a sheet behind the last; names that are known stay so.
  func append(_ sheet: EditedSheet) {
    sheets.append(sheet)
    sheetNames?.add(sheet)
  }

  /// To be called when a sheet goes or gets another name.
  func forgetSheetNames() { sheetNames = nil }

  /// The part of a worksheet, read when it is first asked for.
  ///
  /// - Throws: `noSheet`, also for a chart sheet, which has no cells.
  func worksheet(_ name: String) throws(XLSXError) -> SheetPart {
    try content(of: sheet(name))
  }

  /// The part of a worksheet.
  func content(of sheet: EditedSheet) throws(XLSXError) -> SheetPart {
    if let known = sheet.content, known.newRows == nil { return known }
    do {
      let data: [UInt8]
      if let new = sheet.content { data = new.bytes } else { data = try package.data(sheet.part) }
      let content = try SheetPart(part: sheet.part, data)
      content.isChanged = sheet.content != nil
      guard content.frame.isNamed("worksheet") else {
        throw XLSXError(.noSheet, [sheet.name], sheet: sheet.name)
      }
      sheet.content = content
      return content
    } catch { throw XLSXError(patching: error, part: sheet.part) }
  }

  /// The relationships of a sheet.
  func relationships(of sheet: EditedSheet) throws(XLSXError) -> RelationshipsPart {
    try package.relationships(of: sheet.part)
  }

  // MARK: The end

  /// Writes everything that was changed into the package.
  func finish() throws {
    try settleCalculation()
    let changed = sheets.filter { $0.content?.isChanged ?? false }
    for sheet in changed {
      if let excerpt = sheet.excerpt { try package.set(sheet.part, excerpt.spliced()) }
    }
    let whole = changed.filter { $0.excerpt == nil }
    let written = WorkbookEditor.sideBySide(
      whole, heaviestFirst: { $0.content?.rows.count ?? 0 }, { $0.content?.bytes ?? [] })
    for (sheet, bytes) in zip(whole, written) { package.set(sheet.part, bytes) }
  }

  /// Lets go of sheets whose parts are written: cells by themselves take many times the room of
  /// their bytes.
  func forgetWrittenSheets() {
    for sheet in sheets where sheet.excerpt == nil {
      (sheet.content, sheet.mayNameSheets) = (nil, nil)
    }
  }
}

/// A sheet of a workbook while patches are applied.
final class EditedSheet {
  /// The name on the tab.
  var name: String
  /// Its element in the workbook's part.
  let element: XMLElement
  /// The name of its part.
  let part: String
  /// Its part, once it was read.
  var content: SheetPart?
  /// The rows that `content` holds, where it holds no others.
  var excerpt: SheetExcerpt?
  /// Cells that lost their formula: to be taken out of the calculation chain.
  var lostFormulas: Set<CellReference> = []
  /// The tables on it, as of a version of the package.
  var tables: (version: Int, roots: [XMLElement])?
  /// Whether its part, not read yet, may name a sheet; nil where nobody looked.
  var mayNameSheets: Bool?

  init(name: String, element: XMLElement, part: String) {
    (self.name, self.element, self.part) = (name, element, part)
  }

  /// The number by which the calculation chain knows it.
  var id: String { element["sheetId"] ?? "" }

  /// Whether people see it.
  var isVisible: Bool { (element["state"] ?? "visible") == "visible" }
}

/// The sheets of a workbook by their names; a round has one for each form.
struct SheetNames {
  private var sheets: [String: EditedSheet] = [:]
  private var lowercased: Set<String> = []

  init(_ sheets: [EditedSheet]) { for sheet in sheets { add(sheet) } }

  mutating func add(_ sheet: EditedSheet) {
    if sheets[sheet.name] == nil { sheets[sheet.name] = sheet }
    lowercased.insert(sheet.name.lowercased())
  }

  /// The first sheet of exactly this name.
  subscript(name: String) -> EditedSheet? { sheets[name] }

  /// Whether a sheet has this name, in any case.
  func has(_ name: String) -> Bool { sheets[name] != nil || lowercased.contains(name.lowercased()) }
}

extension XMLElement {
  /// The value of `r:id`, whatever the prefix.
  var relationshipID: String? {
    tag.attributes.first { $0.name.hasSuffix(":id") }?.value
  }
}
