import FoundationEssentials
import Scoring
import Testing
import Values

@Test(
  "a text is understood as well as its weakest clause",
  arguments: [
    ("每发现一处扣1分，扣完为止", PhraseStatus.exact), ("有一处不符合要求扣1分", .likely), ("视情节扣1～5分", .manual),
    ("每处扣1分；按规定执行", .unparsed), ("", .unparsed), ("扣完为止", .exact), ("每3处扣1分，不足3处按3处计", .likely),
    ("每月不少于2次，每少一次扣1分", .exact),
    ("每少一次扣1分", .likely), ("逾期未整改的每项扣2分；经批准延期的不扣分", .manual),
  ])
func aTextIsUnderstoodAsWellAsItsWeakestClause(text: String, status: PhraseStatus) {
  #expect(PhraseReading(text).status == status)
}

@Test("a number larger than the full score is not believed")
func aNumberLargerThanTheFullScoreIsNotBelieved() {
  #expect(PhraseReading("扣13分", fullScore: 5).status == .unparsed)
  #expect(PhraseReading("扣13分", fullScore: 20).status == .exact)
}

@Test("a cap that stands alone is that of the cell") func aCapThatStandsAloneIsThatOfTheCell() {
  let reading = PhraseReading("缺项每处扣0.5分；未签字每处扣1分。最多扣2分。", fullScore: 5)
  #expect(reading.cap == 2)
  #expect(reading.clauses.map(\.cap) == [nil, nil])
}

@Test(
  "numbered findings suggest a deduction",
  arguments: [
    ("每发现一处扣1分，扣完为止", 3, "3"), ("每发现一处扣1分，扣完为止", 9, "5"), ("每处扣0.2分，1分扣完为止", 8, "1"),
    ("每出现3处扣1分", 8, "2"), ("未设围挡的每处扣1分；未清场的每处扣1分", 2, "2"),
    ("未设围挡的每处扣2分；未清场的每处扣1分", 2, nil), ("每处扣1分；未挂标识的扣0.5分", 2, nil),
    ("每处扣1分；未登记的不得分", 2, "2"),
    ("有一处不符合要求扣1分", 2, nil), ("酌情扣分", 2, nil),
  ] as [(String, Int, String?)])
func numberedFindingsSuggestADeduction(text: String, findings: Int, expected: String?) {
  let suggested = PhraseReading(text, fullScore: 5)
    .suggestedDeduction(findings: findings, fullScore: 5)
  #expect(suggested == expected.map(decimal))
}

@Test("every kind has its words") func everyKindHasItsWords() {
  let clause = PhraseReading("每发现一处扣1分，2分扣完为止", fullScore: 5).clauses[0]
  #expect(clause.wordingKey == "rule.per")
  #expect(clause.wordingArguments == ["1", "处", "1"])
  let shortfall = PhraseReading("每月不少于2次，每少一次扣1分").clauses[0]
  #expect(shortfall.wordingKey == "rule.shortfall.required")
  #expect(shortfall.wordingArguments == ["1", "2", "月"])
}

@Test(
  "another deduction than suggested is reported unless the item is at zero",
  arguments: [
    ("2", nil), ("5", nil), ("3", "2"), ("1", "2"),
  ] as [(String, String?)])
func anotherDeductionThanSuggestedIsToldUnlessTheItemIsAtZero(entered: String, expected: String?) {
  let reading = PhraseReading("每处扣1分；未登记的不得分", fullScore: 5)
  let told = reading.disagreement(with: decimal(entered), findings: 2, fullScore: 5)
  #expect(told == expected.map(decimal))
}
