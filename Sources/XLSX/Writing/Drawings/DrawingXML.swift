import Grid
import Spreadsheet
import XMLStream

/// Pictures and charts above the cells (ECMA-376 part 1, 20.5).
struct DrawingXML {
  /// Whether the package is in strict OOXML.
  let isStrict: Bool

  /// English Metric Units in a pixel at 96 for the inch.
  static let unitsPerPixel = 9525

  /// The drawing part, empty.
  func empty() -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    writer.element(
      "xdr:wsDr",
      [
        "xmlns:xdr": OOXML.drawing("spreadsheetDrawing", strict: isStrict),
        "xmlns:a": OOXML.drawing("main", strict: isStrict),
      ])
    return writer.takeBytes()
  }

  /// A picture, whose file the relationship leads to.
  func picture(
    _ picture: Picture, size: Picture.Size, number: Int, relationship id: String
  ) -> [UInt8] {
    var writer = XMLWriter()
    let units = DrawingXML.unitsPerPixel
    let extent = picture.size == nil ? picture.extent : nil
    anchor(picture.anchor, extent, size, to: &writer) { writer in
      writer.element("xdr:pic") { writer in
        writer.element("xdr:nvPicPr") { writer in
          let name = picture.name.nonEmpty ?? "Picture \(number)"
          writer.element("xdr:cNvPr", ["id": String(number + 1), "name": name])
          writer.element("xdr:cNvPicPr") { $0.element("a:picLocks", ["noChangeAspect": "1"]) }
        }
        writer.element("xdr:blipFill") { writer in
          let uri = OOXML.relationships(strict: isStrict)
          writer.element("a:blip", ["xmlns:r": uri, "r:embed": id])
          writer.element("a:stretch") { $0.element("a:fillRect") }
        }
        writer.element("xdr:spPr") { writer in
          writer.element("a:xfrm") { writer in
            writer.element("a:off", ["x": "0", "y": "0"])
            writer.element(
              "a:ext", ["cx": String(size.width * units), "cy": String(size.height * units)])
          }
          writer.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
        }
      }
    }
    return writer.takeBytes()
  }

  /// A chart, whose part the relationship leads to.
  func chart(_ chart: Chart, number: Int, relationship id: String) -> [UInt8] {
    var writer = XMLWriter()
    let size = Picture.Size(width: 480, height: 288)
    anchor(chart.extent.topLeft, chart.extent, size, to: &writer) { writer in
      writer.element("xdr:graphicFrame", ["macro": ""]) { writer in
        writer.element("xdr:nvGraphicFramePr") { writer in
          writer.element("xdr:cNvPr", ["id": String(number + 1), "name": "Chart \(number)"])
          writer.element("xdr:cNvGraphicFramePr")
        }
        writer.element("xdr:xfrm") { writer in
          writer.element("a:off", ["x": "0", "y": "0"])
          writer.element("a:ext", ["cx": "0", "cy": "0"])
        }
        writer.element("a:graphic") { writer in
          let uri = OOXML.drawing("chart", strict: isStrict)
          writer.element("a:graphicData", ["uri": uri]) { writer in
            writer.element(
              "c:chart",
              ["xmlns:c": uri, "xmlns:r": OOXML.relationships(strict: isStrict), "r:id": id])
          }
        }
      }
    }
    return writer.takeBytes()
  }

  /// A box with text: black on white, with a thin line around it.
  func textBox(_ box: TextBox, number: Int) -> [UInt8] {
    var writer = XMLWriter()
    let size = Picture.Size(width: 192, height: 120)
    anchor(box.extent.topLeft, box.extent, size, to: &writer) { writer in
      writer.element("xdr:sp", ["macro": "", "textlink": ""]) { writer in
        writer.element("xdr:nvSpPr") { writer in
          let name = box.name.nonEmpty ?? "TextBox \(number)"
          writer.element("xdr:cNvPr", ["id": String(number + 1), "name": name])
          writer.element("xdr:cNvSpPr", ["txBox": "1"])
        }
        writer.element("xdr:spPr") { writer in
          writer.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
          solid("lt1", to: &writer)
          writer.element("a:ln", ["w": "9525"]) { solid("dk1", to: &$0) }
        }
        writer.element("xdr:txBody") { writer in
          writer.element("a:bodyPr", ["wrap": "square", "anchor": "t"])
          writer.element("a:lstStyle")
          for line in box.text.split(separator: "\n", omittingEmptySubsequences: false) {
            writer.element("a:p") { writer in
              guard !line.isEmpty else { return }
              writer.element("a:r") { writer in
                writer.element("a:rPr", ["lang": "zh-CN", "sz": "1100"])
                writer.element("a:t", text: String(line))
              }
            }
          }
        }
      }
    }
    return writer.takeBytes()
  }

  /// One colour of the theme.
  private func solid(_ color: String, to writer: inout XMLWriter) {
    writer.element("a:solidFill") { $0.element("a:schemeClr", ["val": color]) }
  }

  private func anchor(
    _ corner: CellReference, _ extent: CellRange?, _ size: Picture.Size, to writer: inout XMLWriter,
    _ content: (inout XMLWriter) -> Void
  ) {
    let units = DrawingXML.unitsPerPixel
    let name = extent == nil ? "xdr:oneCellAnchor" : "xdr:twoCellAnchor"
    let spaces: KeyValuePairs<String, String?> = [
      "xmlns:xdr": OOXML.drawing("spreadsheetDrawing", strict: isStrict),
      "xmlns:a": OOXML.drawing("main", strict: isStrict),
    ]
    writer.element(name, spaces) { writer in
      place("xdr:from", corner, to: &writer)
      if let extent {
        place("xdr:to", extent.bottomRight.offset(rows: 1, columns: 1), to: &writer)
      } else {
        writer.element(
          "xdr:ext", ["cx": String(size.width * units), "cy": String(size.height * units)])
      }
      content(&writer)
      writer.element("xdr:clientData")
    }
  }

  private func place(_ name: String, _ cell: CellReference, to writer: inout XMLWriter) {
    writer.element(name) { writer in
      writer.element("xdr:col", text: String(cell.column - 1))
      writer.element("xdr:colOff", text: "0")
      writer.element("xdr:row", text: String(cell.row - 1))
      writer.element("xdr:rowOff", text: "0")
    }
  }
}
