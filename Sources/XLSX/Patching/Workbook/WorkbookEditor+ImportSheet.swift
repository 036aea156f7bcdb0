import Files
import Grid
import Spreadsheet
import XMLStream
import ZipContainer

/// Sheets copied from another package: looks, texts, drawings and names find their place here.
extension WorkbookEditor {
  /// Copies a sheet of another package behind the last.
  func importSheet(
    _ name: String, from bytes: PackageBytes, to new: String
  ) throws(XLSXError) {
    let origin = try self.origin(bytes)
    let sheet = try origin.sheet(name)
    try check(newName: new)
    let part = package.freeName("xl/worksheets/sheet", ".xml")
    let key = ImportedSheet(package: ObjectIdentifier(bytes), part: sheet.part)
    if let known = importedSheets[key] {
      let id = try package.add(part, [], type: .worksheet, relatedTo: workbookPart)
      try PartCopier(from: origin.package, to: package).copyRelated(of: sheet.part, to: part)
      let copy = appendSheet(new, part: part, relationship: id)
      copy.content = SheetPart(copying: known, part: part)
      return try importNames(of: sheet, from: origin, to: copy)
    }
    let content = try origin.content(of: sheet)
    let id = try package.add(part, content.bytes, type: .worksheet, relatedTo: workbookPart)
    try PartCopier(from: origin.package, to: package).copyRelated(of: sheet.part, to: part)
    let copy = appendSheet(new, part: part, relationship: id)
    let tables = try renameTables(of: copy)
    try settleCopy(copy, named: sheet.name, tables: tables)
    try adopt(copy, from: origin)
    try adoptPeople(of: copy, from: origin)
    try forgetForeignSheets(of: copy)
    let isAlone = try origin.hasOnlyPrinterSettings(sheet)
    if isAlone, !content.mayNameSheets {
      importedSheets[key] = SheetPart(copying: try self.content(of: copy), part: sheet.part)
    }
    try importNames(of: sheet, from: origin, to: copy)
    needsCalculation = true
    try forgetTitles()
  }

  /// Whether nothing beside the sheet's own part may name a sheet.
  private func hasOnlyPrinterSettings(_ sheet: EditedSheet) throws(XLSXError) -> Bool {
    let relationships = try self.relationships(of: sheet)
    return relationships.all.allSatisfy { $0.kind == "printerSettings" }
  }

  /// The other package, opened once.
  private func origin(_ bytes: PackageBytes) throws(XLSXError) -> WorkbookEditor {
    if let known = origins[ObjectIdentifier(bytes)] { return known.editor }
    do {
      let original = try OPCPackage(InputBytes(bytes.bytes), limits: package.limits)
      let editor = try WorkbookEditor(
        EditablePackage(original), workbookPart: original.workbookPart())
      origins[ObjectIdentifier(bytes)] = Origin(bytes: bytes, editor: editor)
      return editor
    } catch {
      var named = error
      named.position.file = named.position.file ?? bytes.name
      throw named
    }
  }

  // MARK: Looks and texts

  /// Cells get this workbook's numbers of looks, and texts of their own.
  private func adopt(_ copy: EditedSheet, from origin: WorkbookEditor) throws(XLSXError) {
    let content = try self.content(of: copy)
    var looks = LookMap(from: try origin.styles(), to: try styles())
    let strings = try origin.sharedStrings()
    let metadata = try origin.cellMetadata()
    for index in content.rows.indices {
      content.rows[index].open(content.source)
      if let style = content.rows[index].tag["s"] {
        content.rows[index].tag["s"] = try looks.format(style)
      }
      for place in content.rows[index].cells.indices {
        let changed = try adopted(
          content.rows[index].cells[place], &looks, strings, metadata, content.prefix)
        if let changed { content.rows[index].cells[place] = changed }
      }
    }
    for column in content.frame.first("cols")?.all("col") ?? [] {
      if let style = column["style"] { column["style"] = try looks.format(style) }
    }
    try adoptDifferences(content, &looks)
    for part in try relationships(of: copy).parts(ofKind: "table") {
      let root = try package.document(part).root
      root.forEachDescendant { element in
        for (name, _) in element.tag.attributes where name.lowercased().hasSuffix("dxfid") {
          element[name] = nil
        }
      }
    }
  }

