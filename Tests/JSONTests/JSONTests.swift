import JSON
import Testing

@Test(
  "what is parsed is written as it was",
  arguments: [
    #"{"b":1,"a":[true,false,null],"c":{"d":"锅炉 \"2\" \\ \n"}}"#, "[]", "{}", "-0.50", "1e10",
    #""😀""#, #"[1.10,123456789012345678901234567890]"#,
  ])
func whatIsParsedIsWrittenAsItWas(text: String) throws {
  #expect(try JSONParser.value(of: text).serialized() == text)
}

@Test(
  "escapes are undone",
  arguments: [
    (#""\ud83d\ude00""#, "😀"), (#""\u9505\u7089""#, "锅炉"), (#""\/""#, "/"),
  ])
func escapesAreUndone(text: String, string: String) throws {
  #expect(try JSONParser.value(of: text) == .string(string))
}

@Test(
  "text that is no JSON is refused",
  arguments: [
    "", "{", "[1,]", "{\"a\"}", "01", "1.", "tru", "\"\\x\"", "\"\u{01}\"", "1 2", "\"\\ud800\"",
    "+1", "nul",
    String(repeating: "[", count: 100_000),
  ])
func textThatIsNoJSONIsRefused(text: String) {
  #expect(throws: JSONError.self) { try JSONParser.value(of: text) }
}

@Test("line separators never break a line") func lineSeparatorsNeverBreakALine() {
  #expect(JSONValue.string("a\u{2028}b\u{0B}").serialized() == #""a\u2028b\u000b""#)
}
