import Assessment
import Testing

/// A form's problems by the numbers of its items: `"1.1": "渗水|积油"`.
private func round(
  _ findings: [String: String], unit: String = "发电部", numbered: [Rectification] = []
) throws -> RoundAssessment {
  let changes = findings.reduce(into: [String: String]()) { changes, finding in
    changes["\(finding.key).问题描述"] = finding.value
    changes["\(finding.key).扣分"] = "1"
  }
  return try SampleForm.round([SampleForm.reading(changes, unit: unit)], numbered: numbered)
}

@Test(
  "a round assessed again keeps the numbers of its problems",
  arguments: [
    // Nothing changed.
    (["1.1": "渗水|积油", "2.1": "未交底"], ["渗水 01", "积油 02", "未交底 03"]),
    // A deduction taken back: its number is not given again.
    (["1.1": "积油", "2.1": "未交底"], ["积油 02", "未交底 03"]),
    (["1.1": "积油", "2.1": "未交底", "2.2": "无监管"], ["积油 02", "未交底 03", "无监管 04"]),
    // One found in front of the others.
    (["1.1": "渗水|积油|漏粉", "2.1": "未交底"], ["渗水 01", "积油 02", "漏粉 04", "未交底 03"]),
    // Written otherwise: known by its item where nothing else of it changed.
    (["1.1": "渗水|积油", "2.1": "班前会没有交底"], ["渗水 01", "积油 02", "班前会没有交底 03"]),
    (["1.1": "渗 水|油污", "2.1": "未交底"], ["渗 水 01", "油污 02", "未交底 03"]),
    (["1.1": "渗水严重|油污", "2.1": "未交底"], ["渗水严重 04", "油污 05", "未交底 03"]),
    // The same text at another item is another problem.
    (["1.2": "渗水", "1.1": "积油"], ["积油 02", "渗水 04"]),
  ] as [([String: String], [String])])
func aRoundAssessedAgainKeepsTheNumbersOfItsProblems(
  _ findings: [String: String], _ numbers: [String]
) throws {
  let first = try round(["1.1": "渗水|积油", "2.1": "未交底"]).ledger.problems
  let again = try round(findings, numbered: first).ledger.problems
  #expect(again.map { "\($0.text) \($0.number.serial)" } == numbers)
}

@Test("numbers of another unit or round are no numbers of this one")
func numbersOfAnotherUnitOrRoundAreNoNumbersOfThisOne() throws {
  let others = try round(["1.1": "积油|渗水"], unit: "检修部").ledger.problems
  var last = try round(["1.1": "积油|渗水"]).ledger.problems
  for index in last.indices { last[index].number.year -= 1 }
  let problems = try round(["1.1": "渗水"], numbered: others + last).ledger.problems
  #expect(problems.map(\.number.description) == ["2026-3-发电部-01"])
}
