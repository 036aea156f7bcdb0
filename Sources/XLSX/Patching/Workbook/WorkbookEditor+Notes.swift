import Grid
import Spreadsheet
import XMLStream

/// Notes: a text in one part, a box in another.
extension WorkbookEditor {
  /// Sets a cell's note; nil removes it.
  func setNote(_ name: String, _ cell: CellReference, _ note: Note?) throws(XLSXError) {
    let sheet = try self.sheet(name)
    let relationships = try self.relationships(of: sheet)
    let texts = relationships.parts(ofKind: "comments").first { package.contains($0) }
    guard let texts else {
      if let note { try addNotes([cell: note], to: sheet) }
      return
    }
    let root = try package.document(texts).root
    root.first("commentList")?.removeElements { $0["ref"] == cell.description }
    try removeThread(at: cell, of: sheet)
    let drawing = try legacyDrawing(of: sheet)
    removeBox(at: cell, from: drawing)
    guard let written = note, let note = try addThreads([cell: written], to: sheet)[cell] else {
      return
    }
    do {
      try addText(note, at: cell, to: root)
      try addBox(note, at: cell, to: drawing)
    } catch { throw XLSXError(patching: error, part: texts) }
  }

  /// Adds notes to a sheet without any.
  func addNotes(_ notes: [CellReference: Note], to sheet: EditedSheet) throws(XLSXError) {
    guard !notes.isEmpty else { return }
    let notes = try addThreads(notes, to: sheet)
    let texts = package.freeName("xl/comments", ".xml")
    try package.add(
      texts, try NotesXML.comments(notes), type: .comments, relatedTo: sheet.part)
    if let drawing = try legacyDrawing(of: sheet) {
      for (cell, note) in notes.sorted(by: { $0.key < $1.key }) {
        do { try addBox(note, at: cell, to: drawing) } catch {
          throw XLSXError(patching: error, part: texts)
        }
      }
      return
    }
    let boxes = package.freeName("xl/drawings/vmlDrawing", ".vml")
    let id = try package.add(
      boxes, NotesXML.drawing(notes), type: .vmlDrawing, relatedTo: sheet.part)
    let content = try self.content(of: sheet)
    content.isChanged = true
    let element = XMLElement(name: content.prefix + "legacyDrawing")
    element[relationshipPrefix(of: content.frame) + "id"] = id
    content.frame.insert(element, inOrder: SheetSchema.order)
  }

  /// The VML drawing of a sheet; nil where there is none, or none that is well-formed.
  private func legacyDrawing(of sheet: EditedSheet) throws(XLSXError) -> XMLElement? {
    let content = try self.content(of: sheet)
    guard let id = content.frame.first("legacyDrawing")?.relationshipID,
      let part = try relationships(of: sheet).part(id), package.contains(part)
    else { return nil }
    return try? package.document(part).root
  }

  private func addText(_ note: Note, at cell: CellReference, to root: XMLElement) throws {
    let prefix = root.tag.prefix
    let authors = root.first("authors") ?? XMLElement(name: prefix + "authors")
    if root.first("authors") == nil { root.insert(authors, before: root.elements.first) }
    let names = authors.all("author").map(\.text)
    let author = names.firstIndex(of: note.author) ?? names.count
    if author == names.count {
      let element = XMLElement(name: prefix + "author")
      element.text = note.author
      authors.append(element)
    }
    var writer = XMLWriter(prefix: prefix)
    try NotesXML.comment(note, at: cell, author: author, to: &writer)
    let list = root.first("commentList") ?? XMLElement(name: prefix + "commentList")
    if root.first("commentList") == nil { root.append(list) }
    let next = list.all("comment").first {
      $0["ref"].flatMap { CellReference($0) }.map { $0 > cell } ?? false
    }
    list.insert(try XMLElement(fragment: writer.takeBytes()), before: next)
  }

  private func addBox(_ note: Note, at cell: CellReference, to root: XMLElement?) throws {
    guard let root else { return }
    let numbers = root.elements.compactMap { $0["id"] }.filter { $0.hasPrefix("_x0000_s") }
      .compactMap { Int($0.dropFirst(8)) }
    var writer = XMLWriter()
    NotesXML.box(note, at: cell, number: (numbers.max() ?? 1024) + 1, to: &writer)
    if !root.all("shapetype").contains(where: { $0["id"] == "_x0000_t202" }) {
      let whole = try XMLDocument(NotesXML.drawing([:])).root
      if let type = whole.first("shapetype") { root.append(type) }
    }
    root.append(try XMLElement(fragment: writer.takeBytes()))
  }

  private func removeBox(at cell: CellReference, from root: XMLElement?) {
    root?.removeElements { shape in
      guard let data = shape.first("ClientData"), data["ObjectType"] == "Note" else { return false }
      return data.first("Row")?.text.trimmed == String(cell.row - 1)
        && data.first("Column")?.text.trimmed == String(cell.column - 1)
    }
  }
}
