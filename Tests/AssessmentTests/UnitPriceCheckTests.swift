import Assessment
import Grid
import Spreadsheet
import Testing
import Wording

@Test(
  "several problems at one price are counted",
  arguments: [
    ("1.1.扣分", "给水泵渗水|循环泵渗水", "2", true), ("1.1.扣分", "给水泵渗水|循环泵渗水", "1", false),
    ("1.1.扣分", "给水泵和循环泵渗水", "2", true), ("1.1.扣分", "一|二|三|四|五|六", "5", true),
    ("1.1.扣分", "一|二|三", "3.5", false),
  ])
func severalProblemsAtOnePriceAreCounted(
  field: String, problems: String, deduction: String, isFine: Bool
) throws {
  var changes = CheckCase.deducted(["1.1.问题描述": problems])
  changes[field] = deduction
  let told = try SampleForm.round([SampleForm.reading(changes)]).diagnostics
  #expect(told.map(\.code) == (isFine ? [] : ["V07"]))
  #expect(told.allSatisfy { $0.severity == .warning && $0.cell?.description == "G4" })
}
