import Spreadsheet
import Values

/// Reads the document's properties (ECMA-376 part 2, 8; part 1, 22.2 and 22.3).
enum PropertiesParser {
  static func read(of package: OPCPackage) throws(XLSXError) -> DocumentProperties {
    let relationships = try package.relationships(of: nil)
    func part(_ kinds: String...) -> String? {
      kinds.flatMap(relationships.parts(ofKind:)).first(where: package.hasPart)
    }
    var properties = DocumentProperties()
    if let core = part("core-properties", "coreProperties") {
      try readCore(core, of: package, into: &properties)
    }
    if let app = part("extended-properties", "extendedProperties") {
      var reader = try package.reader(ofPart: app)
      guard try reader.root() != nil else { return properties }
      try reader.children { (reader, node) throws(XLSXError) in
        if node.tag == .Application { properties.application = try reader.text() }
      }
    }
    if let custom = part("custom-properties", "customProperties") {
      try readCustom(custom, of: package, into: &properties)
    }
    return properties
  }

  private static func readCore(
    _ part: String, of package: OPCPackage, into properties: inout DocumentProperties
  ) throws(XLSXError) {
    var reader = try package.reader(ofPart: part)
    guard try reader.root() != nil else { return }
    try reader.children { (reader, node) throws(XLSXError) in
      guard let tag = node.tag else { return }
      let text = try reader.text()
      switch tag {
      case .title: properties.title = text
      case .subject: properties.subject = text
      case .creator: properties.creator = text
      case .keywords: properties.keywords = text
      case .description: properties.description = text
      case .lastModifiedBy: properties.lastModifiedBy = text
      case .created: properties.created = dateTime(text)
      case .modified: properties.modified = dateTime(text)
      default: break
      }
    }
  }

  private static func dateTime(_ text: String) -> DateTime? {
    if case .dateTime(let date)? = ISODate.value(of: text) { return date }
    return nil
  }

  private static func readCustom(
    _ part: String, of package: OPCPackage, into properties: inout DocumentProperties
  ) throws(XLSXError) {
    var reader = try package.reader(ofPart: part)
    guard try reader.root() != nil else { return }
    let limits = package.limits
    try reader.children { (reader, node) throws(XLSXError) in
      guard node.tag == .property, let name = reader.string(.name, of: node) else { return }
      try limits.checkAnnotations(properties.custom.count, part: part)
      try reader.children { (reader, content) throws(XLSXError) in
        guard let type = content.tag else { return }
        properties.custom[name] = value(type, try reader.text())
      }
    }
  }

  private static func value(_ type: Tag, _ text: String) -> CellValue? {
    switch type {
    case .lpwstr, .lpstr, .bstr: .text(EscapedText.decode(text))
    case .i4, .i2, .i8, .int, .r8, .r4, .decimal:
      CellNumber.value(of: Array(text.utf8).span).map { .number($0) }
    case .bool: .boolean(text == "true" || text == "1")
    case .filetime, .date: ISODate.value(of: text)
    default: nil
    }
  }
}
