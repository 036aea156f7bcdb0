import CSV
import Testing

@Suite("Dialect") struct DialectTests {
  /// Text, delimiter, columns.
  static let cases: [(String, Character, Int)] = [
    ("a,b,c\n1,2,3\n", ",", 3),
    ("a;b\n1,5;2,5\n3,0;4,1\n", ";", 2),
    ("1,5;2,5\n3,0;4,1\n", ";", 2),
    ("name\ttext\nx\ta, b, c\ny\td, e, f\n", "\t", 2),
    ("a|b|c\n1|2|3\n", "|", 3), ("a^b^c\n1^2^3\n", "^", 3),
    ("安全检查表,,,\n单位,锅炉,日期,2026.11.3\n序号,内容,扣分,备注\n1,帽,2,\n", ",", 4),
    ("安全检查表\n轮次;3\n序号;内容;扣分\n1;帽;2,5\n2;带;1,0\n", ";", 3),
    ("\"a;b\",1\n\"c;d\",2\n", ",", 2),
    ("name,notes\nx,one; two\ny,three; four\n", ",", 2),
    ("just text\nmore text, with a comma\nlast\n", ",", 2),
    ("one\ntwo\nthree\n", ",", 1),
    ("a,b\n\n1,2\n", ",", 2),
  ]

  @Test("takes the delimiter that gives the most even rows", arguments: DialectTests.cases)
  func takesTheDelimiterThatGivesTheMostEvenRows(
    text: String, delimiter: Character, columns: Int
  ) {
    let detected = DetectedDialect(of: Array(text.utf8).span, isWhole: true)
    #expect(detected.dialect.delimiter == delimiter.asciiValue)
    #expect(detected.columns == columns)
  }

  @Test(
    "obeys the sep line of Excel and leaves it out",
    arguments: ["sep=;\r\na;b\r\n1,2;3\r\n", "SEP=;\na;b\n1,2;3\n"])
  func obeysTheSepLineOfExcelAndLeavesItOut(text: String) throws {
    #expect(try records(Array(text.utf8)) == [["a", "b"], ["1,2", "3"]])
  }

  @Test("a given delimiter wins") func aToldDelimiterWins() throws {
    #expect(try records(Array("a,b;c\n".utf8), delimiter: ";") == [["a,b", "c"]])
  }
}
