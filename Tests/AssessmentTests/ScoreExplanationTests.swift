import Assessment
import Forms
import FoundationEssentials
import Spreadsheet
import Testing
import Wording

@Suite("Scores explained")
struct ScoreExplanationTests {
  private func steps(_ changes: [String: String]) throws -> [String] {
    let round = RoundAssessment(
      [SampleForm.reading(changes)], rules: [try SampleForm.rules()],
      options: AssessmentOptions(today: SampleForm.today))
    let standing = try #require(round.units.first)
    return ScoreExplanation(of: standing, in: round, wording: Wording(.chinese)).steps.map {
      let cell = $0.source?.cell.map { " @\($0)" } ?? ""
      return "\($0.step) \($0.result ?? "—")\(cell)"
    }
  }

  @Test(
    "every step is named with what it comes to and the cell it was read from",
    arguments: [
      (
        [:],
        [
          "应得分 20", "实得分 20", "折算 100", "得分 100", "等级 优秀", "加权总分 100", "名次 第1名",
          "总评等级 优秀",
        ]
      ),
      (
        CheckCase.deducted([:]),
        [
          "应得分 20", "扣分 -2 @G4", "实得分 18", "折算 90", "得分 90", "等级 优秀",
          "加权总分 90", "名次 第1名", "总评等级 优秀",
        ]
      ),
      (
        ["1.1.检查情况": "不适用", "加分": "2"],
        [
          "应得分 15", "实得分 15", "折算 100", "加分 +2", "得分 100", "等级 优秀", "加权总分 100",
          "名次 第1名", "总评等级 优秀",
        ]
      ),
    ])
  func computed(changes: [String: String], expected: [String]) throws {
    #expect(try steps(changes) == expected)
  }

  @Test("a form that cannot be scored says which item has no points, and has no total")
  func unscored() throws {
    let steps = try steps(["1.1.检查情况": "不合格"])
    #expect(steps.contains { $0.hasPrefix("未核算 —") })
    #expect(steps.contains("得分 —") && !steps.contains { $0.hasPrefix("加权总分") })
    #expect(steps.last == "名次 —")
  }
}
