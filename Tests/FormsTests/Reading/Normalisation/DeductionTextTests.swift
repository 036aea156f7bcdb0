import Forms
import FoundationEssentials
import Spreadsheet
import Testing
import Values

/// Cells as inspectors write them and the deductions they stand for (DOMAIN.md 2.3 and 2.7).
@Suite struct DeductionTextTests {
  private func read(_ text: String, findings: Int = 1) -> Normalised {
    DeductionText(fullScore: 5, findings: findings).read(text)
  }

  @Test(arguments: [
    ("2", "2"), ("２", "2"), ("2.0", "2"), ("2分", "2"), ("扣2分", "2"), ("-2", "2"), ("－２", "2"),
    ("−2", "2"), ("(2)", "2"), ("2.", "2"), ("扣 2 分", "2"), ("2+1", "3"), ("1、2", "3"),
    ("0.5*3", "1.5"), ("1+1=2", "2"), ("1.5分", "1.5"), ("0.5+0.5+0.5", "1.5"), ("０．５", "0.5"),
    ("扣1分、扣2分", "3"), ("1分 2分", "3"), ("减1分", "1"), ("0.5×3处", "1.5"), ("7", "7"),
    ("扣1分扣2分", "3"), ("共扣2分", "2"), ("0", "0"), ("无", "0"), ("全扣", "5"), ("不得分", "5"),
    ("扣完", "5"), (".5", "0.5"), ("扣：1分", "1"), ("（-2）", "2"),
  ])
  func aDeductionIsReadWithoutDoubt(text: String, points: String) {
    let result = read(text)
    #expect(result.value == .number(Decimal(string: points)!))
    #expect(result.notes.allSatisfy { $0.severity == .info })
  }

  @Test(arguments: ["", " ", "　", "/", "／", "-", "—", "－", "不适用", "缺项"])
  func noAnswerIsNoDeduction(text: String) {
    #expect(read(text).value == nil)
    #expect(read(text).notes.allSatisfy { $0.severity == .info })
  }

  @Test(arguments: [
    ("05", "0.5"), ("1+1=3", "3"), ("缺2份扣1分", "1"), ("约2分", "2"), ("1.2分 2.1分", "3.3"),
  ])
  func aDoubtfulDeductionIsWarnedOf(text: String, points: String) {
    let result = read(text)
    #expect(result.value == .number(Decimal(string: points)!))
    #expect(result.notes.contains { $0.severity == .warning })
  }

  @Test func deductionsNumberedLikeTheProblemsAreTakenApart() {
    let result = read("1.2分 2.1分", findings: 2)
    #expect(result.value == .number(3))
    #expect(result.notes.map(\.severity) == [.warning])
  }

  @Test(arguments: ["待定", "见附件", "1/2", "2~3", "x"])
  func whatIsNoNumberIsAnErrorWithoutAValue(text: String) {
    #expect(read(text).value == nil)
    #expect(read(text).notes.map(\.severity) == [.error])
  }

  @Test func everyWayOfWritingButThePlainNumberIsTold() {
    #expect(read("2").notes.isEmpty)
    for text in ["２", "2分", "-2", "1+1", "无", "/", "全扣"] {
      #expect(read(text).notes.count == 1, "\(text)")
    }
  }

  @Test func aNegativeNumberIsADeduction() {
    let result = DeductionText(fullScore: 5).read(-2, raw: "-2")
    #expect(result.value == .number(2))
    #expect(result.notes.map(\.detail) == ["sign"])
  }

  @Test func allOfAnUnknownScoreIsNotGuessed() {
    let result = DeductionText(fullScore: nil).read("全扣")
    #expect(result.value == nil)
    #expect(result.notes.map(\.severity) == [.error])
  }
}
