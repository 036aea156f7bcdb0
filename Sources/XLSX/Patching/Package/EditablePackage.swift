import Files
import Grid
import Spreadsheet
import Values
import XMLStream
import ZipContainer

/// A package whose parts are replaced, added and removed; parts that were not touched are
/// written as they lie in the file, still compressed.
final class EditablePackage {
  /// What became of a part.
  private enum State {
    case original(ZipEntry)
    case changed([UInt8])
    /// Changed at a few places, when nobody asks for it any more.
    case spliced(SplicedEntry)
    case removed
  }

  /// The package it began as; nil for a new one.
  let original: OPCPackage?
  /// How much a package may hold.
  var limits: Limits { original?.limits ?? .default }
  /// Entries in their order; new ones behind.
  private var order: [(key: String, rawName: [UInt8])] = []
  private var states: [String: State] = [:]
  private var documents: [String: XMLDocument] = [:]
  private var relationshipParts: [String: RelationshipsPart] = [:]
  private var typesPart: ContentTypesPart?
  private let inflatedLimit: Int
  /// The numbers that `freeName` gave last, by what stands around them.
  private var lastNumbers: [String: Int] = [:]
  /// Goes up whenever a part comes or goes.
  private(set) var version = 0

  /// An empty package.
  init() {
    original = nil
    inflatedLimit = .max
  }

  /// A package to be changed.
  init(_ original: OPCPackage) {
    self.original = original
    inflatedLimit = original.limits.inflatedBytes(forFileOf: original.archive.source.count)
    for entry in original.archive.entries {
      order.append((entry.key, entry.rawName))
      states[entry.key] = .original(entry)
    }
  }

  // MARK: Parts

  /// Whether there is a part of a name, in any case.
  func contains(_ name: String) -> Bool {
    switch states[ZipEntry.key(of: name)] {
    case .original, .changed, .spliced: true
    case .removed, nil: false
    }
  }

  /// Whether a part stands in the file as it was opened.
  func isOriginal(_ name: String) -> Bool {
    if case .original = states[ZipEntry.key(of: name)] { true } else { false }
  }

  /// The names of all parts, in the order of the file.
  var partNames: [String] {
    order.filter { contains($0.key) }.map { String(decoding: $0.rawName, as: UTF8.self) }
  }

  /// The bytes of a part as they are now.
  func data(_ name: String) throws(XLSXError) -> [UInt8] {
    let key = ZipEntry.key(of: name)
    if let document = documents[key] { return document.bytes }
    switch states[key] {
    case .changed(let bytes): return bytes
    case .original(let entry):
      guard let archive = original?.archive else { break }
      do { return try archive.data(of: entry, limit: inflatedLimit) } catch {
        throw XLSXError(error, part: name)
      }
    case .spliced, .removed, nil: break
    }
    throw XLSXError(.damaged, [name], at: SourcePosition(part: name))
  }

  /// The XML of a part; what is changed in it is written.
  func document(_ name: String) throws(XLSXError) -> XMLDocument {
    let key = ZipEntry.key(of: name)
    if let document = documents[key] { return document }
    do {
      let document = try XMLDocument(try data(name))
      documents[key] = document
      return document
    } catch { throw XLSXError(patching: error, part: name) }
  }

  /// Adds a part, or replaces it.
  func set(_ name: String, _ bytes: [UInt8]) {
    let key = ZipEntry.key(of: name)
    documents[key] = nil
    if states.updateValue(.changed(bytes), forKey: key) == nil {
      version += 1
      order.append((key, Array(name.utf8)))
    }
  }

  /// The data of a large part as it stands in the file, to be changed at a few places; nil for one
  /// that is small, was changed, or is not compressed.
  func splice(_ name: String) throws -> EntrySplice? {
    guard case .original(let entry) = states[ZipEntry.key(of: name)], let original,
      entry.size >= EditablePackage.large
    else { return nil }
    return try EntrySplice(of: entry, in: original.archive)
  }

  /// From here on reading a part whole takes longer than looking for a place in it.
  static let large = 1 << 20

  /// How many bytes a part as it stands in the file has; nil for one that was changed.
  func originalSize(of name: String) -> Int? {
    guard case .original(let entry) = states[ZipEntry.key(of: name)] else { return nil }
    return entry.size
  }

  /// Replaces a part by itself with changed places; to be done last.
  func set(_ name: String, _ entry: SplicedEntry) {
    states[ZipEntry.key(of: name)] = .spliced(entry)
  }

  /// Removes a part with its relationships and its content type.
  func remove(_ name: String) throws(XLSXError) {
    version += 1
    try contentTypes().remove(name)
    for name in [name, PartName.relationships(of: name)] {
      let key = ZipEntry.key(of: name)
      documents[key] = nil
      relationshipParts[key] = nil
      if states[key] != nil { states[key] = .removed }
    }
  }

