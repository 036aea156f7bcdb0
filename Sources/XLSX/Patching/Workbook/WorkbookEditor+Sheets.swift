import Grid
import Spreadsheet
import XMLStream

/// Sheets renamed, removed, moved, shown and hidden.
extension WorkbookEditor {
  /// Renames a sheet and all that refers to it.
  ///
  /// - Throws: `sheetName`, `sheetExists`.
  func renameSheet(_ name: String, to new: String) throws(XLSXError) {
    let sheet = try self.sheet(name)
    guard sheet.name != new else { return }
    try check(newName: new, except: sheet)
    let old = sheet.name
    try rewriteReferences(to: sheet) { formula, _ in formula.renaming(sheet: old, to: new) }
    sheet.name = new
    forgetSheetNames()
    knownNames = nil
    sheet.element["name"] = new
    try renameTitle(old, to: new)
  }

  /// Removes a sheet; formulas that refer to it become `#REF!`.
  ///
  /// - Throws: `lastSheet` where no visible sheet would be left.
  func removeSheet(_ name: String) throws(XLSXError) {
    let sheet = try self.sheet(name)
    guard let index = sheets.firstIndex(where: { $0 === sheet }) else { return }
    guard sheets.contains(where: { $0 !== sheet && $0.isVisible }) else {
      throw XLSXError(.lastSheet, [sheet.name], sheet: sheet.name)
    }
    needsCalculation = true
    try forgetLostFormulas()
    try forgetChain(sheet: sheet.id)
    try rewriteReferences(to: sheet) { formula, _ in formula.removing(sheet: sheet.name) }
    try removeParts(of: sheet)
    workbook.first("sheets")?.remove(sheet.element)
    sheets.remove(at: index)
    forgetSheetNames()
    renumberNames { $0 == index ? nil : $0 > index ? $0 - 1 : $0 }
    renumberViews {
      $0 >= index && $0 > 0 ? ($0 == index ? min($0, self.sheets.count - 1) : $0 - 1) : $0
    }
    try showActiveSheet()
    try removeTitle(sheet.name)
  }

  /// Moves sheets, one behind the other, to a place among the tabs, counted from 0.
  func moveSheets(_ names: [String], to place: Int) throws(XLSXError) {
    var moved: [EditedSheet] = []
    var isMoved: Set<ObjectIdentifier> = []
    for name in names {
      let sheet = try sheet(name)
      if isMoved.insert(ObjectIdentifier(sheet)).inserted { moved.append(sheet) }
    }
    let before = sheets
    var after = before.filter { !isMoved.contains(ObjectIdentifier($0)) }
    after.insert(contentsOf: moved, at: min(max(0, place), after.count))
    guard let list = workbook.first("sheets"), !zip(before, after).allSatisfy({ $0 === $1 }) else {
      return
    }
    sheets = after
    let isListed = Set(before.map { ObjectIdentifier($0.element) })
    var order = after.makeIterator()
    list.children = list.children.map { node in
      guard case .element(let element) = node, isListed.contains(ObjectIdentifier(element)),
        let next = order.next()
      else { return node }
      return .element(next.element)
    }
    let places = Dictionary(
      uniqueKeysWithValues: after.enumerated().map { (ObjectIdentifier($1), $0) })
    let change = { (index: Int) in
      before.indices.contains(index) ? places[ObjectIdentifier(before[index])] : index
    }
    renumberNames(change)
    renumberViews { change($0) ?? $0 }
  }

  /// Shows or hides a sheet; one that shows alone cannot be hidden.
  func setVisibility(_ name: String, _ visibility: Sheet.Visibility) throws(XLSXError) {
    let sheet = try self.sheet(name)
    if visibility != .visible, !sheets.contains(where: { $0 !== sheet && $0.isVisible }) {
      throw XLSXError(.lastSheet, [sheet.name], sheet: sheet.name)
    }
    sheet.element["state"] = visibility == .visible ? nil : visibility.rawValue
    try showActiveSheet()
  }

  /// Adds a sheet behind the last, whose part is in the package already.
  func appendSheet(_ name: String, part: String, relationship id: String) -> EditedSheet {
    let element = XMLElement(name: workbook.tag.prefix + "sheet")
    let list = workbook.first("sheets") ?? XMLElement(name: workbook.tag.prefix + "sheets")
    if workbook.first("sheets") == nil {
      workbook.insert(list, inOrder: SheetSchema.workbookOrder)
    }
    lastSheetID += 1
    element["name"] = name
    element["sheetId"] = String(lastSheetID)
    element[relationshipPrefix(of: workbook) + "id"] = id
    list.append(element)
    let sheet = EditedSheet(name: name, element: element, part: part)
    append(sheet)
    return sheet
  }

