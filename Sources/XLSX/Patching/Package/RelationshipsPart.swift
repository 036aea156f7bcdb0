import XMLStream

/// The relationships of a part, to be added to and removed from.
final class RelationshipsPart {
  /// The part they belong to; nil for the package itself.
  let source: String?
  private let document: XMLDocument?
  private let root: XMLElement
  private let isStrict: Bool
  private var usedIDs: Set<String>?
  private var known: [Relationship]? { didSet { partsByKind = [:] } }
  private var partsByKind: [String: [String]] = [:]

  init(of source: String?, _ document: XMLDocument?, isStrict: Bool) {
    (self.source, self.document, self.isStrict) = (source, document, isStrict)
    root = document?.root ?? RelationshipsPart.emptyRoot
  }

  private static var emptyRoot: XMLElement {
    let root = XMLElement(name: "Relationships")
    root["xmlns"] = "http://schemas.openxmlformats.org/package/2006/relationships"
    return root
  }

  /// Whether there was no such part before.
  var isNew: Bool { document == nil }

  /// The new part; nil where nothing is in it.
  var newBytes: [UInt8]? {
    guard isNew, !root.children.isEmpty else { return nil }
    return newDocument(root)
  }

  /// A copy of all of them.
  var copyOfRoot: XMLElement { root.copy() }

  /// All of them.
  var all: [Relationship] {
    if let known { return known }
    let read = root.all("Relationship").compactMap(RelationshipsPart.relationship)
    known = read
    return read
  }

  /// The relationship of an id; of two the last, as in Excel.
  subscript(id: String) -> Relationship? { all.last { $0.id == id } }

  /// The part that an id leads to; nil where it leads outside or nowhere.
  func part(_ id: String) -> String? { self[id].flatMap(part(of:)) }

  /// The part that a relationship leads to; nil for one that leads outside.
  func part(of relationship: Relationship) -> String? {
    relationship.isExternal ? nil : PartName.resolve(relationship.target, from: source)
  }

  /// The parts of a kind; a round's workbook is asked for each row that is inserted.
  func parts(ofKind kind: String) -> [String] {
    if let known = partsByKind[kind] { return known }
    let parts = all.filter { $0.kind == kind }.compactMap(part(of:))
    partsByKind[kind] = parts
    return parts
  }

  /// Adds a relationship to a part.
  ///
  /// - Returns: its id.
  @discardableResult
  func add(kind: String, target: String) -> String {
    append(OOXML.relationshipType(kind, strict: isStrict), PartName.target(target, from: source))
  }

  /// Adds a relationship to something outside.
  @discardableResult
  func addExternal(kind: String, target: String) -> String {
    let id = append(OOXML.relationshipType(kind, strict: isStrict), target)
    root.elements.last?["TargetMode"] = "External"
    known = nil
    return id
  }

  /// Removes those for which the answer is true.
  func remove(where condition: (Relationship) -> Bool) {
    root.removeElements { RelationshipsPart.relationship($0).map(condition) ?? false }
    known = nil
  }

  /// Leads a relationship to another part.
  func retarget(_ id: String, to part: String) {
    for element in root.all("Relationship") where element["Id"] == id {
      element["Target"] = PartName.target(part, from: source)
    }
    known = nil
  }

  private func append(_ type: String, _ target: String) -> String {
    var used = usedIDs ?? Set(all.map(\.id))
    var number = used.count + 1
    while used.contains("rId\(number)") { number += 1 }
    used.insert("rId\(number)")
    usedIDs = used
    let element = XMLElement(name: root.tag.prefix + "Relationship")
    element["Id"] = "rId\(number)"
    element["Type"] = type
    element["Target"] = target
    root.append(element)
    known?.append(
      Relationship(
        id: "rId\(number)", type: type, target: target, isExternal: false))
    return "rId\(number)"
  }

  private static func relationship(_ element: XMLElement) -> Relationship? {
    guard let id = element["Id"], let target = element["Target"] else { return nil }
    return Relationship(
      id: id, type: element["Type"] ?? "", target: target,
      isExternal: element["TargetMode"] == "External")
  }
}

/// A document of its own around an element.
func newDocument(_ root: XMLElement) -> [UInt8] {
  var writer = XMLWriter()
  writer.declaration()
  var bytes = writer.takeBytes()
  root.write(to: &bytes)
  return bytes
}
