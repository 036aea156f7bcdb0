import Grid
import Spreadsheet
import Values
import XMLStream

/// Title, author, properties of one's own, and the list of sheets among the properties.
extension WorkbookEditor {
  /// Sets title, author and date; what is nil stays as it was.
  func setProperties(
    title: String?, creator: String?, modified: DateTime?
  ) throws(XLSXError) {
    let root = try propertiesRoot(.coreProperties, stem: "docProps/core") {
      PropertiesXML.core(DocumentProperties())
    }
    let values: [(String, String, String?)] = [
      ("dc:", "title", title), ("dc:", "creator", creator),
      ("dcterms:", "modified", modified.map { "\($0)Z" }),
    ]
    for (prefix, name, value) in values {
      guard let value else { continue }
      let element = root.first(name) ?? XMLElement(name: prefix + name)
      if root.first(name) == nil {
        declare(prefix, on: root)
        if name == "modified" { element["xsi:type"] = "dcterms:W3CDTF" }
        root.append(element)
      }
      element.text = value
    }
  }

  private func declare(_ prefix: String, on root: XMLElement) {
    let uris = [
      "dc:": "http://purl.org/dc/elements/1.1/", "dcterms:": "http://purl.org/dc/terms/",
      "xsi:": "http://www.w3.org/2001/XMLSchema-instance",
    ]
    for prefix in prefix == "dcterms:" ? [prefix, "xsi:"] : [prefix] {
      let name = "xmlns:" + prefix.dropLast()
      if root[name] == nil { root[name] = uris[prefix] }
    }
  }

  /// Sets a property of one's own; nil removes it.
  func setCustomProperty(_ name: String, _ value: CellValue?) throws(XLSXError) {
    let root = try propertiesRoot(.customProperties, stem: "docProps/custom") {
      PropertiesXML.custom([:])
    }
    root.removeElements { $0["name"] == name }
    guard let value else { return }
    let last = root.elements.compactMap { $0["pid"].flatMap { Int($0) } }.max() ?? 1
    var writer = XMLWriter(prefix: root.tag.prefix)
    PropertiesXML.property(name, value, id: last + 1, to: &writer)
    do { root.append(try XMLElement(fragment: writer.takeBytes())) } catch {
      throw XLSXError(patching: error, part: "docProps/custom.xml")
    }
  }

  private func propertiesRoot(
    _ type: PartType, stem: String, _ make: () -> [UInt8]
  ) throws(XLSXError) -> XMLElement {
    let relationships = try package.relationships(of: nil)
    let kinds: [String] = [type.kind, type.kind.camelCase]
    for kind in kinds {
      if let part = relationships.parts(ofKind: kind).first(where: { package.contains($0) }) {
        return try package.document(part).root
      }
    }
    let name = package.contains(stem + ".xml") ? package.freeName(stem, ".xml") : stem + ".xml"
    try package.add(name, make(), type: type, relatedTo: nil)
    return try package.document(name).root
  }

  // MARK: The list of sheets

  /// The properties of the program list the sheets by name.
  func renameTitle(_ old: String, to new: String) throws(XLSXError) {
    guard let root = try titlesRoot(naming: old) else { return }
    root.first("TitlesOfParts")?.forEachDescendant { element in
      guard element.elements.isEmpty else { return }
      if element.text == old {
        element.text = new
      } else if let changed = FormulaText(element.text).renaming(sheet: old, to: new) {
        element.text = changed.text
      }
    }
  }

  /// A list that no longer fits is left out, as programs may.
  func removeTitle(_ name: String) throws(XLSXError) {
    guard let root = try titlesRoot(naming: name) else { return }
    dropTitles(root)
  }

  /// Leaves the list out after a sheet was added.
  func forgetTitles() throws(XLSXError) {
    guard let root = try titlesRoot(naming: nil) else { return }
    dropTitles(root)
  }

  private func dropTitles(_ root: XMLElement) {
    root.removeElements { $0.isNamed("TitlesOfParts") || $0.isNamed("HeadingPairs") }
  }

  private func titlesRoot(naming name: String?) throws(XLSXError) -> XMLElement? {
    let relationships = try package.relationships(of: nil)
    let parts =
      relationships.parts(ofKind: "extended-properties")
      + relationships.parts(ofKind: "extendedProperties")
    guard let part = parts.first(where: { package.contains($0) }) else { return nil }
    if let name, try !ReferenceSearch(name).isFound(in: package.data(part)) { return nil }
    guard let document = try? package.document(part), document.root.first("TitlesOfParts") != nil
    else { return nil }
    return document.root
  }
}

extension String {
  /// `extendedProperties` for `extended-properties`.
  fileprivate var camelCase: String {
    let parts = split(separator: "-")
    let rest = parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return (parts.first.map(String.init) ?? "") + rest.joined()
  }
}
