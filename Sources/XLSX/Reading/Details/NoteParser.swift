import Grid
import Spreadsheet

/// Reads the notes of a sheet (ECMA-376 part 1, 18.7).
enum NoteParser {
  static func read(
    part: String, of package: OPCPackage
  ) throws(XLSXError) -> [CellReference: Note] {
    var authors: [String] = []
    var notes: [CellReference: Note] = [:]
    var reader = try package.reader(ofPart: part)
    guard try reader.root() != nil else { return [:] }
    let limits = package.limits
    try reader.children { (reader, list) throws(XLSXError) in
      try reader.children { (reader, node) throws(XLSXError) in
        if list.tag == .authors, node.tag == .author { authors.append(try reader.text()) }
        if list.tag == .commentList, node.tag == .comment,
          let cell = reader.string(.ref, of: node).flatMap({ CellReference($0) })
        {
          let author = reader.int(.authorId, of: node) ?? -1
          notes[cell] = Note(
            try text(&reader), author: authors.indices.contains(author) ? authors[author] : "")
        }
        try limits.checkAnnotations(max(notes.count, authors.count), part: part)
      }
    }
    return notes
  }

  private static func text(_ reader: inout PartReader) throws(XLSXError) -> String {
    var item = StringItem(keepsRichText: false)
    try reader.children { (reader, node) throws(XLSXError) in
      if node.tag == .text { try item.read(&reader) }
    }
    return item.text
  }
}
