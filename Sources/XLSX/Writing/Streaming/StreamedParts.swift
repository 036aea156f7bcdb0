import Grid
import Spreadsheet
import XMLStream

/// The parts beside the sheets of a streamed workbook.
struct StreamedParts {
  let sheets: [StreamedSheet]
  /// The sheet that the workbook opens with.
  let shown: Int
  let properties: DocumentProperties
  let hasStrings: Bool
  let hasFormulas: Bool
  let hasDynamicArrays: Bool

  private static let types = "http://schemas.openxmlformats.org/package/2006/content-types"
  private static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// All parts by name, but for the shared strings.
  func all(styles: [UInt8]) throws -> [(String, [UInt8])] {
    var more = hasDynamicArrays ? [("xl/metadata.xml", MetadataXML.bytes)] : []
    if !properties.custom.isEmpty {
      more.append(("docProps/custom.xml", PropertiesXML.custom(properties.custom)))
    }
    return more + [
      ("xl/styles.xml", styles), ("xl/theme/theme1.xml", ThemeXML.bytes),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", workbookRelationships),
      ("docProps/core.xml", PropertiesXML.core(properties)),
      ("docProps/app.xml", NewWorkbook.extended(properties)),
      ("_rels/.rels", packageRelationships), ("[Content_Types].xml", contentTypes),
    ]
  }

  private var workbook: [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    let uri = OOXML.relationships(strict: false)
    writer.element("workbook", ["xmlns": OOXML.main, "xmlns:r": uri]) { writer in
      writer.element("bookViews") { writer in
        writer.element("workbookView", ["activeTab": shown == 0 ? nil : String(shown)])
      }
      writer.element("sheets") { writer in
        for (index, sheet) in sheets.enumerated() {
          let number = String(index + 1)
          let state = sheet.sheet.visibility
          writer.element(
            "sheet",
            [
              "name": sheet.sheet.name, "sheetId": number,
              "state": state == .visible ? nil : state.rawValue, "r:id": "rId" + number,
            ])
        }
      }
      names(to: &writer)
      writer.element("calcPr", ["calcId": "191029", "fullCalcOnLoad": hasFormulas ? "1" : nil])
    }
    return writer.takeBytes()
  }

  private func names(to writer: inout XMLWriter) {
    let names = sheets.map(\.sheet.fileNames)
    guard names.contains(where: { !$0.isEmpty }) else { return }
    writer.element("definedNames") { writer in
      for (index, names) in names.enumerated() {
        for name in names {
          writer.element(
            "definedName",
            [
              "name": name.name, "localSheetId": String(index),
              "hidden": name.isHidden ? "1" : nil,
            ], text: name.formula)
        }
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
    StreamedParts.relationships(
      [
        ("officeDocument", "xl/workbook.xml"), ("core-properties", "docProps/core.xml"),
        ("extended-properties", "docProps/app.xml"),
      ]
        + (properties.custom.isEmpty
          ? [] : [(PartType.customProperties.kind, "docProps/custom.xml")]))
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
    if !properties.custom.isEmpty { parts.append(("docProps/custom.xml", .customProperties)) }
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
