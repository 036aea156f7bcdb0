import Grid
import Spreadsheet
import XMLStream

/// Notes as two parts write them: their texts, and the yellow boxes in VML.
enum NotesXML {
  /// A `comment` of the part with the texts (ECMA-376 part 1, 18.7.3).
  static func comment(
    _ note: Note, at cell: CellReference, author: Int, to writer: inout XMLWriter
  ) throws(XLSXError) {
    let length = note.text.utf16.count
    guard length <= SheetLimits.textLength else {
      throw XLSXError(.textTooLong, [String(length)], sheet: nil, cell: cell)
    }
    writer.element("comment", ["ref": cell.description, "authorId": String(author)]) { writer in
      writer.element("text") { writer in
        writer.element("r") { writer in
          StyleXML.run(Font(name: "宋体", size: 9, color: .indexed(81)), to: &writer)
          writer.element("t", ["xml:space": "preserve"], text: CellText.escaped(note.text))
        }
      }
    }
  }

  /// The part with the texts of some notes.
  static func comments(_ notes: [CellReference: Note]) throws(XLSXError) -> [UInt8] {
    let inOrder = notes.sorted { $0.key < $1.key }
    var authors: [String] = []
    for (_, note) in inOrder where !authors.contains(note.author) { authors.append(note.author) }
    var writer = XMLWriter()
    writer.declaration()
    writer.start("comments", ["xmlns": OOXML.main])
    writer.element("authors") { writer in
      for author in authors { writer.element("author", text: author) }
    }
    writer.start("commentList")
    for (cell, note) in inOrder {
      try comment(note, at: cell, author: authors.firstIndex(of: note.author) ?? 0, to: &writer)
    }
    writer.end("commentList")
    writer.end("comments")
    return writer.takeBytes()
  }

  /// The part with the boxes of some notes.
  static func drawing(_ notes: [CellReference: Note]) -> [UInt8] {
    var writer = XMLWriter()
    writer.element(
      "xml",
      [
        "xmlns:v": "urn:schemas-microsoft-com:vml",
        "xmlns:o": "urn:schemas-microsoft-com:office:office",
        "xmlns:x": "urn:schemas-microsoft-com:office:excel",
      ]
    ) { writer in
      writer.element("o:shapelayout", ["v:ext": "edit"]) {
        $0.element("o:idmap", ["v:ext": "edit", "data": "1"])
      }
      shapeType(to: &writer)
      for (index, (cell, note)) in notes.sorted(by: { $0.key < $1.key }).enumerated() {
        box(note, at: cell, number: 1025 + index, to: &writer)
      }
    }
    return writer.takeBytes()
  }

  private static func shapeType(to writer: inout XMLWriter) {
    writer.element(
      "v:shapetype",
      [
        "id": "_x0000_t202", "coordsize": "21600,21600", "o:spt": "202",
        "path": "m,l,21600r21600,l21600,xe",
      ]
    ) { writer in
      writer.element("v:stroke", ["joinstyle": "miter"])
      writer.element("v:path", ["gradientshapeok": "t", "o:connecttype": "rect"])
    }
  }

  /// The box of a note, right of its cell and as tall as its lines.
  static func box(
    _ note: Note, at cell: CellReference, number: Int, to writer: inout XMLWriter
  ) {
    writer.element(
      "v:shape",
      [
        "id": "_x0000_s\(number)", "type": "#_x0000_t202",
        "style": "position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:108pt;"
          + "height:59.25pt;z-index:\(number - 1024);visibility:hidden",
        "fillcolor": "#ffffe1", "o:insetmode": "auto",
      ]
    ) { writer in
      writer.element("v:fill", ["color2": "#ffffe1"])
      writer.element("v:shadow", ["on": "t", "color": "black", "obscured": "t"])
      writer.element("v:path", ["o:connecttype": "none"])
      writer.element("v:textbox", ["style": "mso-direction-alt:auto"]) {
        $0.element("div", ["style": "text-align:left"])
      }
      writer.element("x:ClientData", ["ObjectType": "Note"]) { writer in
        writer.element("x:MoveWithCells")
        writer.element("x:SizeWithCells")
        writer.element("x:Anchor", text: anchor(note, at: cell))
        writer.element("x:AutoFill", text: "False")
        writer.element("x:Row", text: String(cell.row - 1))
        writer.element("x:Column", text: String(cell.column - 1))
      }
    }
  }

  private static func anchor(_ note: Note, at cell: CellReference) -> String {
    let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { TextWidth.characters(of: $0) / 20 + 1 }.reduce(0) { $0 + Int($1) }
    let rows = min(max(4, lines), 30)
    let top = max(0, cell.row - 2)
    let left = min(cell.column, SheetLimits.columns - 3)
    return "\(left), 15, \(top), 10, \(left + 2), 31, \(min(top + rows, SheetLimits.rows - 1)), 9"
  }
}
