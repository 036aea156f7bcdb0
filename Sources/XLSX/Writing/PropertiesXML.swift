import Spreadsheet
import Values
import XMLStream

/// Document properties as their parts write them (ECMA-376 part 2, 8; part 1, 22.2 and 22.3).
enum PropertiesXML {
  /// Title, author and the like.
  static func core(_ properties: DocumentProperties) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    let texts: [(String, String?)] = [
      ("dc:title", properties.title), ("dc:subject", properties.subject),
      ("dc:creator", properties.creator), ("cp:keywords", properties.keywords),
      ("dc:description", properties.description),
      ("cp:lastModifiedBy", properties.lastModifiedBy),
    ]
    writer.element(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:dcmitype": "http://purl.org/dc/dcmitype/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ]
    ) { writer in
      for (name, text) in texts {
        if let text { writer.element(name, text: text) }
      }
      for (name, date) in [("created", properties.created), ("modified", properties.modified)] {
        guard let date else { continue }
        writer.element("dcterms:\(name)", ["xsi:type": "dcterms:W3CDTF"], text: "\(date)Z")
      }
    }
    return writer.takeBytes()
  }

  /// The program that wrote the file.
  static func extended(application: String) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/"
    writer.element(
      "Properties",
      ["xmlns": base + "extended-properties", "xmlns:vt": base + "docPropsVTypes"]
    ) { $0.element("Application", text: application) }
    return writer.takeBytes()
  }

  /// Properties of one's own.
  static func custom(_ properties: [String: CellValue]) -> [UInt8] {
    var writer = XMLWriter()
    writer.declaration()
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/"
    writer.element(
      "Properties", ["xmlns": base + "custom-properties", "xmlns:vt": base + "docPropsVTypes"]
    ) { writer in
      for (index, (name, value)) in properties.sorted(by: { $0.key < $1.key }).enumerated() {
        property(name, value, id: index + 2, to: &writer)
      }
    }
    return writer.takeBytes()
  }

  /// One property of one's own.
  static func property(_ name: String, _ value: CellValue, id: Int, to writer: inout XMLWriter) {
    let attributes: KeyValuePairs<String, String?> = [
      "fmtid": "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", "pid": String(id), "name": name,
    ]
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
    writer.element("property", attributes) { writer in
      let (type, text) = variant(value)
      writer.element("vt:\(type)", ["xmlns:vt": types], text: text)
    }
  }

  private static func variant(_ value: CellValue) -> (type: String, text: String) {
    switch value {
    case .number(let number):
      if let whole = Int32(exactly: number) { ("i4", String(whole)) } else { ("r8", "\(number)") }
    case .boolean(let truth): ("bool", truth ? "true" : "false")
    case .dateTime(let date): ("filetime", "\(date)Z")
    case .text(let text): ("lpwstr", text)
    case .time(let time): ("lpwstr", time.description)
    case .error(let error): ("lpwstr", error.code)
    }
  }
}
