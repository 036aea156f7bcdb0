import Spellings
import Testing

@Suite("Chinese numerals")
struct ChineseNumeralTests {
  @Test(
    "numerals and digits up to 99 are numbers",
    arguments: [
      ("三", 3), ("十", 10), ("十二", 12), ("二十", 20), ("两", 2), ("三十一", 31), ("〇", 0), ("7", 7),
    ])
  func numbers(_ text: String, _ number: Int) {
    #expect(ChineseNumeral.value(of: text) == number)
  }

  @Test("anything else is none", arguments: ["", "三三", "十十", "百", "三轮", "一二十"])
  func others(_ text: String) {
    #expect(ChineseNumeral.value(of: text) == nil)
  }

  @Test("numerals before words become digits")
  func digits() {
    #expect(ChineseNumeral.withDigits("三日内", before: ["日", "天"]) == "3日内")
    #expect(ChineseNumeral.withDigits("十五天内", before: ["日", "天"]) == "15天内")
  }
}
