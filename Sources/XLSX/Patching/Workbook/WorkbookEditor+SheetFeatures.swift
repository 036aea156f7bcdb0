import Grid
import Spreadsheet
import XMLStream

/// Merges, links, rules, protection of a sheet.
extension WorkbookEditor {
  /// Shows a range as one cell.
  ///
  /// - Throws: `overlap` where another merged range shares a cell with it, `rule` over a table.
  func mergeCells(_ name: String, _ range: CellRange) throws(XLSXError) {
    let sheet = try self.sheet(name)
    let part = try content(of: sheet)
    if range.topLeft != range.bottomRight { try refuseTables(under: range, of: sheet) }
    try sheet.merge(range, in: part)
  }

  /// Undoes merges that overlap a range.
  func unmergeCells(_ name: String, _ range: CellRange) throws(XLSXError) {
    let part = try worksheet(name)
    guard let merges = part.frame.first("mergeCells") else { return }
    part.isChanged = true
    part.merges = nil
    merges.removeElements { $0["ref"].flatMap { CellRange($0) }?.overlaps(range) ?? false }
    merges["count"] = String(merges.elements.count)
    if merges.elements.isEmpty { part.frame.remove(merges) }
  }

  /// Links a cell; nil removes its link.
  func setHyperlink(
    _ name: String, _ cell: CellReference, _ target: Hyperlink.Target?
  ) throws(XLSXError) {
    let sheet = try self.sheet(name)
    if let target { try SheetRules(sheet.name).link(target, at: cell) }
    let part = try content(of: sheet)
    part.isChanged = true
    let list = part.child("hyperlinks")
    var links = part.links.take() ?? [:]
    if links.isEmpty {
      for link in list.all("hyperlink") { if let ref = link["ref"] { links[ref] = link } }
    }
    if let old = links.removeValue(forKey: cell.description) { list.remove(old) }
    if let target {
      let link = XMLElement(name: part.prefix + "hyperlink")
      link["ref"] = cell.description
      try lead(link, to: target, of: sheet, part)
      list.append(link)
      links[cell.description] = link
    }
    part.links = links
    if !list.hasElements { part.frame.remove(list) }
  }

  private func lead(
    _ link: XMLElement, to target: Hyperlink.Target, of sheet: EditedSheet, _ part: SheetPart
  ) throws(XLSXError) {
    switch target {
    case .location(let place):
      link["location"] = place
      part.noteReferences(in: place.utf8)
    case .url(let url):
      let (address, place) = (LinkTarget(url).address, LinkTarget(url).place)
      link["location"] = place
      let id = try relationships(of: sheet).addExternal(kind: "hyperlink", target: address)
      link[relationshipPrefix(of: part.frame) + "id"] = id
    }
  }

  /// Adds a rule for what may be typed.
  func addDataValidation(_ name: String, _ validation: DataValidation) throws(XLSXError) {
    try SheetRules(name).validation(validation)
    let part = try worksheet(name)
    var writer = XMLWriter(prefix: part.prefix)
    try ValidationXML(validation: validation, sheet: name).write(to: &writer)
    part.isChanged = true
    let rules = part.child("dataValidations")
    part.noteReferences(in: writer.bytes)
    rules.append(try fragment(&writer, part))
    rules["count"] = String(rules.elements.count)
  }

  /// Adds a look that depends on values; those that are there count before it.
  func addConditionalFormat(_ name: String, _ format: ConditionalFormat) throws(XLSXError) {
    try SheetRules(name).conditionalFormat(format)
    let part = try worksheet(name)
    let style = try styles().differenceIndex(of: format.style)
    var last = 0
    part.frame.forEachDescendant { element in
      if element.isNamed("cfRule") {
        last = max(last, element["priority"].flatMap { Int($0) } ?? 0)
      }
    }
    let xml = ConditionalFormatXML(format: format, style: style, priority: last + 1)
    var writer = XMLWriter(prefix: part.prefix)
    xml.write(to: &writer)
    part.isChanged = true
    part.noteReferences(in: writer.bytes)
    if !writer.bytes.isEmpty {
      part.frame.insert(try fragment(&writer, part), inOrder: SheetSchema.order)
    }
    xml.writeExtension(to: &writer)
    if !writer.bytes.isEmpty { try extend(part, .conditionalFormats, with: &writer) }
  }

  /// Adds an item to one of a sheet's extension lists, which is made where it is not there.
  private func extend(
    _ part: SheetPart, _ kind: SheetExtension, with writer: inout XMLWriter
  ) throws(XLSXError) {
    part.noteReferences(in: writer.bytes)
    let lists = part.child("extLst")
    if let known = lists.all("ext").first(where: { $0["uri"] == kind.rawValue })?.elements.first {
      return known.append(try fragment(&writer, part))
    }
    var list = XMLWriter(prefix: part.prefix)
    kind.write(writer.takeBytes(), to: &list)
    lists.append(try fragment(&list, part))
  }

  /// Protects a sheet; nil takes its protection away.
  func setProtection(_ name: String, _ protection: SheetProtection?) throws(XLSXError) {
    let part = try worksheet(name)
    part.isChanged = true
    part.frame.removeElements { $0.isNamed("sheetProtection") }
    guard let protection else { return }
    var writer = XMLWriter(prefix: part.prefix)
    ProtectionXML.write(protection, to: &writer)
    part.frame.insert(try fragment(&writer, part), inOrder: SheetSchema.order)
  }

  /// The element that a writer wrote.
  func fragment(
    _ writer: inout XMLWriter, _ part: SheetPart
  ) throws(XLSXError) -> XMLElement {
    do { return try XMLElement(fragment: writer.takeBytes()) } catch {
      throw XLSXError(patching: error, part: part.part)
    }
  }

  /// The prefix of the namespace of relationships with its colon, which is declared where it is
  /// not yet.
  func relationshipPrefix(of root: XMLElement) -> String {
    let uri = OOXML.relationships(strict: package.isStrict)
    for (name, value) in root.tag.attributes where value == uri && name.hasPrefix("xmlns:") {
      return String(name.dropFirst(6)) + ":"
    }
    root["xmlns:r"] = uri
    return "r:"
  }
}
