#if Office
  import Testing

  @testable import AnpingWeb

  @Suite("Names as browsers send them") struct SentNameTests {
    @Test(
      "a name leads nowhere and stays readable",
      arguments: [
        ("锅炉车间.xlsx", "锅炉车间.xlsx"), ("../../etc/passwd", "etc/passwd"),
        ("C:\\表\\锅炉.xlsx", "C_/表/锅炉.xlsx"), ("/etc/shadow", "etc/shadow"),
        ("a\u{0}b.xlsx", "a_b.xlsx"), ("a\r\nb.csv", "a__b.csv"), ("..", "_"), ("", "_"),
        ("收回/一车间/a.xlsx", "收回/一车间/a.xlsx"), (" a.xlsx ", "a.xlsx"),
        ("\u{202E}xslx.exe", "_xslx.exe"),
      ])
    func cleaned(sent: String, text: String) { #expect(SentName(sent).text == text) }

    @Test("a name of 5,000 characters is cut and keeps its extension")
    func long() {
      let name = SentName(String(repeating: "锅", count: 5_000) + ".xlsx").text
      #expect(name.hasSuffix(".xlsx"))
      #expect(name.utf8.count <= 200)
      let deep = SentName(String(repeating: "a/", count: 5_000) + "b.xlsx").text
      #expect(deep == "a/a/a/a/a/a/a/b.xlsx")
    }

    @Test("a second file of a name gets a number before its extension")
    func numbered() { #expect(SentName("a/b.xlsx").numbered(2).text == "a/b（2）.xlsx") }
  }
#endif
