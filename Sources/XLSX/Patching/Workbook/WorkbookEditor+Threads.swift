import Grid
import Spreadsheet
import XMLStream

/// Notes of today: messages in one part, who wrote them in another that the whole workbook has.
extension WorkbookEditor {
  /// Takes away the messages of a note of today.
  func removeThread(at cell: CellReference, of sheet: EditedSheet) throws(XLSXError) {
    for root in try threads(of: sheet) { root.removeElements { $0["ref"] == cell.description } }
  }

  /// Adds the messages of notes of today.
  ///
  /// - Returns: the notes as older programs have them.
  func addThreads(
    _ notes: [CellReference: Note], to sheet: EditedSheet
  ) throws(XLSXError) -> [CellReference: Note] {
    let known = try threads(of: sheet)
    let taken = known.flatMap { $0.elements.compactMap { $0["id"] } }
    let xml = ThreadXML(notes, sheet: Int(sheet.id) ?? 0, taken: Set(taken))
    guard !xml.isEmpty else { return notes }
    let bytes = xml.bytes(people: try people(xml.authors))
    guard let root = known.first else {
      let part = package.freeName("xl/threadedComments/threadedComment", ".xml")
      try package.add(part, bytes, type: .threadedComments, relatedTo: sheet.part)
      return xml.repeated(notes)
    }
    do { for message in try XMLDocument(bytes).root.elements { root.append(message) } } catch {
      throw XLSXError(patching: error, part: sheet.part)
    }
    return xml.repeated(notes)
  }

  /// The messages of a sheet, mostly of one part.
  private func threads(of sheet: EditedSheet) throws(XLSXError) -> [XMLElement] {
    var roots: [XMLElement] = []
    for part in try relationships(of: sheet).parts(ofKind: PartType.threadedComments.kind)
    where package.contains(part) { roots.append(try package.document(part).root) }
    return roots
  }

  // MARK: Copied sheets

  /// Messages of a copied sheet get ids of their own, which the notes of older programs repeat.
  func renewThreads(of copy: EditedSheet) throws(XLSXError) {
    var renewed: [String: String] = [:]
    for root in try threads(of: copy) {
      root.forEachDescendant { element in
        for name in ["id", "mentionId"] {
          guard let old = element[name] else { continue }
          renewed[old.lowercased()] = ThreadXML.id(of: old, copiedTo: copy.id)
        }
      }
      root.forEachDescendant { element in
        for name in ["id", "mentionId", "parentId"] {
          if let new = element[name].flatMap({ renewed[$0.lowercased()] }) { element[name] = new }
        }
      }
    }
    guard !renewed.isEmpty else { return }
    for part in try relationships(of: copy).parts(ofKind: "comments") where package.contains(part) {
      let notes = try package.document(part).root
      notes.forEachDescendant { element in
        if element.isNamed("author"), case let text = element.text, text.hasPrefix("tc="),
          let new = renewed[text.dropFirst(3).lowercased()]
        {
          element.text = "tc=" + new
        }
        for (name, value) in element.tag.attributes where name.hasSuffix(":uid") {
          if let new = renewed[value.lowercased()] { element[name] = new }
        }
      }
    }
  }

  /// The people whom the messages of an imported sheet name come along; one who is here already is
  /// not added again.
  func adoptPeople(of copy: EditedSheet, from origin: WorkbookEditor) throws(XLSXError) {
    let threads = try threads(of: copy)
    guard !threads.isEmpty, let theirs = try origin.knownPeople() else { return }
    let ours = try allPeople()
    var ids: [String: String] = [:]
    for person in theirs.all("person") {
      guard let id = person["id"] else { continue }
      let same = ours.all("person").first { own in
        ["displayName", "userId", "providerId"].allSatisfy { own[$0] == person[$0] }
      }
      ids[id.lowercased()] = same?["id"] ?? adopt(person, id: id, into: ours)
    }
    for root in threads {
      root.forEachDescendant { element in
        for name in ["personId", "mentionpersonId"] {
          if let new = element[name].flatMap({ ids[$0.lowercased()] }) { element[name] = new }
        }
      }
    }
  }

  /// Adds a person of another workbook.
  ///
  /// - Returns: the id, another one where somebody here has it.
  private func adopt(_ person: XMLElement, id: String, into people: XMLElement) -> String {
    let isTaken = people.elements.contains { $0["id"]?.lowercased() == id.lowercased() }
    let new = isTaken ? freePersonID(people) : id
    let own = XMLElement(name: people.tag.prefix + "person")
    for name in ["displayName", "id", "userId", "providerId"] { own[name] = person[name] }
    own["id"] = new
    people.append(own)
    return new
  }

  // MARK: People

  /// The ids of people by their names; those who are not there yet are added.
  private func people(_ names: [String]) throws(XLSXError) -> [String: String] {
    let root = try allPeople()
    var ids: [String: String] = [:]
    for person in root.elements { ids[person["displayName"] ?? ""] = person["id"] }
    for name in names where ids[name] == nil {
      let id = freePersonID(root)
      var writer = XMLWriter(prefix: root.tag.prefix)
      ThreadXML.person(name, id: id, to: &writer)
      do { root.append(try XMLElement(fragment: writer.takeBytes())) } catch {
        throw XLSXError(patching: error, part: workbookPart)
      }
      ids[name] = id
    }
    return ids
  }

  /// An id that nobody has.
  private func freePersonID(_ people: XMLElement) -> String {
    let taken = Set(people.elements.compactMap { $0["id"]?.uppercased() })
    var number = people.elements.count + 1
    while taken.contains(ThreadXML.id(0, 0, number)) { number += 1 }
    return ThreadXML.id(0, 0, number)
  }

  /// The workbook's people; nil where no part tells of them.
  private func knownPeople() throws(XLSXError) -> XMLElement? {
    let parts = try package.relationships(of: workbookPart).parts(ofKind: PartType.people.kind)
    guard let part = parts.first(where: package.contains) else { return nil }
    return try package.document(part).root
  }

  /// The workbook's people; the part is made where there is none.
  private func allPeople() throws(XLSXError) -> XMLElement {
    if let known = try knownPeople() { return known }
    let part = package.freeName("xl/persons/person", ".xml")
    try package.add(part, ThreadXML.people, type: .people, relatedTo: workbookPart)
    return try package.document(part).root
  }
}
