import Grid
import Spreadsheet
import XMLStream

/// Everything in a workbook that refers to cells of a sheet.
extension WorkbookEditor {
  /// Rewrites all references to a sheet, wherever they stand; with an edit those on the sheet itself
  /// are left to whoever edits it.
  ///
  /// - Parameters:
  ///   - sheet: the sheet as it is called now; only parts that name it are looked at.
  ///   - edit: rows or columns inserted or deleted on that sheet.
  ///   - change: the new text of a formula.
  func rewriteReferences(
    to sheet: EditedSheet, edit: RowEdit? = nil, _ change: @escaping ReferenceChange
  ) throws(XLSXError) {
    rewriteNames(of: sheet, edit, change)
    let found = try edit == nil ? naming(sheet, besides: nil) : naming(sheet)
    for other in found.sheets {
      (try? content(of: other))?.rewriteContent(home: other.name, change)
    }
    for part in found.parts { try rewrite(part, change) }
    try rewriteRelatedParts(of: sheet, edit, change)
  }

  /// The other sheets and the parts beside them that name a sheet, looked for once as long as nothing
  /// new may.
  func naming(_ sheet: EditedSheet) throws(XLSXError) -> Naming {
    let key = ObjectIdentifier(sheet)
    if let known = knownNamings[key], known.version == namings { return known.found }
    let found = try naming(sheet, besides: sheet)
    knownNamings[key] = (namings, found)
    return found
  }

  /// The sheets and the parts beside them that name a sheet.
  ///
  /// - Parameter own: a sheet that is not asked.
  private func naming(_ sheet: EditedSheet, besides own: EditedSheet?) throws(XLSXError) -> Naming {
    let search = ReferenceSearch(sheet.name)
    var naming = Naming()
    for other in sheets where other !== own {
      if try isFound(search, in: other) { naming.sheets.append(other) }
    }
    for part in try referringParts() where try search.isFound(in: package.data(part.name)) {
      naming.parts.append(part)
    }
    return naming
  }

  private func isFound(
    _ search: ReferenceSearch, in sheet: EditedSheet
  ) throws(XLSXError) -> Bool {
    if let content = sheet.content { return content.mayName(search) }
    guard sheet.mayNameSheets != false else { return false }
    let data = try package.data(sheet.part)
    sheet.mayNameSheets = ReferenceSearch.mayNameSheets(data)
    return search.isFound(in: data)
  }

  // MARK: Names

  /// Rewrites all names that name a sheet, and those of the sheet itself.
  private func rewriteNames(
    of sheet: EditedSheet, _ edit: RowEdit?, _ change: ReferenceChange
  ) {
    guard let index = sheets.firstIndex(where: { $0 === sheet }) else { return }
    let list = definedNames()
    let own = list.elements(ofSheet: index)
    for element in own { rewrite(element, home: sheet.name, edit, change) }
    let isOwn = Set(own.map { ObjectIdentifier($0) })
    let others = list.elements(naming: sheet.name).filter {
      !isOwn.contains(ObjectIdentifier($0))
    }
    for element in others {
      let home = element["localSheetId"].flatMap { Int($0) }.flatMap {
        sheets.indices.contains($0) ? sheets[$0].name : nil
      }
      rewrite(element, home: home, edit, change)
    }
  }

  private func rewrite(
    _ element: XMLElement, home: String?, _ edit: RowEdit?, _ change: ReferenceChange
  ) {
    let formula = FormulaText(element.text)
    // Printed titles are no list that new rows continue.
    let changed =
      if let edit, let home, element["name"] == "_xlnm.Print_Titles" {
        formula.applying(edit.withoutExtension, to: home, home: home)
      } else {
        change(formula, home)
      }
    if let changed { element.text = changed.text }
  }

  // MARK: Parts

  /// Tables, notes, drawings, pivot tables of the sheet, and controls.
  private func rewriteRelatedParts(
    of sheet: EditedSheet, _ edit: RowEdit?, _ change: @escaping ReferenceChange
  ) throws(XLSXError) {
    guard let edit else { return }
    let relationships = try self.relationships(of: sheet)
    for relationship in relationships.all {
      guard let part = relationships.part(of: relationship), package.contains(part) else {
        continue
      }
      switch relationship.kind {
      case "comments", "threadedComment", "drawing", "pivotTable", "ctrlProp", "table",
        "tableSingleCells":
        var walker = ReferenceWalker(edit: edit) {
          change(FormulaText($0), sheet.name)?.text
        }
        let isGone = walker.walk(try package.document(part).root)
        if isGone, relationship.kind == "table" { try removeTable(relationship.id, of: sheet) }
      case "vmlDrawing": try moveLegacyDrawing(part, edit, of: sheet)
      default: continue
      }
    }
  }

