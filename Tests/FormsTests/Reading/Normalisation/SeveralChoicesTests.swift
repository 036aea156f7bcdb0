import Forms
import Spreadsheet
import Testing

@Suite("Several choices") struct SeveralChoicesTests {
  private static func list(_ names: [String]) -> ChoiceText {
    ChoiceText(ChoiceList(name: "类别", choices: names.map { ChoiceList.Choice($0) }))
  }

  @Test(
    "choices are told apart, whatever stands between them",
    arguments: [
      ("甲/丙", ["甲", "丙"]), ("甲乙", ["甲", "乙"]), ("甲、乙和丙", ["甲", "乙", "丙"]), ("乙＋丙", ["乙", "丙"]),
      ("丙", ["丙"]), ("甲 乙", ["甲", "乙"]), ("甲，丁", nil), ("甲及其他", nil), ("", nil),
    ] as [(String, [String]?)])
  func several(text: String, expected: [String]?) {
    #expect(Self.list(["甲", "乙", "丙"]).several(in: text) == expected)
  }

  @Test("what can be taken apart in two ways is not guessed")
  func ambiguous() {
    let list = Self.list(["夜班", "夜", "班后", "后会", "班", "后"])
    #expect(list.several(in: "夜班后") == nil)
  }
}
