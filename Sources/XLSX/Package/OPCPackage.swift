import Files
import Spreadsheet
import XMLStream
import ZipContainer

/// A package in the sense of ECMA-376 part 2: parts, what they are, and how they belong together.
///
/// ```swift
/// let package = try OPCPackage(InputBytes(path: path), limits: .default)
/// try package.relationships(of: package.workbookPart).parts(ofKind: "worksheet")
/// ```
package final class OPCPackage {
  /// The archive that holds the parts.
  package let archive: ZipArchive
  /// What the parts are.
  package let contentTypes: ContentTypes
  /// How much may be read.
  package let limits: Limits
  /// How parts are read.
  let way: ReadingWay
  private let inflatedLimit: Int
  private var inflatedBytes = 0
  private var ownRelationships: Relationships?

  /// Opens a package: tells other formats apart, reads the directory and the content types.
  ///
  /// - Throws: `XLSXError`, among them `encrypted` and `otherFormat` with advice.
  package init(
    _ source: InputBytes, limits: Limits, way: ReadingWay = ReadingWay()
  ) throws(XLSXError) {
    self.way = way
    try OPCPackage.checkKind(of: source)
    do {
      archive = try ZipArchive(source, maximumEntries: limits.entries)
    } catch { throw XLSXError(error) }
    self.limits = limits
    inflatedLimit = limits.inflatedBytes(forFileOf: source.count)
    contentTypes = try ContentTypes(of: archive, limits: limits, way: way)
  }

  /// Whether there is a part of a name, in any case.
  package func hasPart(_ name: String) -> Bool { archive.entry(named: name) != nil }

  /// The workbook's own part.
  ///
  /// - Throws: `noWorkbook`, or `otherFormat` for a document of another kind.
  package func workbookPart() throws(XLSXError) -> String {
    let related = try relationships(of: nil).parts(ofKind: "officeDocument")
    let typed =
      contentTypes.parts(ofTypeEnding: "sheet.main+xml")
      + contentTypes.parts(ofTypeEnding: "macroEnabled.main+xml")
    for part in related + typed + ["xl/workbook.xml"] where hasPart(part) {
      if let format = OtherPackage.format(of: contentTypes.type(of: part) ?? "") {
        throw XLSXError(.otherFormat, [format])
      }
      return part
    }
    if let format = OtherPackage.format(of: archive) { throw XLSXError(.otherFormat, [format]) }
    throw XLSXError(.noWorkbook)
  }

  /// The relationships of a part, or of the package itself; none where it has no such part.
  package func relationships(of part: String?) throws(XLSXError) -> Relationships {
    if part == nil, let ownRelationships { return ownRelationships }
    let found = try readRelationships(of: part)
    if part == nil { ownRelationships = found }
    return found
  }

  private func readRelationships(of part: String?) throws(XLSXError) -> Relationships {
    var found = Relationships(of: part)
    let name = PartName.relationships(of: part)
    guard hasPart(name) else { return found }
    var reader = try reader(ofPart: name)
    guard try reader.root() != nil else { return found }
    let limit = limits.annotations
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .Relationship, let id = reader.string(.Id, of: node),
        let target = reader.string(.Target, of: node)
      else { return }
      guard found.all.count < limit else { throw .limit("annotations", limit, part: name) }
      found.all.append(
        Relationship(
          id: id, type: reader.string(.Type, of: node) ?? "", target: target,
          isExternal: reader.string(.TargetMode, of: node) == "External"))
    }
    return found
  }

  /// The bytes of a part that is taken whole, such as a picture.
  package func data(ofPart name: String) throws(XLSXError) -> [UInt8]? {
    guard let entry = archive.entry(named: name) else { return nil }
    let room = min(limits.partBytes, inflatedLimit - inflatedBytes)
    do {
      let data = try archive.data(of: entry, limit: room)
      inflatedBytes += data.count
      return data
    } catch { throw XLSXError(error, part: name) }
  }

  /// The bytes of a part, piece by piece. A part that says itself that it is too large is refused
  /// before a byte of it is inflated; one that says less than it has fails where that shows.
  ///
  /// - Parameter again: whether the part was counted when it was read before.
  func stream(ofPart name: String, again: Bool = false) throws(XLSXError) -> PartStream {
    guard let entry = archive.entry(named: name) else {
      throw XLSXError(.damaged, [name], at: SourcePosition(part: name))
    }
    if !again {
      guard entry.size <= inflatedLimit - inflatedBytes else {
        throw XLSXError.limit("inflatedBytes", inflatedLimit, part: name)
      }
      inflatedBytes += entry.size
    }
    do { return try PartStream(entry, of: archive, aheadFrom: way.aheadFrom) } catch {
      throw XLSXError(error, part: name)
    }
  }

  /// How many bytes a part has when inflated; 0 for one that is not there.
  func size(ofPart name: String) -> Int { archive.entry(named: name)?.size ?? 0 }

  /// A reader for the XML of a part.
  func reader(ofPart name: String, again: Bool = false) throws(XLSXError) -> PartReader {
    let stream = try stream(ofPart: name, again: again)
    return PartReader(part: name, limits: limits, size: stream.size, scans: way.scans) {
      try stream.read(into: &$0)
    }
  }
}

extension ContentTypes {
  /// The content types of an archive; none where the part is missing.
  fileprivate init(
    of archive: ZipArchive, limits: Limits, way: ReadingWay
  ) throws(XLSXError) {
    self.init()
    let name = "[Content_Types].xml"
    guard let entry = archive.entry(named: name) else { return }
    guard entry.size <= limits.partBytes else {
      throw .limit("partBytes", limits.partBytes, part: name)
    }
    let stream: PartStream
    do { stream = try PartStream(entry, of: archive, aheadFrom: .max) } catch {
      throw XLSXError(error, part: name)
    }
    var reader = PartReader(part: name, limits: limits, size: entry.size, scans: way.scans) {
      try stream.read(into: &$0)
    }
    guard try reader.root() != nil else { return }
    var types = self
    try reader.children { (reader, node) throws(XLSXError) in
      guard let type = reader.string(.ContentType, of: node) else { return }
      if let suffix = reader.string(.Extension, of: node) {
        types.defaults[ZipEntry.key(of: suffix)] = type
      } else if let part = reader.string(.PartName, of: node) {
        types.overrides[ZipEntry.key(of: PartName.resolve(part, from: nil))] = type
      }
      guard types.overrides.count <= limits.entries * 2 else {
        throw .limit("entries", limits.entries, part: name)
      }
    }
    self = types
  }
}
