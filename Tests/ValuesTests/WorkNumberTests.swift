import Testing
import Values

@Suite("Names with a work number")
struct WorkNumberTests {
  @Test(
    "are one name with brackets around it and without",
    arguments: [
      ("吴丽华（3013）", "吴丽华3013"), ("吴丽华(3013)", "吴丽华3013"), (" 吴丽华 （3013）", "吴丽华3013"),
      ("吴丽华3013", "吴丽华3013"), ("李四（组长）", "李四(组长)"), ("李四（12）", "李四(12)"), ("", ""),
    ])
  func brackets(name: String, folded: String) { #expect(name.foldedName == folded) }
}
