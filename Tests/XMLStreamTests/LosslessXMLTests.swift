import Testing
import XMLStream

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite("A document changed in place") struct LosslessXMLTests {
  @Test(
    "what nobody touches is written back byte for byte",
    arguments: [
      "<a/>", "<a></a>", "<a />", "<a\n  b='1'\t c=\"2\"\r\n/>", "<a b='\"' c=\"'\"/>",
      "<?xml version=\"1.0\"?>\n<!-- before --><a>x</a><!-- after -->\n<?pi d?>",
      "<a><![CDATA[<b>&amp;]]></a>", "<a>1 &lt; 2 &#x5B57; &unknown; &#13;</a>",
      "<x:a xmlns:x=\"u\"><x:b x:c=\"&quot;\"/></x:a>", "<a b=\"x>y\">text<b/>tail</a>",
      "<字 名=\"值\">文</字>", "<a>\r\n  <b/>\r\n</a>\r\n", "<a><!-- <b> --></a>", "<a b=\"1\"b2='2'/>",
    ])
  func untouched(document: String) throws {
    #expect(text(try XMLDocument(bytes(document)).bytes) == document)
  }

  @Test(
    "a changed attribute is spliced in, and nothing beside it moves",
    arguments: [
      (#"<c r="A1"  s='3'/>"#, "r", "A2", #"<c r="A2"  s='3'/>"#),
      (#"<c r="A1"  s='3'/>"#, "s", "12", #"<c r="A1"  s='12'/>"#),
      (#"<c r="A1"  s='3'/>"#, "s", nil, #"<c r="A1"/>"#),
      (#"<c r="A1"  s='3'/>"#, "r", nil, #"<c  s='3'/>"#),
      (#"<c r="A1"/>"#, "t", "str", #"<c r="A1" t="str"/>"#),
      (#"<c r="A1" >"#, "t", "str", #"<c r="A1"  t="str">"#),
      (#"<c/>"#, "t", "a\"b<c>&d\n", #"<c t="a&quot;b&lt;c&gt;&amp;d&#10;"/>"#),
      (#"<c r = "A1"/>"#, "r", "B1", #"<c r = "B1"/>"#),
      (#"<c xr="1" r="2"/>"#, "r", "3", #"<c xr="1" r="3"/>"#),
      (#"<c x:r="1" r="2"/>"#, "x:r", "3", #"<c x:r="3" r="2"/>"#),
      (#"<c a="r=&quot;1&quot;" r="2"/>"#, "r", "3", #"<c a="r=&quot;1&quot;" r="3"/>"#),
      (#"<c/>"#, "gone", nil, #"<c/>"#),
    ] as [(String, String, String?, String)])
  func attributes(tag: String, name: String, value: String?, result: String) {
    var changed = XMLTag(bytes: bytes(tag)[...])
    changed[name] = value
    #expect(text(Array(changed.bytes)) == result)
    #expect(changed[name] == value)
  }

  @Test("names, prefixes and attributes of a tag")
  func tag() {
    let tag = XMLTag(bytes: bytes("<x14:cfRule type='expression' xr:id=\"{1}\" p=\"\"/>")[...])
    #expect((tag.name, tag.localName, tag.prefix) == ("x14:cfRule", "cfRule", "x14:"))
    #expect(tag.isNamed("cfRule") && !tag.isNamed("x14:cfRule") && tag.isSelfClosing)
    #expect(tag.attributes.map(\.name) == ["type", "xr:id", "p"])
    #expect(tag.attributes.map(\.value) == ["expression", "{1}", ""])
    #expect(tag.attribute(localName: "id") == "{1}" && tag["id"] == nil)
  }

  @Test(
    "text is escaped as XML wants it, and read back as it was",
    arguments: [
      ("a<b>&c\"d'", "a&lt;b&gt;&amp;c\"d'"), ("一\r\n二\t三", "一&#13;\n二\t三"), ("]]>", "]]&gt;"),
      ("", ""), ("😀", "😀"),
    ])
  func escaping(plain: String, escaped: String) {
    #expect(text(XMLText.escaped(plain)) == escaped)
    #expect(XMLText.decoded(bytes(escaped)[...]) == plain)
  }

  @Test("characters that XML does not know are replaced")
  func control() {
    #expect(text(XMLText.escaped("a\u{0}b\u{1F}c")) == "a\u{FFFD}b\u{FFFD}c")
  }

  @Test(
    "entities and character references are resolved; what is none stays",
    arguments: [
      ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"), ("&#65;&#x42;&#X43;", "AB&#X43;"), ("&#x1F600;", "😀"),
      ("&nbsp;", "&nbsp;"), ("&#;", "&#;"), ("&#xD800;", "&#xD800;"), ("&#1114112;", "&#1114112;"),
      ("a & b", "a & b"), ("&amp;lt;", "&lt;"), ("&", "&"),
    ])
  func entities(raw: String, plain: String) {
    #expect(XMLText.decoded(bytes(raw)[...]) == plain)
  }

  @Test("the text of an element is that of its pieces, without comments and inner elements")
  func content() throws {
    let root = try XMLDocument(bytes("<a>1<!-- no -->2<b>x</b><![CDATA[&3]]></a>")).root
    #expect(root.text == "12&3")
    root.text = "<new>"
    var output: [UInt8] = []
    root.write(to: &output)
    #expect(text(output) == "<a>&lt;new&gt;</a>")
    root.text = ""
    #expect(root.children.isEmpty)
  }

  @Test("an empty element opens when something is put into it")
  func opens() throws {
    let document = try XMLDocument(bytes("<x:a b='1' />"))
    document.root.append(try XMLElement(fragment: bytes("<x:c/>")))
    #expect(text(document.bytes) == "<x:a b='1' ><x:c/></x:a>")
  }

  @Test("elements are put where the schema wants them")
  func order() throws {
    let document = try XMLDocument(bytes("<a><own/><one/> <three/></a>"))
    let order = ["one", "two", "three", "four"]
    for name in ["two", "four", "strange"] {
      document.root.insert(XMLElement(name: name), inOrder: order)
    }
    #expect(
      document.root.elements.map(\.tag.name) == ["own", "one", "two", "three", "four", "strange"])
  }

  @Test("a copy is changed without the original")
  func copies() throws {
    let document = try XMLDocument(bytes("<a><b c=\"1\"/></a>"))
    let copy = document.root.copy()
    copy.first("b")?["c"] = "2"
    copy.removeElements { $0["c"] == "9" }
    #expect(text(document.bytes) == "<a><b c=\"1\"/></a>")
    #expect(copy.first("b")?["c"] == "2")
  }

  @Test("elements are found by local name, removed and visited")
  func finding() throws {
    let document = try XMLDocument(bytes("<a><x:b/><b>t<b/></b><c/></a>"))
    let root = document.root
    #expect(root.all("b").count == 2 && root.first("c") != nil && root.first("d") == nil)
    var visited: [String] = []
    root.forEachDescendant { visited.append($0.tag.name) }
    #expect(visited == ["a", "x:b", "b", "b", "c"])
    if let first = root.first("b") { root.remove(first) }
    #expect(text(document.bytes) == "<a><b>t<b/></b><c/></a>")
  }

  @Test(
    "what does not fit together is refused with its byte",
    arguments: [
      ("", .malformed, 0), ("text", .malformed, 4), ("<a>", .malformed, 3),
      ("<a></b>", .malformed, 3), ("</a>", .malformed, 0), ("<a/><b/>", .malformed, 4),
      ("<a", .malformed, 0), ("<a b=\"1>", .malformed, 0), ("<a><!-- x</a>", .malformed, 3),
      ("<a><", .malformed, 3), ("<a <b/></a>", .malformed, 0),
      ("<!DOCTYPE a><a/>", .documentType, 0), ("<a><!ENTITY x></a>", .documentType, 3),
    ] as [(String, XMLTreeError.Code, Int)])
  func malformed(document: String, code: XMLTreeError.Code, byte: Int) {
    let error = #expect(throws: XMLTreeError.self) { try XMLDocument(bytes(document)) }
    #expect(error == XMLTreeError(code, byte: byte))
  }

  @Test("nesting is refused one past its limit")
  func depth() throws {
    func nested(_ depth: Int) -> [UInt8] {
      bytes(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth))
    }
    _ = try XMLDocument(nested(XMLDocument.maximumDepth))
    let error = #expect(throws: XMLTreeError.self) {
      try XMLDocument(nested(XMLDocument.maximumDepth + 1))
    }
    #expect(error?.code == .tooDeep)
  }

  @Test("UTF-16 and Latin-1 become UTF-8, and the declaration says so")
  func encodings() throws {
    let declared = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>字</a>"
    let little = declared.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = declared.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let forms = [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big, little, big]
    for form in forms {
      let document = try XMLDocument(form)
      #expect(document.root.text == "字")
      #expect(text(document.bytes).contains("encoding=\"UTF-8\""))
    }
    let latin = bytes("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>") + [0xE9] + bytes("</a>")
    #expect(try XMLDocument(latin).root.text == "é")
    let marked = try XMLDocument([0xEF, 0xBB, 0xBF] + bytes("<a>字</a>"))
    #expect(marked.root.text == "字")
  }

  @Test("an encoding that is not known is refused where it matters")
  func unknownEncoding() throws {
    let head = "<?xml version=\"1.0\" encoding=\"gb2312\"?><a>"
    #expect(try XMLDocument(bytes(head + "x</a>")).root.text == "x")
    let error = #expect(throws: XMLTreeError.self) { try XMLDocument(bytes(head + "字</a>")) }
    #expect(error?.code == .unknownEncoding)
  }

  @Test("an element is passed over to the byte behind its end")
  func skipping() throws {
    let document = "<a><b><c/><b>x</b></b><d/></a>"
    var tokens = XMLTokenizer(bytes(document))
    _ = try tokens.rootTag()
    guard case .start(let inner)? = try tokens.next() else {
      Issue.record("no start tag")
      return
    }
    #expect(try tokens.skip(inner) == 22)
    guard case .start(let last)? = try tokens.next() else {
      Issue.record("no start tag")
      return
    }
    #expect(try tokens.skip(last) == 26)
  }
}
