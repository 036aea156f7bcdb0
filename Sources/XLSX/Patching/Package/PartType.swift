/// A kind of part: how others refer to it, and its content type.
struct PartType: Hashable {
  /// The last piece of the relationship's type.
  let kind: String
  /// The content type.
  let contentType: String

  init(_ kind: String, _ contentType: String) {
    (self.kind, self.contentType) = (kind, contentType)
  }

  private static func spreadsheet(_ kind: String, _ name: String? = nil) -> PartType {
    PartType(
      kind, "application/vnd.openxmlformats-officedocument.spreadsheetml.\(name ?? kind)+xml")
  }

  static let workbook = spreadsheet("officeDocument", "sheet.main")
  static let worksheet = spreadsheet("worksheet")
  static let styles = spreadsheet("styles")
  static let sharedStrings = spreadsheet("sharedStrings")
  static let comments = spreadsheet("comments")
  static let table = spreadsheet("table")
  static let metadata = spreadsheet("sheetMetadata")
  static let threadedComments = PartType(
    "threadedComment", "application/vnd.ms-excel.threadedcomments+xml")
  static let people = PartType("person", "application/vnd.ms-excel.person+xml")
  static let vmlDrawing = PartType(
    "vmlDrawing", "application/vnd.openxmlformats-officedocument.vmlDrawing")
  static let drawing = PartType(
    "drawing", "application/vnd.openxmlformats-officedocument.drawing+xml")
  static let chart = PartType(
    "chart", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
  static let theme = PartType("theme", "application/vnd.openxmlformats-officedocument.theme+xml")
  static let coreProperties = PartType(
    "core-properties", "application/vnd.openxmlformats-package.core-properties+xml")
  static let extendedProperties = PartType(
    "extended-properties", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
  static let customProperties = PartType(
    "custom-properties", "application/vnd.openxmlformats-officedocument.custom-properties+xml")
}

/// The URIs of OOXML, transitional (ECMA-376 part 4) and strict (part 1).
enum OOXML {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main"

  /// The namespace of `r:id`.
  static func relationships(strict: Bool) -> String {
    strict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  /// The type of a relationship by its kind.
  static func relationshipType(_ kind: String, strict: Bool) -> String {
    if kind == "core-properties" {
      return "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    }
    if kind == PartType.threadedComments.kind || kind == PartType.people.kind {
      return "http://schemas.microsoft.com/office/2017/10/relationships/\(kind)"
    }
    let strictKind = kind == "extended-properties" ? "extendedProperties" : kind
    let strictName = strictKind == "custom-properties" ? "customProperties" : strictKind
    return relationships(strict: strict) + "/" + (strict ? strictName : kind)
  }

  /// The namespace of drawings, `main` or `spreadsheetDrawing` or `chart`.
  static func drawing(_ name: String, strict: Bool) -> String {
    strict
      ? "http://purl.oclc.org/ooxml/drawingml/\(name)"
      : "http://schemas.openxmlformats.org/drawingml/2006/\(name)"
  }
}
