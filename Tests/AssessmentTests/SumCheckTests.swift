import Assessment
import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Testing

/// A copy with a total row of the given numbers.
private func reading(
  totals: [String: Int], _ changes: [String: String] = [:]
) -> FormReading {
  var reading = SampleForm.reading(changes)
  var values = NamedReadings()
  for (name, number) in totals {
    let column = SampleForm.columns.firstIndex(of: name).map { $0 + 1 } ?? 1
    values[name] = FieldReading(
      .number(Decimal(number)), cell: CellReference(row: 8, column: column))
  }
  reading.summaryRows = [SummaryRow(kind: .total, row: 8, values: values)]
  return reading
}

/// V13: a written total is held against the items; what does not apply may be left out or not, and
/// a total score may be scaled to 100.
@Test(
  "a written total is held against the items",
  arguments: [
    (["标准分": 20, "扣分": 0, "得分": 20], [:], []),
    (["标准分": 20, "扣分": 2, "得分": 18], CheckCase.deducted([:]), []),
    (["得分": 90], CheckCase.deducted([:]), []),
    (["扣分": 3, "得分": 17], CheckCase.deducted([:]), ["V13 G8", "V13 H8"]),
    (["标准分": 20], ["1.1.检查情况": "不适用"], []),
    (["标准分": 15, "得分": 15], ["1.1.检查情况": "不适用"], []),
    (["标准分": 14], ["1.1.检查情况": "不适用"], ["V13 C8"]),
    // Nobody knows what 1.1 lost: the score beside the deduction is held against that.
    (["扣分": 2, "得分": 18], ["1.1.扣分": "raw:见备注"], []),
    (["扣分": 2, "得分": 13], ["1.1.扣分": "raw:见备注"], ["V13 H8"]),
  ] as [([String: Int], [String: String], [String])])
func aWrittenTotalIsHeldAgainstTheItems(
  _ totals: [String: Int], _ changes: [String: String], _ told: [String]
) throws {
  let round = try SampleForm.round([reading(totals: totals, changes)])
  #expect(
    round.diagnostics.map { "\($0.code) \($0.cell?.description ?? "")" }.sorted() == told)
}

@Test(
  "no good grade is written where a guarantee item is at zero",
  arguments: [
    ("评定为优秀", true), ("等级：合格", true), ("评定为不合格", false), ("总体合格，个别项目不到位", false), ("优秀", true),
  ])
func noGoodGradeIsWrittenWhereAGuaranteeItemIsAtZero(_ text: String, _ isTold: Bool) throws {
  var changes = CheckCase.deducted([:])
  for (name, value) in changes {
    changes[name.replacing("1.1", with: "1.2")] = value
    changes[name] = nil
  }
  changes["1.2.扣分"] = "5"
  changes["1.2.问题描述"] = "护罩缺失"
  var reading = SampleForm.reading(changes)
  reading.fields["检查结论"] = FieldReading(.text(text), cell: CellReference("A10"))
  let told = try SampleForm.round([reading]).diagnostics.filter { $0.code == "V11" }
  #expect(told.map(\.cell) == (isTold ? [CellReference("A10")] : []))
}

@Test("nor typed where the page only writes the grade", arguments: [("优秀", true), ("不合格", false)])
func noGoodGradeIsTypedOverTheProgramsOwn(_ text: String, _ isTold: Bool) throws {
  var reading = SampleForm.reading(["否决事项": "瞒报隐患"])
  reading.unread["等级"] = FieldReading(.text(text), cell: CellReference("C11"))
  let told = try SampleForm.round([reading]).diagnostics.filter { $0.code == "V11" }
  #expect(told.map(\.cell) == (isTold ? [CellReference("C11")] : []))
}

@Test(
  "a number that lost its digits is reported",
  arguments: [
    ("3.20321E+17", true), ("1.3E+4", false), ("320321198001011234", false), ("E+17", false),
  ])
func aNumberThatLostItsDigitsIsTold(_ written: String, _ isTold: Bool) throws {
  let round = try SampleForm.round([SampleForm.reading(["1.1.整改措施": "raw:\(written)"])])
  #expect(round.diagnostics.map(\.code) == (isTold ? ["V18"] : []))
}
