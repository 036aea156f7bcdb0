import FoundationEssentials
import Scoring
import TestSupport
import Testing
import Values

/// The items of the two forms as the description of the domain lists them.
private func domainRules() throws -> [(item: String, fullScore: Decimal, rule: String)] {
  let path = try #require(Repository.shared("DOMAIN.md"))
  let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  return text.split(separator: "\n").compactMap { line in
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 7, cells[1].contains("."), Double(cells[1]) != nil,
      let fullScore = Decimal(exact: cells[3])
    else { return nil }
    return (cells[1], fullScore, cells[4])
  }
}

@Test(
  "every rule of the two forms is understood", .enabled(if: Repository.shared("DOMAIN.md") != nil))
func everyRuleOfTheTwoFormsIsUnderstood() throws {
  let rules = try domainRules()
  #expect(rules.count == 53)
  for rule in rules {
    let reading = PhraseReading(rule.rule, fullScore: rule.fullScore)
    #expect(reading.status != .unparsed, "\(rule.item) \(rule.rule)")
    #expect(!reading.clauses.isEmpty)
  }
}
