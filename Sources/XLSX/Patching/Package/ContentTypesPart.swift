import XMLStream

/// What the parts are, to be added to and removed from.
final class ContentTypesPart {
  private let document: XMLDocument?
  private let root: XMLElement
  /// The overrides by the folded names of their parts, once one was asked for.
  private var overrides: [String: XMLElement]?

  init(_ document: XMLDocument?) {
    self.document = document
    if let document {
      root = document.root
    } else {
      root = XMLElement(name: "Types")
      root["xmlns"] = "http://schemas.openxmlformats.org/package/2006/content-types"
      setDefault("rels", "application/vnd.openxmlformats-package.relationships+xml")
      setDefault("xml", "application/xml")
    }
  }

  /// The new part; nil where it was there before.
  var newBytes: [UInt8]? { document == nil ? newDocument(root) : nil }

  /// The type of a part; nil where none is given.
  func type(of part: String) -> String? {
    if let own = override(of: part) { return own["ContentType"] }
    let suffix = ContentTypesPart.suffix(of: part)
    return root.all("Default").first { $0["Extension"]?.lowercased() == suffix }?["ContentType"]
  }

  /// Tells what a part is, by its extension where it is a picture or a VML drawing.
  func set(_ type: String, of part: String) {
    guard self.type(of: part) != type else { return }
    let suffix = ContentTypesPart.suffix(of: part)
    let isNewSuffix = !root.all("Default").contains { $0["Extension"]?.lowercased() == suffix }
    if isNewSuffix, suffix != "xml" { return setDefault(suffix, type) }
    if let own = override(of: part) {
      own["ContentType"] = type
      return
    }
    let element = XMLElement(name: root.tag.prefix + "Override")
    element["PartName"] = "/" + part
    element["ContentType"] = type
    root.append(element)
    overrides?[part.lowercased()] = element
  }

  /// Forgets a part.
  func remove(_ part: String) {
    guard let own = override(of: part) else { return }
    root.remove(own)
    overrides?[part.lowercased()] = nil
  }

  private func setDefault(_ suffix: String, _ type: String) {
    let element = XMLElement(name: root.tag.prefix + "Default")
    element["Extension"] = suffix
    element["ContentType"] = type
    root.insert(element, before: root.elements.first)
  }

  private func override(of part: String) -> XMLElement? {
    let known = overrides ?? overridesByPart
    overrides = known
    return known[part.lowercased()]
  }

  private var overridesByPart: [String: XMLElement] {
    let named = root.all("Override").compactMap { element in
      element["PartName"].map { (PartName.resolve($0, from: nil).lowercased(), element) }
    }
    return Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  private static func suffix(of part: String) -> String {
    part.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }
}
