import Spreadsheet
import XMLStream

/// What cells say by number of themselves.
extension WorkbookEditor {
  /// The number by which a cell says that its formula is a dynamic array; the part is made, or gets
  /// a record more, when that is first asked for.
  func dynamicArrayNumber() throws(XLSXError) -> Int {
    if let dynamicArrays { return dynamicArrays }
    let relationships = try package.relationships(of: workbookPart)
    let number: Int
    if let part = relationships.parts(ofKind: PartType.metadata.kind).first(where: package.contains)
    {
      number = try addDynamicArrays(to: package.document(part).root, part)
    } else {
      let usual = "xl/metadata.xml"
      let part = package.contains(usual) ? package.freeName("xl/metadata", ".xml") : usual
      try package.add(part, MetadataXML.bytes, type: .metadata, relatedTo: workbookPart)
      number = MetadataXML.number
    }
    dynamicArrays = number
    return number
  }

  /// What cells said by number of themselves when the package was opened.
  func cellMetadata() throws(XLSXError) -> CellMetadata {
    let part = try package.relationships(of: workbookPart).parts(ofKind: PartType.metadata.kind)
      .first(where: package.contains)
    guard let part, let original = package.original else { return CellMetadata() }
    return try CellMetadata(part: part, of: original)
  }

  private func addDynamicArrays(
    to root: XMLElement, _ part: String
  ) throws(XLSXError) -> Int {
    let order = [
      "metadataTypes", "metadataStrings", "mdxMetadata", "futureMetadata", "cellMetadata",
      "valueMetadata", "extLst",
    ]
    func list(_ name: String, where isWanted: (XMLElement) -> Bool = { _ in true }) -> XMLElement {
      if let known = root.all(name).first(where: isWanted) { return known }
      let new = XMLElement(name: root.tag.prefix + name)
      root.insert(new, inOrder: order)
      return new
    }
    func add(_ write: (inout XMLWriter) -> Void, to list: XMLElement) throws(XLSXError) -> Int {
      var writer = XMLWriter(prefix: root.tag.prefix)
      write(&writer)
      do { list.append(try XMLElement(fragment: writer.takeBytes())) } catch {
        throw XLSXError(patching: error, part: part)
      }
      list["count"] = String(list.elements.count)
      return list.elements.count
    }
    let types = list("metadataTypes")
    let known = types.elements.firstIndex { $0["name"] == MetadataXML.type }
    let type: Int
    if let known { type = known + 1 } else { type = try add(MetadataXML.metadataType, to: types) }
    let blocks = list("futureMetadata") { $0["name"] == MetadataXML.type }
    blocks["name"] = MetadataXML.type
    let block = try add(MetadataXML.block, to: blocks)
    return try add({ MetadataXML.record(type, block - 1, to: &$0) }, to: list("cellMetadata"))
  }
}
