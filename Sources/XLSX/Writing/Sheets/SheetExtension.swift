import XMLStream

/// The extension lists of sheets ([MS-XLSX] 2.2.2.5).
enum SheetExtension: String {
  case conditionalFormats = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}"
  case sparklines = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"

  /// Of a look's reference to its rest.
  static let rest = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"
  static let namespace = Namespace.x14.uris[0]
  static let main = Namespace.excelMain.uris[0]

  /// The element with the items.
  var list: String {
    switch self {
    case .conditionalFormats: "x14:conditionalFormattings"
    case .sparklines: "x14:sparklineGroups"
    }
  }

  /// Writes the extension with items; nothing where there are none.
  func write(_ items: [UInt8], to writer: inout XMLWriter) {
    guard !items.isEmpty else { return }
    let spaces: KeyValuePairs<String, String?> = [
      "uri": rawValue, "xmlns:x14": SheetExtension.namespace,
    ]
    writer.element("ext", spaces) { writer in
      writer.element(list) { $0.raw(items) }
    }
  }
}