  /// A name that no part has: `xl/worksheets/sheet` + number + `.xml`.
  func freeName(_ stem: String, _ suffix: String) -> String {
    var number = (lastNumbers[stem + suffix] ?? 0) + 1
    while states[ZipEntry.key(of: "\(stem)\(number)\(suffix)")] != nil { number += 1 }
    lastNumbers[stem + suffix] = number
    return "\(stem)\(number)\(suffix)"
  }

  // MARK: How parts belong together

  /// The relationships of a part, nil standing for the package itself; a part without any gets
  /// some when one is added.
  func relationships(of part: String?) throws(XLSXError) -> RelationshipsPart {
    let name = PartName.relationships(of: part)
    let key = ZipEntry.key(of: name)
    if let known = relationshipParts[key] { return known }
    let relationships = RelationshipsPart(
      of: part, contains(name) ? try document(name) : nil, isStrict: isStrict)
    relationshipParts[key] = relationships
    return relationships
  }

  /// What the parts are.
  func contentTypes() throws(XLSXError) -> ContentTypesPart {
    if let typesPart { return typesPart }
    let name = "[Content_Types].xml"
    let types = ContentTypesPart(contains(name) ? try document(name) : nil)
    typesPart = types
    return types
  }

  /// Adds a part with its type, related to another.
  ///
  /// - Returns: the id of the relationship.
  @discardableResult
  func add(
    _ name: String, _ bytes: [UInt8], type: PartType, relatedTo source: String?
  ) throws(XLSXError) -> String {
    set(name, bytes)
    try contentTypes().set(type.contentType, of: name)
    return try relationships(of: source).add(kind: type.kind, target: name)
  }

  /// Whether it is written in the namespaces of strict OOXML.
  var isStrict = false

  // MARK: Writing

  /// Writes the package.
  ///
  /// - Parameter isDraft: whether it is read again at once, and nothing is worth compressing.
  func write(isDraft: Bool = false, to output: @escaping ZipWriter.Output) throws {
    try settle()
    var writer = ZipWriter(output: output)
    var rest = order[...]
    while !rest.isEmpty {
      let some = Array(rest.prefix(EditablePackage.packedAtOnce))
      rest = rest.dropFirst(some.count)
      for (name, part) in zip(some.map(\.rawName), try packed(some.map(\.key), isDraft: isDraft)) {
        switch part {
        case .copied(let entry):
          if let archive = original?.archive { try writer.copy(entry, of: archive) }
        case .packed(let entry): try writer.add(name, entry)
        case .spliced(let entry): try writer.splice(entry)
        case .removed: break
        }
      }
    }
    try writer.finish()
  }

  /// How many parts are packed before they are written: enough to keep all cores at work.
  private static let packedAtOnce = 64

  /// A part, ready for the archive.
  private enum ReadyPart {
    case copied(ZipEntry)
    case packed(PackedEntry)
    case spliced(SplicedEntry)
    case removed
  }

  private func packed(_ keys: [String], isDraft: Bool) throws -> [ReadyPart] {
    try keys.map { (key: $0, state: states[$0]) }.mapInParallel { part throws in
      switch part.state {
      case .original(let entry): return .copied(entry)
      case .changed(let bytes):
        let compressed = !isDraft && !EditablePackage.isPacked(part.key)
        return .packed(try PackedEntry(bytes, compressed: compressed))
      case .spliced(let entry): return .spliced(entry)
      case .removed, nil: return .removed
      }
    }
  }

  /// Turns changed documents into parts; those that came out the same stay as they were. New parts
  /// join in the order of their names, so that the same changes give the same bytes.
  private func settle() throws {
    for (key, relationships) in relationshipParts.sorted(by: { $0.key < $1.key })
    where relationships.isNew {
      if let bytes = relationships.newBytes { set(key, bytes) }
    }
    if let bytes = typesPart?.newBytes { set("[Content_Types].xml", bytes) }
    for (key, document) in documents {
      let bytes = document.bytes
      if case .original(let entry) = states[key], let archive = original?.archive,
        try XMLEncoding.utf8(archive.data(of: entry, limit: inflatedLimit)) == bytes
      {
        continue
      }
      states[key] = .changed(bytes)
    }
    documents = [:]
  }

  /// Pictures are compressed already.
  private static func isPacked(_ key: String) -> Bool {
    [".png", ".jpeg", ".jpg", ".gif"].contains { key.hasSuffix($0) }
  }
}

extension XLSXError {
  /// What a fault of a part's XML means for patching.
  init(patching error: any Error, part: String) {
    guard let error = error as? XMLTreeError else {
      self.init(wrapping: error, part: part)
      return
    }
    let position = SourcePosition(part: part, byte: error.byte)
    switch error.code {
    case .malformed: self.init(.malformedXML, [part], at: position, underlying: error)
    case .documentType: self.init(.documentType, [part], at: position, underlying: error)
    case .tooDeep:
      self.init(.limit, ["nestingDepth", "256"], at: position, underlying: error)
    case .unknownEncoding: self.init(.unknownEncoding, [part, ""], at: position, underlying: error)
    }
  }
}
