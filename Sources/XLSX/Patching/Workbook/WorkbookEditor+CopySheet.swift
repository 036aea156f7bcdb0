import Grid
import Spreadsheet
import XMLStream

/// Sheets copied, within the workbook.
extension WorkbookEditor {
  /// Copies a sheet with all that belongs to it, behind the last one.
  func copySheet(_ name: String, to new: String) throws(XLSXError) {
    let sheet = try self.sheet(name)
    try check(newName: new)
    let content = try self.content(of: sheet)
    let part = package.freeName("xl/worksheets/sheet", ".xml")
    let id = try package.add(part, [], type: .worksheet, relatedTo: workbookPart)
    try PartCopier(from: package, to: package).copyRelated(of: sheet.part, to: part)
    let copy = appendSheet(new, part: part, relationship: id)
    copy.content = SheetPart(copying: content, part: part)
    copy.element["state"] = sheet.element["state"]
    let tables = try renameTables(of: copy)
    try settleCopy(copy, named: sheet.name, tables: tables)
    copyNames(of: sheet, to: copy)
    needsCalculation = true
    try forgetTitles()
  }

  /// What a copy may not have twice goes, and what names the old sheet names the new one.
  func settleCopy(
    _ copy: EditedSheet, named old: String, tables: [String: String]
  ) throws(XLSXError) {
    let content = try self.content(of: copy)
    content.isChanged = true
    content.frame.first("sheetPr")?["codeName"] = nil
    for view in content.frame.first("sheetViews")?.all("sheetView") ?? [] {
      view["tabSelected"] = nil
    }
    let new = copy.name
    let change = { (formula: FormulaText) -> FormulaText? in
      let renamed = formula.renaming(sheet: old, to: new)
      return (renamed ?? formula).renaming(tables: tables) ?? renamed
    }
    content.rewriteFormulas(change)
    var walker = ReferenceWalker { change(FormulaText($0))?.text }
    walker.walk(content.frame)
    for part in try relatedParts(of: copy) {
      guard let root = try? package.document(part).root else { continue }
      walker.walk(root)
    }
    try renewThreads(of: copy)
  }

  /// Parts of XML below a sheet's, charts among them.
  private func relatedParts(of sheet: EditedSheet) throws(XLSXError) -> [String] {
    var found: [String] = []
    var waiting = [sheet.part]
    while let source = waiting.popLast() {
      let relationships = try package.relationships(of: source)
      for relationship in relationships.all
      where !EditedSheet.sharedKinds.contains(relationship.kind) {
        guard let part = relationships.part(of: relationship), package.contains(part),
          part.hasSuffix(".xml"), !found.contains(part)
        else { continue }
        found.append(part)
        waiting.append(part)
      }
    }
    return found
  }

  /// Tables of a workbook have ids and names of their own.
  ///
  /// - Returns: the new names by the old ones.
  func renameTables(of copy: EditedSheet) throws(XLSXError) -> [String: String] {
    let own = try relationships(of: copy).parts(ofKind: "table")
    guard !own.isEmpty else { return [:] }
    var (ids, names) = (Set<Int>(), Set<String>())
    let types = try package.contentTypes()
    for name in package.partNames where types.type(of: name) == PartType.table.contentType {
      guard !own.contains(name) else { continue }
      let root = try package.document(name).root
      ids.insert(root["id"].flatMap { Int($0) } ?? 0)
      names.insert((root["displayName"] ?? "").lowercased())
    }
    var renamed: [String: String] = [:]
    for part in own where package.contains(part) {
      let root = try package.document(part).root
      let id = (ids.max() ?? 0) + 1
      ids.insert(id)
      root["id"] = String(id)
      let old = root["displayName"] ?? ""
      var (name, number) = (old, 2)
      while names.contains(name.lowercased()) {
        (name, number) = ("\(old)_\(number)", number + 1)
      }
      names.insert(name.lowercased())
      root["displayName"] = name
      if root["name"] != nil { root["name"] = name }
      if name != old { renamed[old] = name }
    }
    return renamed
  }

  private func copyNames(of sheet: EditedSheet, to copy: EditedSheet) {
    guard let index = sheets.firstIndex(where: { $0 === sheet }) else { return }
    for element in definedNames().elements(ofSheet: index) {
      let formula = FormulaText(element.text)
      let text = formula.renaming(sheet: sheet.name, to: copy.name)?.text ?? element.text
      setName(
        element["name"] ?? "", of: copy, formula: text,
        isHidden: element["hidden"].map(isTrue) ?? false)
    }
  }
}
