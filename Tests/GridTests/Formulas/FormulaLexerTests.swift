import Grid
import Testing

@Suite("Formula lexer") struct FormulaLexerTests {
  private func pieces(_ text: String, _ readsFullWidth: Bool) -> [String] {
    let lexer = FormulaLexer(text, readsFullWidth: readsFullWidth)
    return lexer.tokens.filter { $0.kind != .blank }.map { lexer.text($0.range) }
  }

  @Test(
    "a formula of a workbook is cut",
    arguments: [
      ("SUM(D4:D6)*$B$1", "SUM|(|D4|:|D6|)|*|$B$1"), ("1.5E-3+.5%", "1.5E-3|+|.5|%"),
      ("A1<>\"a\"\"b\"", "A1|<>|\"a\"\"b\""), ("'It''s 1'!A1", "'It''s 1'|!|A1"),
      ("T[[#All],[a']b]]&1", "T|[[#All],[a']b]]|&|1"), ("#N/A/2", "#N/A|/|2"),
      ("A1#+1", "A1|#|+|1"),
      ("#SPILL!+#DIV/0!", "#SPILL!|+|#DIV/0!"), ("1月!A1", "1|月|!|A1"), ("a >= b", "a|>=|b"),
      ("（1）", "（1）"), ("\"open", "\"open"), ("检查 表", "检查|表"), ("1E+A", "1|E|+|A"),
    ])
  func stored(text: String, expected: String) {
    #expect(pieces(text, false) == expected.split(separator: "|").map(String.init))
  }

  @Test(
    "what people type is cut with full-width signs as signs",
    arguments: [
      ("（１）", "（|１|）"), ("［得分］≥90 且 “是”", "［得分］|≥|90|且|“是”"), ("a×b÷2", "a|×|b|÷|2"),
      ("[序号]含\"★\"", "[序号]|含|\"★\""), ("“说“是””", "“说“|是|””"), ("3＜＝4", "3|＜＝|4"),
    ])
  func typed(text: String, expected: String) {
    #expect(pieces(text, true) == expected.split(separator: "|").map(String.init))
  }

  @Test(
    "the content of quotes",
    arguments: [
      ("\"a\"\"b\"", "a\"b"), ("'It''s'", "It's"), ("\"\"", ""), ("\"\"\"\"", "\""),
      ("'检 查'", "检 查"),
    ])
  func content(text: String, expected: String) {
    let lexer = FormulaLexer(text)
    #expect(lexer.tokens.map { lexer.content(of: $0) } == [expected])
  }

  @Test(
    "whatever the text, the tokens are the whole of it",
    arguments: [
      "", "'", "\"", "[", "[[a]", "#", "#REF", "“", "1.2.3", "A1:B2 C3", "\u{0}\u{7F}é👨‍👩‍👧",
      "'a'!'b'!", "!!",
      "=+-*/^&<>=", "a\nb\tc", "}{;,", "[']", "['", "'[a]b'!A1", "＃Ｎ／Ａ",
    ])
  func whole(text: String) {
    for readsFullWidth in [false, true] {
      let lexer = FormulaLexer(text, readsFullWidth: readsFullWidth)
      #expect(lexer.tokens.map { lexer.text($0.range) }.joined() == text)
      #expect(lexer.tokens.allSatisfy { !$0.range.isEmpty })
    }
  }
}
