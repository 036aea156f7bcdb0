import XMLStream

/// What cells say by number of themselves (ECMA-376 part 1, 18.9): that an array formula takes the
/// cells it needs ([MS-XLSX] 2.6.96).
enum MetadataXML {
  /// The number of dynamic arrays in a part of our own.
  static let number = 1

  /// The name of their type.
  static let type = "XLDAPR"

  /// The part.
  static var bytes: [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    writer.element("metadata", ["xmlns": OOXML.main]) { writer in
      writer.element("metadataTypes", ["count": "1"]) { metadataType(to: &$0) }
      writer.element("futureMetadata", ["name": type, "count": "1"]) { block(to: &$0) }
      writer.element("cellMetadata", ["count": "1"]) { record(1, 0, to: &$0) }
    }
    return writer.takeBytes()
  }

  /// The type: what becomes of the note where a cell is copied, sorted and so on.
  static func metadataType(to writer: inout XMLWriter) {
    writer.element(
      "metadataType",
      [
        "name": type, "minSupportedVersion": "120000", "copy": "1", "pasteAll": "1",
        "pasteValues": "1", "merge": "1", "splitFirst": "1", "rowColShift": "1",
        "clearFormats": "1", "clearComments": "1", "assign": "1", "coerce": "1", "cellMeta": "1",
      ])
  }

  /// The block that says that an array is dynamic.
  static func block(to writer: inout XMLWriter) {
    writer.element("bk") { writer in
      writer.element("extLst") { writer in
        writer.element("ext", ["uri": "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"]) { writer in
          writer.element(
            "xda:dynamicArrayProperties",
            ["xmlns:xda": Namespace.dynamicArrays.uris[0], "fDynamic": "1", "fCollapsed": "0"])
        }
      }
    }
  }

  /// The record that cells name: the type, from 1, and the block, from 0.
  static func record(_ type: Int, _ block: Int, to writer: inout XMLWriter) {
    writer.element("bk") { $0.element("rc", ["t": String(type), "v": String(block)]) }
  }
}
