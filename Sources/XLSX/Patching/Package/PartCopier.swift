import Grid
import Spreadsheet
import XMLStream

/// Copies what belongs to a part, within a package or from one to another.
struct PartCopier {
  private let source: EditablePackage
  private let target: EditablePackage
  private var isSame: Bool { source === target }

  init(from source: EditablePackage, to target: EditablePackage) {
    (self.source, self.target) = (source, target)
  }

  /// Kinds that a copy does without: what they say holds for the original alone.
  private static let droppedKinds: Set<String> = ["slicer", "timeline", "queryTable"]

  /// Copies the parts that a part refers to, and those below them, under new names; ids stay.
  func copyRelated(of part: String, to copy: String) throws(XLSXError) {
    var copied: [String: String] = [part.lowercased(): copy]
    try copyRelated(of: part, to: copy, &copied)
  }

  private func copyRelated(
    of part: String, to copy: String, _ copied: inout [String: String]
  ) throws(XLSXError) {
    let relationships = try source.relationships(of: part)
    guard !relationships.all.isEmpty else { return }
    target.set(PartName.relationships(of: copy), relationships.bytes)
    let own = try target.relationships(of: copy)
    for relationship in relationships.all {
      guard let old = relationships.part(of: relationship) else { continue }
      let isShared =
        isSame
        && (relationship.kind == "image" || EditedSheet.sharedKinds.contains(relationship.kind))
      let isDropped =
        PartCopier.droppedKinds.contains(relationship.kind)
        || (!isSame && EditedSheet.sharedKinds.contains(relationship.kind))
      guard source.contains(old), !isDropped else {
        own.remove { $0.id == relationship.id }
        continue
      }
      if isShared {
        own.retarget(relationship.id, to: old)
      } else if let known = copied[old.lowercased()] {
        own.retarget(relationship.id, to: known)
      } else {
        let new = target.freeName(PartCopier.stem(of: old), PartCopier.suffix(of: old))
        copied[old.lowercased()] = new
        target.set(new, try source.data(old))
        if let type = try source.contentTypes().type(of: old) {
          try target.contentTypes().set(type, of: new)
        }
        own.retarget(relationship.id, to: new)
        try copyRelated(of: old, to: new, &copied)
      }
    }
  }

  private static func suffix(of name: String) -> String {
    name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
  }

  /// The name without its number: `xl/charts/chart`.
  private static func stem(of name: String) -> String {
    var stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    while let last = stem.last, last.isASCII, last.isNumber { stem.removeLast() }
    return String(stem)
  }
}

extension RelationshipsPart {
  /// The relationships, written out.
  var bytes: [UInt8] { newDocument(copyOfRoot) }
}
