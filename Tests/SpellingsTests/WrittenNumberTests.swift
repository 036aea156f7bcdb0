import FoundationEssentials
import Spellings
import Testing

@Suite("Written numbers")
struct WrittenNumberTests {
  @Test(
    "numbers are read as people write them",
    arguments: [
      ("１２．５", "12.5"), ("1,250", "1250"), ("98%", "0.98"), ("98％", "0.98"), ("5分", "5"),
      ("-3", "-3"), ("3", "3"), ("12.", "12"), ("1处", "1"), ("3人次", "3"),
    ])
  func numbers(text: String, number: String) {
    #expect(WrittenNumber(text).value == Decimal(string: number))
  }

  @Test(
    "the number of a round is read",
    arguments: [
      ("第3轮", 3), ("第三轮", 3), ("2025年第3轮", 3), ("3", 3), ("第十二轮", 12), ("三轮", 3),
      ("2025年第 2 轮", 2),
    ])
  func ordinals(text: String, number: Int) {
    #expect(WrittenNumber(text, isInteger: true).value == Decimal(number))
  }

  @Test(
    "a number may have a unit, in Chinese numerals too",
    arguments: [("2025年", 2025), ("2025年度", 2025), ("一分", 1), ("三次", 3)])
  func units(text: String, number: Int) {
    #expect(WrittenNumber(text).value == Decimal(number))
  }

  @Test("rough numbers are reported", arguments: ["约20", "20余", "≥90"])
  func rough(text: String) {
    #expect(WrittenNumber(text).value != nil)
    #expect(WrittenNumber(text).remark == .rough)
  }

  @Test("words for nothing are a blank", arguments: ["/", "无", "——", "N/A", "暂无", "不涉及"])
  func blanks(text: String) {
    #expect(WrittenNumber(text).value == nil)
    #expect(WrittenNumber(text).remark == .blank)
  }

  @Test("long digits are said to be lost, words are no number")
  func others() {
    #expect(WrittenNumber("320321199001011234").remark == .longDigits)
    #expect(WrittenNumber("320321199001011").remark == nil)
    #expect(WrittenNumber("很多").remark == .unreadable)
  }

  @Test(
    "points in brackets are read and taken off",
    arguments: [
      ("安全谈心谈话（14分）", "14", "安全谈心谈话"), ("设备无跑冒滴漏(满分5分)", "5", "设备无跑冒滴漏"),
      ("职工安全行为（共 28 分）", "28", "职工安全行为"), ("标识（见附件）", nil, "标识(见附件)"), ("（1分）扣分", nil, "(1分)扣分"),
    ] as [(String, String?, String)])
  func points(text: String, points: String?, rest: String) {
    let folded = FoldedText(text)
    #expect(BracketedPoints(in: folded)?.points == points.flatMap { Decimal(string: $0) })
    #expect(BracketedPoints.removed(from: folded).string == rest)
  }
}
