import TestSupport
import Testing
import XMLStream

/// What is plain is read without libxml2; nobody can tell which of them read a document.
@Suite("Plain documents")
struct PlainParserTests {
  private static let words = XMLVocabulary(
    names: [
      "a", "b", "x", "c", "space", "dataVali", "dataValid", "dataValidation", "dataValidations",
    ],
    namespaces: [["urn:one", "urn:eins"], ["http://www.w3.org/XML/1998/namespace"]])

  /// What a reader told, and whether it needed libxml2.
  private struct Outcome: Equatable {
    var events: [String] = []
    var error: XMLError.Code?

    init(_ document: [UInt8], piece: Int, scans: Bool) throws {
      var rest = document[...]
      var reader = XMLReader(words, size: document.count, scans: scans) { buffer in
        let part = rest.prefix(min(piece, buffer.count))
        buffer.replaceSubrange(0..<part.count, with: part)
        rest = rest.dropFirst(part.count)
        return part.count
      }
      do {
        while let event = try reader.next() { add(event, of: reader) }
      } catch let error as XMLError { self.error = error.code }
      isScanned = reader.isScanned
    }

    var isScanned = false

    private mutating func add(_ event: XMLEvent, of reader: borrowing XMLReader) {
      if event.kind == .text {
        let text = String(decoding: reader.text(of: event), as: UTF8.self)
        if events.last?.hasPrefix("'") == true { return events[events.count - 1] += text }
        return events.append("'" + text)
      }
      let values = (0...9).flatMap { name in
        [0, 1, 2, UInt8.max].map { reader.attribute(name, namespace: $0, of: event) ?? "-" }
      }
      let attributes = event.kind == .start ? values.joined(separator: "|") : ""
      events.append("\(event.kind) \(event.namespace):\(event.name) \(attributes)")
    }

    static func == (one: Outcome, other: Outcome) -> Bool {
      // With an error the two may have come differently far, and see another fault first.
      (one.error == nil) == (other.error == nil)
        && (one.error != nil || one.events == other.events)
    }
  }

  static let plain = [
    "<a/>", "\u{FEFF}<a x='1'/>\n",
    #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a></a>"#,
    "<?xml version='1.0' encoding='utf-8'?>\r\n<a  x = '1'/>".replacing(" = ", with: "="),
    #"<a x="&lt;&#x4E2D;&#10;&quot;" b='"'>锅炉 &amp; 车间&#128512; ]] ></a>"#,
    #"<p:a xmlns:p="urn:one" xmlns="urn:eins" p:x="1" x="2"><b xmlns="urn:two" p:b="3"/><b/></p:a>"#,
    "<a xml:space='preserve'> <b> </b>\n\t<c>\n</c></a >",
    #"<a xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:x="p"/>"#,
    // Names that begin with the same eight bytes, known and not.
    """
    <dataValidation xmlns:dataVali='urn:one' dataValidations='1' dataValidation='2'><dataVali/>\
    <dataVali:dataValid dataVali:dataValidation='3' dataValidatioX='4'/><dataValidatioX/>\
    <dataValidations dataVali='5'/></dataValidation>
    """,
  ]

  static let others = [
    "<a><!-- b --><b/></a>", "<a><![CDATA[<]]></a>", "<a>&e;</a>", "<a><?p q?></a>", "<a>\r\n</a>",
    "<a x='\n'/>", "<a>]]></a>", "<a x='1' x='2'/>", "<a><b></a></b>", "<a/><b/>", "<a>", "", "x",
    "<a x=1/>",
    "<!DOCTYPE a><a/>", "<a x='<'/>", "<a>\u{FFFE}</a>", "<a>&#0;</a>", "<a>&#xD800;</a>",
    "<a>&#x110000;</a>",
    "<p:a/>", "<a p:x='1'/>", "<a xmlns:p=''/>",
    "<a xmlns:p='urn:one' xmlns:q='urn:one' p:x='1' q:x='2'/>",
    "<a xmlns='urn:one' xmlns='urn:one'/>", "<a xmlns=''/>", "<中/>", "<a 中='1'/>",
    "<a:b:c xmlns:a='u'/>",
    "<?xml version='1.1'?><a/>", "<?xml version='1.0' encoding='GBK'?><a>x</a>",
    " <?xml version='1.0'?><a/>",
    "<a b='1'x='2'/>", "<a/ >", "< a/>", "<a></ a>", "<a>\u{1}</a>", "<a>&#1;</a>", "<a>&amp</a>",
    "<a/>\u{0}", "<?xml >", "<?xml ?><a/>", "<?xml Version='1.0'?><a/>",
    "<?xml version='1.0' standalone='yes' standalone='no'?><a/>",
    "<?xml version='1.0' standalone='YES'?><a/>",
    """
    <a xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:p="urn:one"><b/>\
    <mc:AlternateContent><mc:Choice Requires="p"><c/></mc:Choice><mc:Fallback><x/></mc:Fallback>\
    </mc:AlternateContent><b/></a>
    """,
  ]

  @Test("are read without libxml2, with the same events, however they come", arguments: plain)
  func same(_ text: String) throws {
    let document = Array(text.utf8)
    let wanted = try Outcome(document, piece: document.count, scans: false)
    #expect(!wanted.isScanned && wanted.error == nil)
    #expect(try Outcome(document, piece: document.count, scans: true).isScanned)
    for piece in 1...document.count {
      #expect(try Outcome(document, piece: piece, scans: true) == wanted, "\(piece)")
    }
  }

  @Test("are told from others, which libxml2 reads or refuses", arguments: others)
  func told(_ text: String) throws {
    let document = Array(text.utf8)
    for piece in 1...max(document.count, 1) {
      let wanted = try Outcome(document, piece: piece, scans: false)
      let outcome = try Outcome(document, piece: piece, scans: true)
      #expect(outcome == wanted, "\(piece)")
    }
    #expect(try !Outcome(document, piece: max(document.count, 1), scans: true).isScanned)
  }

  @Test("of too many attributes or too long names are refused as libxml2 does")
  func tooLarge() throws {
    let attributes = (0..<200).map { "x\($0)=''" } + (0..<100).map { "xmlns:p\($0)='u'" }
    let name = String(repeating: "n", count: 50_001)
    for text in ["<a \(attributes.joined(separator: " "))/>", "<\(name)/>", "<a \(name)=''/>"] {
      let document = Array(text.utf8)
      #expect(try Outcome(document, piece: document.count, scans: true).error != nil)
    }
  }

  @Test(
    "with bytes changed or left out at random are read or refused as libxml2 does",
    arguments: 1...100)
  func mutated(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for text in PlainParserTests.plain + PlainParserTests.others {
      var document = Array(text.utf8)
      guard !document.isEmpty else { continue }
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let some =
          Array("<>/&;='\" :abx]!?\u{E9}\n-#".utf8) + [0, 0xFF, 0xC0, 0xED, 0xA0, 0xEF, 0xBF]
        document[Int.random(in: 0..<document.count, using: &random)] = some.randomElement(
          using: &random)!
      }
      if Bool.random(using: &random) {
        let from = Int.random(in: 0..<document.count, using: &random)
        document.removeSubrange(from..<Int.random(in: from...document.count, using: &random))
      }
      guard !document.isEmpty else { continue }
      let wanted = try Outcome(document, piece: document.count, scans: false)
      let piece = Int.random(in: 1...document.count, using: &random)
      let outcome = try Outcome(document, piece: piece, scans: true)
      #expect(outcome == wanted, "\(String(decoding: document, as: UTF8.self)), \(piece)")
    }
  }
}
