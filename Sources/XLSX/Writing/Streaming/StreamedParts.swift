import Grid
import Spreadsheet
import XMLStream

/// The parts beside the sheets of a streamed workbook.
struct StreamedParts {
  let sheets: [StreamedSheet]
  let hasStrings: Bool
  let hasFormulas: Bool
  let hasDynamicArrays: Bool

  private static let types = "http://schemas.openxmlformats.org/package/2006/content-types"
  private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// All parts by name, but for the shared strings.
  func all(styles: [UInt8]) throws -> [(String, [UInt8])] {
    let metadata = hasDynamicArrays ? [("xl/metadata.xml", MetadataXML.bytes)] : []
    return metadata + [
      ("xl/styles.xml", styles), ("xl/theme/theme1.xml", ThemeXML.bytes),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", workbookRelationships),
      ("docProps/core.xml", PropertiesXML.core(NewWorkbook.dated(DocumentProperties()))),
      ("docProps/app.xml", PropertiesXML.extended(application: "Microsoft Excel")),
      ("_rels/.rels", packageRelationships), ("[Content_Types].xml", contentTypes),
    ]
  }

  private var workbook: [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    let uri = OOXML.relationships(strict: false)
    writer.element("workbook", ["xmlns": OOXML.main, "xmlns:r": uri]) { writer in
      writer.element("bookViews") { $0.element("workbookView") }
      writer.element("sheets") { writer in
        for (index, sheet) in sheets.enumerated() {
          let number = String(index + 1)
          writer.element(
            "sheet", ["name": sheet.sheet.name, "sheetId": number, "r:id": "rId" + number])
        }
      }
      names(to: &writer)
      writer.element("calcPr", ["calcId": "191029", "fullCalcOnLoad": hasFormulas ? "1" : nil])
    }
    return writer.takeBytes()
  }

  /// Excel keeps the range of a filter under a hidden name too.
  private func names(to writer: inout XMLWriter) {
    let filters = sheets.enumerated().filter { $0.element.sheet.autoFilter != nil }
    guard !filters.isEmpty else { return }
    writer.element("definedNames") { writer in
      for (index, sheet) in filters {
        let ranges = sheet.sheet.autoFilter.map { [$0.range] } ?? []
        writer.element(
          "definedName",
          ["name": "_xlnm._FilterDatabase", "localSheetId": String(index), "hidden": "1"],
          text: AbsoluteAddress.text(of: ranges, on: sheet.sheet.name))
      }
    }
  }

  private var workbookRelationships: [UInt8] {
    var targets = sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") }
    targets += [("styles", "styles.xml"), ("theme", "theme/theme1.xml")]
    if hasStrings { targets.append(("sharedStrings", "sharedStrings.xml")) }
    if hasDynamicArrays { targets.append((PartType.metadata.kind, "metadata.xml")) }
    return StreamedParts.relationships(targets)
  }

  private var packageRelationships: [UInt8] {
    StreamedParts.relationships([
      ("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml"),
      ("extended-properties", "docProps/app.xml"),
    ])
  }

  private static func relationships(_ targets: [(kind: String, target: String)]) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    writer.element("Relationships", ["xmlns": relationships]) { writer in
      for (index, target) in targets.enumerated() {
        writer.element(
          "Relationship",
          [
            "Id": "rId\(index + 1)",
            "Type": OOXML.relationshipType(target.kind, strict: false), "Target": target.target,
          ])
      }
    }
    return writer.takeBytes()
  }

  private var contentTypes: [UInt8] {
    var parts: [(String, PartType)] = [
      ("xl/workbook.xml", .workbook), ("xl/styles.xml", .styles),
      ("xl/theme/theme1.xml", .theme), ("docProps/core.xml", .coreProperties),
      ("docProps/app.xml", .extendedProperties),
    ]
    parts += sheets.indices.map { ("xl/worksheets/sheet\($0 + 1).xml", .worksheet) }
    if hasStrings { parts.append(("xl/sharedStrings.xml", .sharedStrings)) }
    if hasDynamicArrays { parts.append(("xl/metadata.xml", .metadata)) }
    var writer = XMLWriter()
    writer.declaration()
    writer.element("Types", ["xmlns": StreamedParts.types]) { writer in
      let package = "application/vnd.openxmlformats-package.relationships+xml"
      writer.element("Default", ["Extension": "rels", "ContentType": package])
      writer.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for (name, type) in parts {
        writer.element(
          "Override", ["PartName": "/" + name, "ContentType": type.contentType])
      }
    }
    return writer.takeBytes()
  }
}
