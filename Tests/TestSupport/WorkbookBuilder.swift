/// Builds workbooks part by part from XML, right or wrong as a test wants them; nothing of the
/// program's own writer is used.
///
/// ```swift
/// WorkbookBuilder(rows: #"<row r="1"><c r="A1"><v>5</v></c></row>"#).bytes()
/// ```
public struct WorkbookBuilder {
  public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  public static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  public static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The parts by name, in order.
  public var parts: [(name: String, data: [UInt8])]

  /// A workbook of one sheet `S`.
  ///
  /// - Parameters:
  ///   - rows: what stands in `sheetData`.
  ///   - after: what stands behind it.
  ///   - strings: `si` elements, where there are shared strings.
  ///   - styles: what stands in `styleSheet`, where there are styles.
  ///   - workbook: what stands before `sheets`.
  public init(
    rows: String, before: String = "", after: String = "", strings: String? = nil,
    styles: String? = nil, workbook: String = "", names: String = ""
  ) {
    let open = "xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\""
    parts = [
      ("_rels/.rels", Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
      (
        "xl/workbook.xml",
        """
        <workbook \(open)>\(workbook)<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>\
        \(names)</workbook>
        """
      ),
      (
        "xl/_rels/workbook.xml.rels",
        Self.relationships([
          ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
          ("rId3", "sharedStrings", "sharedStrings.xml"),
        ])
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet \(open)>\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
      ),
    ].map { ($0.0, Array($0.1.utf8)) }
    if let strings { self["xl/sharedStrings.xml"] = "<sst \(open)>\(strings)</sst>" }
    if let styles { self["xl/styles.xml"] = "<styleSheet \(open)>\(styles)</styleSheet>" }
  }

  /// The XML of a part; nil takes it away.
  public subscript(name: String) -> String? {
    get {
      parts.first { $0.name == name }.map { String(decoding: $0.data, as: UTF8.self) }
    }
    set {
      let index = parts.firstIndex { $0.name == name }
      if let newValue, let index {
        parts[index].data = Array(newValue.utf8)
      } else if let newValue {
        parts.append((name, Array(newValue.utf8)))
      } else if let index {
        parts.remove(at: index)
      }
    }
  }

  /// A part of relationships: id, kind, target.
  public static func relationships(_ all: [(String, String, String)]) -> String {
    let items = all.map { id, kind, target in
      let mode = target.hasPrefix("http") ? " TargetMode=\"External\"" : ""
      return "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"\(mode)/>"
    }
    return "<Relationships xmlns=\"\(package)\">\(items.joined())</Relationships>"
  }

  /// The archive of the parts.
  public var archive: ZipBuilder {
    ZipBuilder(parts.map { ZipBuilder.Entry($0.name, $0.data) })
  }

  /// The file.
  public func bytes() -> [UInt8] { archive.bytes() }

  /// Takes the workbook's relationships away, and says what the parts are instead.
  public mutating func loseRelationships() {
    self["xl/_rels/workbook.xml.rels"] = nil
    let types = parts.compactMap { part -> String? in
      let kind =
        part.name.contains("worksheets/")
        ? "worksheet"
        : part.name.split(separator: "/").last?.split(separator: ".").first.map(String.init)
      guard part.name.hasPrefix("xl/"), let kind else { return nil }
      let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.\(kind)+xml"
      return "<Override PartName=\"/\(part.name)\" ContentType=\"\(type)\"/>"
    }
    let space = "http://schemas.openxmlformats.org/package/2006/content-types"
    self["[Content_Types].xml"] = "<Types xmlns=\"\(space)\">\(types.joined())</Types>"
  }
}
