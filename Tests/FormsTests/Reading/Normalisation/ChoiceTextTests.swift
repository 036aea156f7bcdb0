import Forms
import Spreadsheet
import Testing
import Wording

@Suite("Choice text") struct ChoiceTextTests {
  private let results = ChoiceText(TestForms.results)

  @Test(
    "a result is read in every way of writing it",
    arguments: [
      ("√", "合格"), ("✓", "合格"), ("符合", "合格"), ("合格", "合格"), (" 合 格 ", "合格"), ("合格。", "合格"),
      ("×", "不合格"), ("✗", "不合格"), ("x", "不合格"), ("不符合", "不合格"), ("○", "部分合格"),
      ("基本符合", "部分合格"), ("/", "不适用"), ("／", "不适用"), ("—", "不适用"), ("无此项", "不适用"),
      ("☑合格 □不合格", "合格"), ("□合格 ☑不合格", "不合格"), ("□√合格 □不合格", "合格"), ("■合格□不合格", "合格"),
      ("合格□ 不合格☑", "不合格"), ("合格√ 不合格□", "合格"), ("√合格 □不合格", "合格"), ("√√", "合格"),
      ("V", "合格"), ("对", "合格"), ("不涉及", "不适用"),
    ])
  func aResultIsReadInEveryWayOfWritingIt(text: String, value: String) {
    #expect(results.read(text).value == .text(value))
    #expect(results.read(text).notes.allSatisfy { $0.severity == .info })
  }

  @Test("no tick is no result", arguments: ["", " ", "□合格 □不合格"])
  func noTickIsNoResult(text: String) {
    #expect(results.read(text) == .blank)
  }

  @Test(
    "an unknown result is not guessed",
    arguments: ["无", "待查", "☑合格 ☑不合格", "1", "有", "合格不合格", "□合格 ×不合格", "√×"])
  func anUnknownResultIsNotGuessed(text: String) {
    #expect(results.read(text).value == nil)
    #expect(results.read(text).notes.map(\.severity) == [.warning])
  }

  @Test("a result with a remark is doubtful") func aResultWithARemarkIsDoubtful() {
    #expect(results.read("不合格（见附件）").value == .text("不合格"))
    #expect(results.read("不合格（见附件）").notes.map(\.severity) == [.warning])
  }

  @Test("ones and noughts mean yes and no only in a column of them")
  func onesAndNoughtsMeanYesAndNoOnlyInAColumnOfThem() {
    var binary = results
    binary.isBinary = true
    #expect(binary.read("1").value == .text("合格"))
    #expect(binary.read("0").value == .text("不合格"))
    #expect(binary.read("0").notes.map(\.severity) == [.warning])
  }
}
