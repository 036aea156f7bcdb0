import Forms
import FoundationEssentials
import Spreadsheet
import Testing

@Suite struct FindingsTextTests {
  @Test(
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
      ("1、2、3号泵漏油", ["2、3号泵漏油"]),
      ("10月参学率86%，低于90%（扣0.5分）", ["10月参学率86%，低于90%=0.5"]),
      ("标识缺失（见附件照片）", ["标识缺失（见附件照片）"]),
      ("（扣1分）", ["（扣1分）"]),
    ] as [(String, [String])])
  func problemsAreTakenApart(text: String, expected: [String]) {
    let found = FindingsText.split(text).map { finding in
      finding.deduction.map { "\(finding.text)=\($0)" } ?? finding.text
    }
    #expect(found == expected)
  }

  @Test(arguments: ["", "无", "无。", "/", "—", "无问题", "未发现问题", " 无 "])
  func noProblemIsNone(text: String) {
    #expect(FindingsText.split(text).isEmpty)
  }
}
