/// A relationship of a part to another, or to something outside (ECMA-376 part 2, 6.5).
package struct Relationship: Hashable, Sendable {
  /// The id by which the part's XML refers to it.
  package var id: String
  /// The URI of its type.
  package let type: String
  /// The target as it is written.
  package var target: String
  /// Whether it leads out of the package.
  package var isExternal: Bool

  /// A relationship, by default inside the package.
  package init(id: String, type: String, target: String, isExternal: Bool = false) {
    (self.id, self.type, self.target, self.isExternal) = (id, type, target, isExternal)
    kind = Relationship.kind(of: type)
  }

  /// The last piece of the type, which is the same in transitional, strict and Microsoft's own
  /// relationships: `worksheet`, `sharedStrings`, `image`.
  package let kind: String

  private static func kind(of type: String) -> String {
    guard let slash = type.utf8.lastIndex(of: UInt8(ascii: "/")) else { return type }
    let last = type[type.utf8.index(after: slash)...]
    return last.isEmpty ? type.split(separator: "/").last.map(String.init) ?? "" : String(last)
  }
}

/// The relationships of one part.
package struct Relationships: Hashable, Sendable {
  /// The part they belong to; nil for the package itself.
  package let source: String?
  /// All of them in their order.
  package var all: [Relationship] = []

  /// No relationships of a part.
  package init(of source: String?) { self.source = source }

  /// The relationship of an id; of two the last, as in Excel.
  package subscript(id: String) -> Relationship? { all.last { $0.id == id } }

  /// The part that an id leads to; nil where it leads outside or nowhere.
  package func part(_ id: String) -> String? { self[id].flatMap(part(of:)) }

  /// The parts of one kind.
  package func parts(ofKind kind: String) -> [String] {
    all.filter { $0.kind == kind }.compactMap(part(of:))
  }

  /// The part that a relationship leads to; nil for one that leads outside.
  package func part(of relationship: Relationship) -> String? {
    relationship.isExternal ? nil : PartName.resolve(relationship.target, from: source)
  }
}
