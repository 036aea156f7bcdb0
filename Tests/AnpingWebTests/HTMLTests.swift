#if Office
  import Testing

  @testable import AnpingWeb

  @Suite("HTML") struct HTMLTests {
    @Test(
      "a text never becomes markup",
      arguments: [
        ("<script>", "&lt;script&gt;"), ("a&b", "a&amp;b"), ("\"'", "&quot;&#39;"),
        ("a\u{0}b\u{1B}", "a\u{FFFD}b\u{FFFD}"), ("cod.\u{202E}xslx", "cod.\u{FFFD}xslx"),
        ("锅炉\n车间", "锅炉\n车间"),
      ])
    func escapes(text: String, markup: String) {
      #expect(tag("p") { text }.markup == "<p>\(markup)</p>")
      #expect(emptyTag("input", ["value": text]).markup == "<input value=\"\(markup)\">")
    }

    @Test(
      "pieces, conditions and lists stand in their order; attributes without a value are left out")
    func builds() {
      let list = tag("ul", ["class": nil, "id": "a"]) {
        for number in 1...2 { tag("li") { "\(number)" } }
        if none.isEmpty { "!" }
      }
      #expect(list.markup == "<ul id=\"a\"><li>1</li><li>2</li>!</ul>")
    }

    private let none: [Int] = []
  }
#endif
