import Assessment
import Grid
import Spreadsheet
import Testing
import Wording

/// A change to a clean copy, and what must be told of it and nothing else: `V03 error I4`.
struct CheckCase: Sendable, CustomTestStringConvertible {
  var changes: [String: String]
  var told: [String]
  var testDescription: String { "\(changes.sorted { $0.key < $1.key }) -> \(told)" }

  init(_ changes: [String: String], _ told: String...) {
    (self.changes, self.told) = (changes, told)
  }

  /// A deduction of 2 from item 1.1 with everything that belongs to it.
  static func deducted(_ changes: [String: String]) -> [String: String] {
    [
      "1.1.检查情况": "不合格", "1.1.问题描述": "给水泵渗水|阀门渗水", "1.1.扣分": "2", "1.1.责任部门": "检修部",
      "1.1.责任人": "张三", "1.1.整改期限": "2026-11-18",
    ].merging(changes) { $1 }
  }
}

/// DOMAIN 5.3 and DESIGN "Settled", rule by rule.
@Test(
  "a form is checked by its rules",
  arguments: [
    CheckCase([:]),
    CheckCase(CheckCase.deducted([:])),
    CheckCase(["1.1.标准分": "6"], "V01 error -", "V01 error C4"),
    CheckCase(CheckCase.deducted(["1.1.扣分": "6"]), "V02 error G4"),
    CheckCase(CheckCase.deducted(["1.1.扣分": "-2"]), "V02 error G4"),
    CheckCase(CheckCase.deducted(["1.1.扣分": "1.125"]), "V02 error G4", "V07 warning G4"),
    CheckCase(CheckCase.deducted(["1.1.得分": "4"]), "V02 error H4"),
    CheckCase(CheckCase.deducted(["1.1.得分": "3"])),
    CheckCase(CheckCase.deducted(["1.1.问题描述": "给水泵渗水"])),
    CheckCase(CheckCase.deducted(["1.1.责任部门": ""]), "V03 error I4"),
    CheckCase(CheckCase.deducted(["1.1.整改期限": ""]), "V03 error K4"),
    CheckCase(CheckCase.deducted(["1.1.问题描述": ""]), "V03 error F4"),
    CheckCase(CheckCase.deducted(["1.1.责任人": ""]), "V03 warning J4"),
    CheckCase(CheckCase.deducted(["1.1.整改期限": "2026-11-02"]), "V04 error K4"),
    CheckCase(CheckCase.deducted(["1.1.整改期限": "2026-11-03"])),
    CheckCase(CheckCase.deducted(["1.1.整改期限": "raw:11.1"]), "V04 error K4"),
    CheckCase(["1.1.问题描述": "给水泵渗水"], "V05 warning F4"),
    CheckCase(["1.1.检查情况": "不合格"], "V05 warning G4"),
    CheckCase(["1.1.检查情况": "不合格", "1.1.扣分": "0"], "V05 warning G4"),
    CheckCase(["1.1.检查情况": ""], "V05 warning E4"),
    CheckCase(["1.1.检查情况": "", "1.1.扣分": "0"]),
    CheckCase(CheckCase.deducted(["1.1.检查情况": "合格"]), "V05 warning E4"),
    CheckCase(CheckCase.deducted(["1.1.问题描述": "无"]), "V03 error F4", "V06 warning F4"),
    CheckCase(CheckCase.deducted(["1.1.问题描述": "raw:/"]), "V03 error F4", "V06 warning F4"),
    CheckCase(CheckCase.deducted(["1.1.问题描述": "渗水|积油"])),
    CheckCase(CheckCase.deducted(["1.1.问题描述": "渗水|积油|积灰"]), "V07 warning G4"),
    CheckCase(["1.1.检查情况": "不适用"]),
    CheckCase(["1.1.检查情况": "不适用", "1.1.扣分": "raw:/"]),
    CheckCase(["1.1.检查情况": "不适用", "1.1.扣分": "2"], "V08 error G4"),
    CheckCase(["1.1.检查情况": "不适用", "1.2.检查情况": "不适用"], "V08 warning E4"),
    CheckCase(["2.1.检查情况": "不适用", "2.2.检查情况": "不适用"], "V08 info E6"),
    CheckCase(
      CheckCase.deducted([
        "1.1.整改完成日期": "2026-11-10", "1.1.复查结果": "合格", "1.1.复查人": "李四", "1.1.复查日期": "2026-11-11",
      ])),
    CheckCase(CheckCase.deducted(["1.1.复查结果": "合格"]), "V12 error O4", "V12 error P4"),
    CheckCase(
      CheckCase.deducted([
        "1.1.整改完成日期": "2026-11-10", "1.1.复查结果": "合格", "1.1.复查人": "李四", "1.1.复查日期": "2026-11-09",
      ]), "V12 error P4"),
    CheckCase(
      CheckCase.deducted([
        "1.1.整改完成日期": "2026-11-01", "1.1.复查结果": "合格", "1.1.复查人": "李四", "1.1.复查日期": "2026-11-11",
      ]), "V12 error M4"),
  ])
func aFormIsCheckedByItsRules(_ test: CheckCase) throws {
  let round = try SampleForm.round([SampleForm.reading(test.changes)])
  let told = round.diagnostics.map { "\($0.code) \($0.severity) \($0.cell?.description ?? "-")" }
  #expect(told == test.told)
}
