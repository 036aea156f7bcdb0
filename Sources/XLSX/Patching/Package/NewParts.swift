import Spreadsheet
import XMLStream

/// Parts as a new workbook has them.
enum NewParts {
  /// A styles part with Calibri 11 as its only look.
  static var styles: [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    writer.element("styleSheet", ["xmlns": OOXML.main]) { writer in
      writer.element("fonts", ["count": "1"]) { StyleXML.font(.init(), to: &$0) }
      writer.element("fills", ["count": "2"]) { writer in
        for name in ["none", "gray125"] {
          writer.element("fill") { $0.element("patternFill", ["patternType": name]) }
        }
      }
      writer.element("borders", ["count": "1"]) { StyleXML.border(.init(), to: &$0) }
      writer.element("cellStyleXfs", ["count": "1"]) { $0.element("xf", format(isCell: false)) }
      writer.element("cellXfs", ["count": "1"]) { $0.element("xf", format(isCell: true)) }
      writer.element("cellStyles", ["count": "1"]) {
        $0.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
      writer.element("dxfs", ["count": "0"])
      writer.element(
        "tableStyles",
        [
          "count": "0", "defaultTableStyle": "TableStyleMedium2",
          "defaultPivotStyle": "PivotStyleLight16",
        ])
    }
    return writer.takeBytes()
  }

  private static func format(isCell: Bool) -> KeyValuePairs<String, String?> {
    [
      "numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0",
      "xfId": isCell ? "0" : nil,
    ]
  }
}