  /// Takes away a table whose cells are all gone.
  private func removeTable(_ id: String, of sheet: EditedSheet) throws(XLSXError) {
    let relationships = try self.relationships(of: sheet)
    guard let part = relationships.part(id) else { return }
    let frame = try content(of: sheet).frame
    if let tables = frame.first("tableParts") {
      tables.removeElements { $0.relationshipID == id }
      tables["count"] = String(tables.elements.count)
      if tables.elements.isEmpty { frame.remove(tables) }
    }
    relationships.remove { $0.id == id }
    try package.remove(part)
  }

  /// Rewrites a chart, a drawing with linked texts, a table, a control or a pivot cache; one that is
  /// no XML stays as it is.
  private func rewrite(_ part: Naming.Part, _ change: @escaping ReferenceChange) throws(XLSXError) {
    guard let document = try? package.document(part.name) else { return }
    var walker = ReferenceWalker { change(FormulaText($0), nil)?.text }
    walker.walk(document.root)
    if part.type.hasSuffix("pivotCacheDefinition+xml") { rewriteCache(document.root, change) }
  }

  /// The parts beside sheets that may name one, with their types.
  private func referringParts() throws(XLSXError) -> [Naming.Part] {
    if let known = knownReferring, known.version == package.version { return known.parts }
    let types = try package.contentTypes()
    let kinds = [
      "chart+xml", "chartex+xml", "drawing+xml", "controlproperties+xml", "table+xml",
      "pivotCacheDefinition+xml",
    ]
    let parts = package.partNames.compactMap { name in
      types.type(of: name).flatMap { type in
        kinds.contains(where: type.hasSuffix) ? (name: name, type: type) : nil
      }
    }
    knownReferring = (package.version, parts)
    return parts
  }

  /// The source of a pivot table names sheet and range apart.
  private func rewriteCache(_ root: XMLElement, _ change: ReferenceChange) {
    guard let source = root.first("cacheSource")?.first("worksheetSource"),
      let sheet = source["sheet"], let range = source["ref"]
    else { return }
    let prefix = SheetPrefix(sheet)
    guard let changed = change(FormulaText(prefix.text + range), nil)?.references.first,
      let name = changed.sheet?.name
    else { return }
    source["sheet"] = name
    if let first = changed.first {
      source["ref"] = first.text + (changed.last.map { ":" + $0.text } ?? "")
    }
  }
}

/// What names a sheet.
struct Naming {
  /// A part beside the sheets, with its content type.
  typealias Part = (name: String, type: String)

  var sheets: [EditedSheet] = []
  var parts: [Part] = []

  var isEmpty: Bool { sheets.isEmpty && parts.isEmpty }
}

/// Looks for the name of a sheet in the bytes of a part, as formulas and XML write it.
struct ReferenceSearch {
  private let needles: [[UInt8]]

  init(_ name: String) {
    let quoted = name.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    var needles: Set<[UInt8]> = []
    for text in [name, quoted] {
      needles.insert(Array(text.utf8))
      needles.insert(XMLText.escaped(text))
      needles.insert(XMLText.attribute(text))
      needles.insert(Array(text.replacing("'", with: "&apos;").utf8))
    }
    self.needles = Array(needles)
  }

  /// Whether bytes may name a sheet at all: a reference to one has an exclamation mark, as it is
  /// or as a character reference.
  static func mayNameSheets(_ bytes: some Sequence<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "!") { return true }
      if byte == UInt8(ascii: "#"), previous == UInt8(ascii: "&") { return true }
      previous = byte
    }
    return false
  }

  /// Whether the name stands somewhere in the bytes, in any case of ASCII letters.
  func isFound(in bytes: [UInt8]) -> Bool {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else { return true }
    return needles.contains { XLSX.isFound($0, in: bytes) }
  }
}

/// Whether bytes stand somewhere among others, in any case of ASCII letters.
func isFound(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
  guard let first = needle.first.map(folded), needle.count <= bytes.count else { return false }
  let rest = needle.map(folded)
  for start in 0...(bytes.count - needle.count) where folded(bytes[start]) == first {
    var offset = 1
    while offset < rest.count, folded(bytes[start + offset]) == rest[offset] { offset += 1 }
    if offset == rest.count { return true }
  }
  return false
}

private func folded(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
