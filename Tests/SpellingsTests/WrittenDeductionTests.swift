import FoundationEssentials
import Spellings
import Testing
import Values

/// Cells as inspectors write them and the deductions they stand for (DOMAIN.md 2.3 and 2.7).
@Suite("Written deductions")
struct WrittenDeductionTests {
  private typealias Remark = WrittenDeduction.Remark

  private func read(_ text: String, findings: Int = 1) -> WrittenDeduction {
    WrittenDeduction.Reader(fullScore: 5, findings: findings).read(text)
  }

  @Test(
    "a deduction is read without doubt",
    arguments: [
      ("2", "2"), ("２", "2"), ("2.0", "2"), ("2分", "2"), ("扣2分", "2"), ("-2", "2"), ("－２", "2"),
      ("−2", "2"), ("(2)", "2"), ("2.", "2"), ("扣 2 分", "2"), ("2+1", "3"), ("1、2", "3"),
      ("0.5*3", "1.5"), ("1+1=2", "2"), ("1.5分", "1.5"), ("0.5+0.5+0.5", "1.5"), ("０．５", "0.5"),
      ("扣1分、扣2分", "3"), ("1分 2分", "3"), ("减1分", "1"), ("0.5×3处", "1.5"), ("7", "7"),
      ("扣1分扣2分", "3"), ("共扣2分", "2"), ("0", "0"), ("无", "0"), ("全扣", "5"), ("不得分", "5"),
      ("扣完", "5"), (".5", "0.5"), ("扣：1分", "1"), ("（-2）", "2"),
      ("一分", "1"), ("半分", "0.5"), ("扣两分", "2"), ("一分半", "1.5"), ("暂无", "0"), ("不扣分", "0"),
    ])
  func deductions(text: String, points: String) {
    #expect(read(text).value == Decimal(string: points))
    #expect([nil, Remark.zero, .full, .sign, .read].contains(read(text).remark))
  }

  @Test(
    "no answer is no deduction",
    arguments: ["", " ", "　", "/", "／", "-", "—", "——", "－", "不适用", "缺项", "N/A", "不涉及"])
  func blanks(text: String) {
    #expect(read(text).value == nil)
    #expect(read(text).remark == (text.trimmedBlanks.isEmpty ? nil : .blank))
  }

  @Test(
    "a doubtful deduction says why",
    arguments: [
      ("05", "0.5", .leadingZero), ("0，5", "0.5", .decimalComma), ("+1", "1", .plus),
      ("1+1=3", "3", .sumDiffers), ("缺2份扣1分", "1", .described), ("约2分", "2", .described),
      ("1.2分 2.1分", "3.3", .ambiguous), ("1，1", "2", .comma), ("1 5", "6", .comma),
    ] as [(String, String, WrittenDeduction.Remark)])
  func doubtful(text: String, points: String, remark: WrittenDeduction.Remark) {
    #expect(read(text).value == Decimal(string: points))
    #expect(read(text).remark == remark)
  }

  @Test("deductions numbered like the problems are taken apart")
  func perFinding() {
    #expect(read("1.2分 2.1分", findings: 2).value == 3)
    #expect(read("1.2分 2.1分", findings: 2).remark == .perFinding)
  }

  @Test("what is no number has no value", arguments: ["待定", "见附件", "1/2", "2~3", "x", "1处"])
  func unreadable(text: String) {
    #expect(read(text).value == nil)
    #expect(read(text).remark == .unreadable)
  }

  @Test("every way of writing but the plain number is reported")
  func told() {
    #expect(read("2").remark == nil)
    #expect(read("2.0").remark == nil)
    for text in ["２", "2分", "-2", "1+1", "无", "/", "全扣"] {
      #expect(read(text).remark != nil, "\(text)")
    }
  }

  @Test("a negative number is a deduction")
  func negative() {
    let written = WrittenDeduction.Reader(fullScore: 5).read(-2)
    #expect(written.value == 2)
    #expect(written.remark == .sign)
  }

  @Test("all of an unknown score is not guessed")
  func unknownScore() {
    let written = WrittenDeduction.Reader(fullScore: nil).read("全扣")
    #expect(written.value == nil)
    #expect(written.remark == .unreadable)
  }
}
