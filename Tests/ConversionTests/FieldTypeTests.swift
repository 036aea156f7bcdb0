import CSV
import Conversion
import Testing

@Suite("Field type") struct FieldTypeTests {
  /// The types and values of a column of fields under a heading.
  private static func types(_ fields: [String], header: String = "值") throws -> [String] {
    let text = ([header] + fields).map { "\"\($0)\",x" }.joined(separator: "\n") + "\n"
    let cells = try Workbench().converted(text, to: "out.ndjson") { $0.format = .cells }
    return cells.split(separator: "\n").filter { $0.contains("\"cell\":\"A") }.dropFirst().map {
      let from = $0.firstRange(of: "\"type\":\"")!.upperBound
      return String($0[from...].dropLast()).replacing("\",\"value\":", with: " ")
    }
  }

  /// A field alone in its column: what it becomes.
  static let single: [(String, String)] = [
    ("5", "number 5"), ("-2.50", "number -2.5"), ("0", "number 0"), ("0.5", "number 0.5"),
    ("1,234.50", "number 1234.5"), ("12.5%", "number 0.125"), ("100%", "number 1"),
    ("123456789012345", "text \"123456789012345\""), ("12345678901", "number 12345678901"),
    ("110101199001011234", "text \"110101199001011234\""),
    ("11010119900101123X", "text \"11010119900101123X\""),
    ("13812345678", "text \"13812345678\""), ("007", "text \"007\""), ("1E5", "text \"1E5\""),
    ("=1+1", "text \"=1+1\""), ("３", "text \"３\""), ("+5", "text \"+5\""), ("-0", "text \"-0\""),
    ("1,23", "text \"1,23\""), ("1,2345", "text \"1,2345\""), ("5.", "text \"5.\""),
    ("2分", "text \"2分\""), ("2026.11.3", "date \"2026-11-03T00:00:00\""),
    ("2026-11-03", "date \"2026-11-03T00:00:00\""),
    ("2026年11月3日", "date \"2026-11-03T00:00:00\""),
    ("2026/11/3 8:30", "date \"2026-11-03T08:30:00\""), ("08:30", "date \"T08:30:00\""),
    ("2026-02-29", "text \"2026-02-29\""), ("2026.11", "number 2026.11"),
    ("1900-02-28", "text \"1900-02-28\""), ("11.3", "number 11.3"), ("TRUE", "boolean true"),
    ("true", "text \"true\""), ("24:00", "text \"24:00\""), ("2026-1-2-3", "text \"2026-1-2-3\""),
  ]

  @Test("a field becomes what its spelling means for certain", arguments: FieldTypeTests.single)
  func aFieldBecomesWhatItsSpellingMeansForCertain(
    field: String, expected: String
  ) throws {
    #expect(try FieldTypeTests.types([field]) == [expected])
  }

  @Test("one identifier makes all digits of its column text")
  func oneIdentifierMakesAllDigitsOfItsColumnText() throws {
    #expect(
      try FieldTypeTests.types(["1", "2", "007"]) == ["text \"1\"", "text \"2\"", "text \"007\""])
  }

  @Test("one word makes all numbers of its column text, a mark for nothing does not")
  func oneWordMakesAllNumbersOfItsColumnTextAMarkForNothingDoesNot() throws {
    #expect(try FieldTypeTests.types(["1", "约2"]) == ["text \"1\"", "text \"约2\""])
    #expect(try FieldTypeTests.types(["1", "/", "无"]) == ["number 1", "text \"/\"", "text \"无\""])
  }

  @Test("dates stay dates beside words, half dates do not become numbers")
  func datesStayDatesBesideWordsHalfDatesDoNotBecomeNumbers() throws {
    #expect(
      try FieldTypeTests.types(["2026.11.3", "下次停机", "11.1"])
        == ["date \"2026-11-03T00:00:00\"", "text \"下次停机\"", "text \"11.1\""])
  }

  @Test("a heading may say that digits are no numbers") func aHeadingMaySayThatDigitsAreNoNumbers()
    throws
  {
    #expect(try FieldTypeTests.types(["123456"], header: "邮编") == ["text \"123456\""])
  }

  @Test("without types all is text") func withoutTypesAllIsText() throws {
    let cells = try Workbench().converted("a\n1\n", to: "out.ndjson") {
      ($0.format, $0.types) = (.cells, false)
    }
    #expect(cells.contains("\"type\":\"text\",\"value\":\"1\""))
  }

  @Test("in a file of semicolons grouped digits may be decimals")
  func inAFileOfSemicolonsGroupedDigitsMayBeDecimals() throws {
    let cells = try Workbench().converted("a;b\n1,234;x\n5,678;y\n", to: "out.ndjson") {
      $0.format = .cells
    }
    #expect(cells.contains("\"type\":\"text\",\"value\":\"1,234\""))
  }

  @Test("titles above the heading are no part of the columns")
  func titlesAboveTheHeadingAreNoPartOfTheColumns() throws {
    let text = "安全检查表,,\n序号,内容,扣分\n1,帽,2.5\n2,带,3\n"
    let cells = try Workbench().converted(text, to: "out.ndjson") { $0.format = .cells }
    #expect(cells.contains("\"cell\":\"C3\",\"type\":\"number\",\"value\":2.5"))
  }
}
