import FoundationEssentials
import Spellings
import Testing

@Suite("Written problems")
struct WrittenFindingTests {
  @Test(
    "problems of one cell are taken apart",
    arguments: [
      ("1.轴封渗水（扣0.5分）\n2.阀门无牌（扣1分）", ["轴封渗水=0.5", "阀门无牌=1"]),
      ("1、1份责任书无有效期（扣0.5分）；2、郭少华联保责任书未签（扣1分）。", ["1份责任书无有效期=0.5", "郭少华联保责任书未签=1"]),
      ("①化水间灭火器无检查签②煤场灭火器无检查签", ["化水间灭火器无检查签", "煤场灭火器无检查签"]),
      ("（1）10月盲时检查少1次；（2）11月盲时检查少1次；", ["10月盲时检查少1次", "11月盲时检查少1次"]),
      ("（1）沟盖板缺失 (2)围栏松动", ["沟盖板缺失", "围栏松动"]),
      ("1. 11月28日记录未写时间_x000a_2. 记录无处置", ["11月28日记录未写时间", "记录无处置"]),
      ("1.11月28日记录未写时间\n2.10月记录无处置", ["11月28日记录未写时间", "10月记录无处置"]),
      ("轴封渗水\n阀门无牌", ["轴封渗水", "阀门无牌"]),
      ("轴封渗水；阀门无牌", ["轴封渗水", "阀门无牌"]),
      ("1份责任书无有效期（扣0.5分）", ["1份责任书无有效期=0.5"]),
      ("2.5号泵漏油", ["2.5号泵漏油"]),
      ("1、2、3号泵漏油", ["1、2、3号泵漏油"]), ("1、2号泵漏油", ["1、2号泵漏油"]),
      ("10月参学率86%，低于90%（扣0.5分）", ["10月参学率86%，低于90%=0.5"]),
      ("标识缺失（见附件照片）", ["标识缺失（见附件照片）"]),
      ("（扣1分）", ["（扣1分）"]),
    ] as [(String, [String])])
  func problems(text: String, expected: [String]) {
    let found = WrittenFinding.all(in: text).map { finding in
      finding.deduction.map { "\(finding.text)=\($0)" } ?? finding.text
    }
    #expect(found == expected)
  }

  @Test(
    "a word for nothing is no problem",
    arguments: ["", "无", "无。", "/", "—", "——", "无问题", "未发现问题", " 无 ", "暂无", "N/A", "未见异常"])
  func none(text: String) {
    #expect(WrittenFinding.all(in: text).isEmpty)
  }

  @Test(
    "boxes are ticked or empty",
    arguments: [
      ("☑合格 □不合格", ["合格"], ["不合格"]), ("□√合格 □不合格", ["合格"], ["不合格"]),
      ("■合格□不合格", ["合格"], ["不合格"]), ("□合格 □不合格", [], ["合格", "不合格"]),
      ("合格☑ 不合格□", ["合格"], ["不合格"]), ("合格□、不合格■", ["不合格"], ["合格"]),
      ("合格√ 不合格□", ["合格"], ["不合格"]), ("√合格 □不合格", ["合格"], ["不合格"]),
      ("□合格 √不合格", ["不合格"], ["合格"]), ("结果：□合格 ☑不合格", ["不合格"], ["合格"]),
    ] as [(String, [String], [String])])
  func boxes(text: String, ticked: [String], empty: [String]) {
    #expect(TickBoxes(text)?.ticked == ticked)
    #expect(TickBoxes(text)?.empty == empty)
    #expect(TickBoxes("合格") == nil)
    #expect(TickBoxes("√合格") == nil)
    #expect(TickBoxes("□合格 ☑") == nil)
  }

  @Test(
    "a mark says yes, no or neither",
    arguments: [
      ("√", true), ("√√", true), ("对", true), ("V", true), ("是", true), ("×", false), ("否", false),
      ("无", false), ("/", false), ("——", false), ("待查", nil), ("不适用", nil),
    ] as [(String, Bool?)])
  func marks(text: String, isYes: Bool?) {
    #expect(TickMark.isYes(text) == isYes)
  }
}