  private func adoptDifferences(_ content: SheetPart, _ looks: inout LookMap) throws(XLSXError) {
    var rules: [XMLElement] = []
    content.frame.forEachDescendant { if $0.isNamed("cfRule") { rules.append($0) } }
    for rule in rules {
      if let number = rule["dxfId"] { rule["dxfId"] = looks.difference(number) }
    }
  }

  private func adopted(
    _ cell: SheetCell, _ looks: inout LookMap, _ strings: [XMLElement], _ metadata: CellMetadata,
    _ prefix: String
  ) throws(XLSXError) -> SheetCell? {
    guard let element = cell.element else { return nil }
    let style = element["s"]
    let isShared = element["t"] == "s"
    let number = element["cm"].flatMap { Int($0) }
    guard style != nil || isShared || number != nil || element["vm"] != nil else { return nil }
    if let style { element["s"] = try looks.format(style) }
    let isDynamic = number.map(metadata.dynamic.contains) ?? false
    element["cm"] = isDynamic ? String(try dynamicArrayNumber()) : nil
    element["vm"] = nil
    if isShared {
      let number = element.first("v").flatMap { Int($0.text.trimmed) } ?? -1
      element.removeElements { $0.isNamed("v") }
      element["t"] = "inlineStr"
      let text = XMLElement(name: prefix + "is")
      text.children = strings.indices.contains(number) ? strings[number].children : []
      element.append(text)
    }
    var changed = cell
    changed.replace(with: element)
    return changed
  }

  /// The shared strings, `si` elements.
  private func sharedStrings() throws(XLSXError) -> [XMLElement] {
    if let strings { return strings }
    let parts = try package.relationships(of: workbookPart).parts(ofKind: "sharedStrings")
    var found: [XMLElement] = []
    if let part = parts.first(where: { package.contains($0) }) {
      found = try package.document(part).root.all("si")
    }
    strings = found
    return found
  }

  // MARK: References

  /// References to sheets that did not come along are `#REF!`.
  private func forgetForeignSheets(of copy: EditedSheet) throws(XLSXError) {
    let known = Set(sheets.map { $0.name.lowercased() })
    let content = try self.content(of: copy)
    let change = { (formula: FormulaText) -> FormulaText? in
      let foreign = formula.references.compactMap(\.sheet).filter {
        $0.isOfThisWorkbook && !known.contains($0.name.lowercased())
      }
      return foreign.reduce(nil) { ($0 ?? formula).removing(sheet: $1.name) ?? $0 }
    }
    content.rewriteFormulas(change)
    var walker = ReferenceWalker { text in
      text.hasPrefix("#") ? nil : change(FormulaText(text))?.text
    }
    walker.walk(content.frame)
  }

  private func importNames(
    of sheet: EditedSheet, from origin: WorkbookEditor, to copy: EditedSheet
  ) throws(XLSXError) {
    guard let index = origin.sheets.firstIndex(where: { $0 === sheet }) else { return }
    for element in origin.workbook.first("definedNames")?.all("definedName") ?? []
    where element["localSheetId"] == String(index) {
      let formula = FormulaText(element.text)
      setName(
        element["name"] ?? "", of: copy,
        formula: formula.renaming(sheet: sheet.name, to: copy.name)?.text ?? element.text,
        isHidden: element["hidden"].map(isTrue) ?? false)
    }
  }
}

/// A sheet of another package. One that names no sheet and has no parts of its own is taken over
/// once; the next time its rows, with the looks they got here, are shared: a round has a score
/// sheet for each form, all of a few templates.
struct ImportedSheet: Hashable {
  let package: ObjectIdentifier
  let part: String
}

/// A package that sheets are copied from; it keeps the bytes, and so their identity, alive.
struct Origin {
  let bytes: PackageBytes
  let editor: WorkbookEditor
}

/// Numbers of looks of one styles part as numbers of another.
private struct LookMap {
  private let source: StyleSheetPart
  private let target: StyleSheetPart
  private var formats: [String: String] = [:]
  private var differences: [String: String] = [:]

  init(from source: StyleSheetPart, to target: StyleSheetPart) {
    (self.source, self.target) = (source, target)
  }

  mutating func format(_ number: String) throws(XLSXError) -> String? {
    if let known = formats[number] { return known }
    let new = String(try target.importFormat(Int(number) ?? 0, from: source))
    formats[number] = new
    return new
  }

  mutating func difference(_ number: String) -> String? {
    if let known = differences[number] { return known }
    guard let new = target.importDifference(Int(number) ?? -1, from: source) else { return nil }
    differences[number] = String(new)
    return String(new)
  }
}
