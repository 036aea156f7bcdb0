import Testing
import XMLStream

@Suite("XML reading") struct XMLReadingTests {
  private let words = XMLVocabulary(names: ["a", "b", "x"], namespaces: [["urn:one", "urn:eins"]])

  /// The events as text, with the document given in pieces of some bytes.
  private func events(_ document: [UInt8], piece: Int) throws -> [String] {
    var rest = document[...]
    var reader = XMLReader(words) { buffer in
      let part = rest.prefix(piece)
      buffer.replaceSubrange(0..<part.count, with: part)
      rest = rest.dropFirst(part.count)
      return part.count
    }
    var events: [String] = []
    while let event = try reader.next() {
      switch event.kind {
      case .start:
        events.append("<\(event.namespace):\(event.name) \(reader.attribute(3, of: event) ?? "-")")
      case .end: events.append(">\(event.name)")
      case .text:
        let text = String(decoding: reader.text(of: event), as: UTF8.self)
        if let last = events.last, last.hasPrefix("'") {
          events[events.count - 1] = last + text
        } else {
          events.append("'" + text)
        }
      }
    }
    return events
  }

  @Test("events are the same however the document comes")
  func eventsAreTheSameHoweverTheDocumentComes() throws {
    let text = """
      <?xml version="1.0"?><p:a xmlns:p="urn:one" x="锅&amp;炉"><b xmlns="urn:eins"><![CDATA[<&]]>车间&#x1F600;</b>\
      <!-- <b> --><c/><b/></p:a>
      """
    let expected = [
      "<1:1 锅&炉", "<1:2 -", "'<&车间😀", ">2", "<0:0 -", ">0", "<0:2 -", ">2", ">1",
    ]
    let document = Array(text.utf8)
    let units = Array("\u{FEFF}\(text)".utf16)
    for piece in 1...40 {
      #expect(try events(document, piece: piece) == expected, "\(piece)")
      #expect(
        try events(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, piece: max(piece, 2))
          == expected)
      #expect(
        try events(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, piece: max(piece, 2))
          == expected)
    }
  }

  @Test(
    "what is no document is refused",
    arguments: [
      ("<a>", XMLError.Code.malformed), ("", .malformed), ("<a></b>", .malformed),
      ("<a>&x;</a>", .malformed),
      ("<a x='1' x='2'/>", .malformed), ("<!DOCTYPE a><a/>", .documentType),
      ("<?xml version='1.0' encoding='UTF-7'?><a/>", .unknownEncoding),
      ("<a>\u{1}</a>", .malformed),
      ("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", .documentType),
    ])
  func whatIsNoDocumentIsRefused(_ text: String, _ code: XMLError.Code) {
    #expect { try events(Array(text.utf8), piece: 4096) } throws: {
      ($0 as? XMLError)?.code == code
    }
  }

  @Test("an input's own error comes through") func anInputsOwnErrorComesThrough() {
    struct Broken: Error {}
    #expect(throws: Broken.self) {
      var reader = XMLReader(words) { _ in throw Broken() }
      _ = try reader.next()
    }
  }

  @Test("a broken conversion is an error and not the end", arguments: [1, 7, 64, 4096])
  func aBrokenConversionIsAnErrorAndNotTheEnd(piece: Int) {
    let start = Array(#"<?xml version="1.0" encoding="GB18030"?><a><b>"#.utf8)
    let bytes = start + [0xFF, 0xFF] + Array("</b><b/></a>".utf8)
    #expect(throws: XMLError.self) { try events(bytes, piece: piece) }
  }
}
