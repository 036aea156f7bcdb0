import XMLStream

/// Shared strings that a filled template has no use for any more.
extension WorkbookEditor {
  /// Blanks the shared strings with double braces that no cell refers to; the others keep their
  /// numbers. Called when the parts of the sheets are written.
  func blankUnusedPlaceholders() throws(XLSXError) {
    let relationships = try package.relationships(of: workbookPart)
    guard let name = relationships.parts(ofKind: "sharedStrings").first, package.contains(name),
      let root = try? package.document(name).root
    else { return }
    var unused: [Int: XMLElement] = [:]
    for (index, item) in root.all("si").enumerated() where hasBraces(item) { unused[index] = item }
    guard !unused.isEmpty else { return }
    for sheet in sheets {
      for index in SharedStringUses(try package.data(sheet.part)) { unused[index] = nil }
    }
    for item in unused.values {
      item.children = []
      item.append(XMLElement(name: item.tag.prefix + "t"))
    }
  }

  private func hasBraces(_ item: XMLElement) -> Bool {
    var text = ""
    item.forEachDescendant { if $0.isNamed("t") { text += $0.text } }
    return text.contains("{{") || text.contains("｛｛")
  }
}

/// The numbers of the shared strings that the cells of a sheet's part refer to.
private struct SharedStringUses: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Int? {
    while place + 6 < bytes.count {
      place += 1
      guard bytes[place] == UInt8(ascii: "t"), bytes[place + 1] == UInt8(ascii: "="),
        bytes[place - 1] <= 0x20, bytes[place + 3] == UInt8(ascii: "s"),
        bytes[place + 4] == bytes[place + 2]
      else { continue }
      if let number = number(from: place + 5) { return number }
    }
    return nil
  }

  /// The digits behind the next `v>`.
  private func number(from start: Int) -> Int? {
    var at = start
    while at + 1 < bytes.count,
      !(bytes[at] == UInt8(ascii: "v") && bytes[at + 1] == UInt8(ascii: ">"))
    {
      at += 1
    }
    let digits = bytes[Swift.min(at + 2, bytes.count)...].prefix {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