  /// Refuses names that Excel refuses, and those that are taken.
  func check(newName name: String, except sheet: EditedSheet? = nil) throws(XLSXError) {
    let isBad =
      name.isEmpty || name.utf16.count > SheetLimits.sheetNameLength
      || name.contains { ":\\/?*[]".contains($0) } || name.hasPrefix("'") || name.hasSuffix("'")
      || name.lowercased() == "history"
    if isBad { throw XLSXError(.sheetName, [name], sheet: name) }
    if knownSheetNames().has(name),
      sheets.contains(where: { $0 !== sheet && SheetPrefix.isSame($0.name, name) })
    {
      throw XLSXError(.sheetExists, [name], sheet: name)
    }
  }

  // MARK: What counts sheets

  /// Names of sheets know them by their place.
  private func renumberNames(_ change: (Int) -> Int?) {
    knownNames = nil
    guard let names = workbook.first("definedNames") else { return }
    names.removeElements { element in
      guard let index = element["localSheetId"].flatMap({ Int($0) }) else { return false }
      guard let new = change(index) else { return true }
      element["localSheetId"] = String(new)
      return false
    }
    if names.elements.isEmpty { workbook.remove(names) }
  }

  private func renumberViews(_ change: (Int) -> Int) {
    for view in workbook.first("bookViews")?.all("workbookView") ?? [] {
      for name in ["activeTab", "firstSheet"] {
        guard let index = view[name].flatMap({ Int($0) }) else { continue }
        view[name] = String(max(0, change(index)))
      }
    }
  }

  /// The sheet shown first has to be one that people see.
  private func showActiveSheet() throws(XLSXError) {
    guard let visible = sheets.firstIndex(where: \.isVisible) else { return }
    for view in workbook.first("bookViews")?.all("workbookView") ?? [] {
      let active = view["activeTab"].flatMap { Int($0) } ?? 0
      if !sheets.indices.contains(active) || !sheets[active].isVisible {
        view["activeTab"] = String(visible)
      }
      if let first = view["firstSheet"].flatMap({ Int($0) }),
        !sheets.indices.contains(first) || !sheets[first].isVisible
      {
        view["firstSheet"] = String(visible)
      }
    }
  }

  /// Removes a sheet's part and those that belong to it alone.
  private func removeParts(of sheet: EditedSheet) throws(XLSXError) {
    let owned = try ownedParts(of: sheet.part)
    try package.relationships(of: workbookPart).remove { relationship in
      !relationship.isExternal
        && PartName.resolve(relationship.target, from: self.workbookPart) == sheet.part
    }
    for part in [sheet.part] + owned { try package.remove(part) }
  }

  /// Parts below a part that nothing else refers to.
  private func ownedParts(of part: String) throws(XLSXError) -> [String] {
    var owned: [String] = []
    var waiting = [part]
    var seen: Set<String> = [part.lowercased(), workbookPart.lowercased()]
    while let source = waiting.popLast() {
      let relationships = try package.relationships(of: source)
      for relationship in relationships.all
      where !EditedSheet.sharedKinds.contains(relationship.kind) {
        guard let target = relationships.part(of: relationship), package.contains(target),
          seen.insert(target.lowercased()).inserted
        else { continue }
        owned.append(target)
        waiting.append(target)
      }
    }
    let others = try partsInUse(except: [part] + owned)
    return owned.filter { !others.contains($0.lowercased()) }
  }

  private func partsInUse(except sources: [String]) throws(XLSXError) -> Set<String> {
    let excluded = Set(sources.map { $0.lowercased() })
    var used: Set<String> = []
    for name in package.partNames where !name.hasSuffix(".rels") {
      guard !excluded.contains(name.lowercased()),
        package.contains(PartName.relationships(of: name))
      else { continue }
      let relationships = try package.relationships(of: name)
      for relationship in relationships.all {
        if let target = relationships.part(of: relationship),
          name != workbookPart || !excluded.contains(target.lowercased())
        {
          used.insert(target.lowercased())
        }
      }
    }
    return used
  }
}

extension EditedSheet {
  /// Kinds of parts that sheets share: neither removed nor copied with one of them.
  static let sharedKinds: Set<String> = [
    "pivotCacheDefinition", "slicerCache", "timelineCache", "theme", "styles", "sharedStrings",
    "workbook", "officeDocument", "worksheet", "person",
  ]
}
