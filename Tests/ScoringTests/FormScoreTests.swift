import FoundationEssentials
import Scoring
import Testing
import Values

func decimal(_ text: String) -> Decimal { Decimal(exact: text)! }

/// The grades of DOMAIN.md 5.2: ≥90, ≥80, ≥70, else or with a guarantee item at zero 不合格.
func officeGrades() throws -> GradeScale {
  try GradeScale(thresholds: [("优秀", 90), ("良好", 80), ("合格", 70)], else: "不合格")
}

func score(_ items: [ItemInput], _ change: (inout ScoringRules) -> Void = { _ in }) throws
  -> FormScore
{
  var rules = ScoringRules(grades: try officeGrades())
  change(&rules)
  return rules.score(FormInput(items: items))
}

private func item(
  _ full: String, _ deduction: String?, star: Bool = false, _ result: CheckResult? = nil
) -> ItemInput {
  ItemInput(
    "1.1", fullScore: decimal(full), isGuarantee: star, result: result,
    deduction: deduction.map(decimal))
}

/// The worked examples of the reference arithmetic.
@Test(
  "forms score as the reference does",
  arguments: [
    ([item("5", "7"), item("95", "0")], "95.0", "优秀"),
    ([item("5", nil, .notApplicable), item("95", "12.5")], "86.8", "良好"),
    ([item("5", "5", star: true), item("95", "0")], "95", "不合格"),
    ([item("5", "5"), item("95", "0", star: true)], "95", "优秀"),
    ([item("5", nil, star: true, .notApplicable)], nil, nil),
    ([item("5", nil, star: true), item("95", "1")], nil, nil),
    ([item("100", "10.05")], "90", "优秀"), ([item("100", "10.06")], "89.9", "良好"),
    ([item("100", "20")], "80", "良好"), ([item("100", "30.05")], "70", "合格"),
    ([item("100", "30.06")], "69.9", "不合格"),
    ([item("4", nil, .pass), item("96", nil, .pass)], "100", "优秀"),
    ([item("4", "0"), item("96", nil, .pass)], "100", "优秀"),
    ([item("4", nil, .fail), item("96", "0")], nil, nil),
    ([item("4", nil, .partial), item("96", "0")], nil, nil),
    ([item("4", "1", .partial), item("96", "0")], "99", "优秀"),
  ] as [([ItemInput], String?, String?)])
func formsScoreAsTheReferenceDoes(items: [ItemInput], shown: String?, grade: String?) throws {
  let score = try score(items)
  #expect(score.shown == shown.map(decimal))
  #expect(score.grade == grade)
}

@Test("the score gives its parts") func theScoreTellsItsParts() throws {
  let result = try score([item("5", nil, .notApplicable), item("95", "12.5")])
  #expect(result.applicable == 95)
  #expect(result.deducted == decimal("12.5"))
  #expect(result.raw == decimal("82.5"))
  #expect(result.points == Fraction(decimal("82.5")) / Fraction(95) * Fraction(100))
  let nothing = try score([item("5", nil, .notApplicable)])
  #expect(nothing.applicable == 0)
  #expect(nothing.raw == nil)
}

@Test("why there is no score is reported by item") func whyThereIsNoScoreIsToldByItem() throws {
  let unknown = try score([
    ItemInput("1.1", fullScore: 5), ItemInput("1.2", fullScore: 5, result: .fail),
    ItemInput("1.3", fullScore: 5, deduction: 9), ItemInput("1.4", fullScore: 5, deduction: -1),
    ItemInput("1.6", fullScore: 5, result: .notApplicable, deduction: 1),
  ])
  #expect(unknown.shown == nil)
  #expect(unknown.deducted == nil)
  #expect(unknown.missing.map(\.key) == ["1.1", "1.2"])
  #expect(unknown.missing.map(\.reason) == [.unchecked, .failWithoutDeduction])
  #expect(unknown.items.map(\.score) == [nil, nil, 0, 5, nil])
}

@Test(
  "items that do not apply are taken as the rules say",
  arguments: [
    (ScoringRules.NotApplicableRule.leftOut, "90", "80"), (.fullMarks, "92", "100"),
    (.zero, "72", "100"),
  ])
func itemsThatDoNotApplyAreTakenAsTheRulesSay(
  rule: ScoringRules.NotApplicableRule, shown: String, applicable: String
) throws {
  let result = try score([item("20", nil, .notApplicable), item("80", "8")]) {
    $0.notApplicable = rule
  }
  #expect(result.shown == decimal(shown))
  #expect(result.applicable == decimal(applicable))
}

@Test("without conversion the points stay") func withoutConversionThePointsStay() throws {
  let result = try score([item("20", nil, .notApplicable), item("80", "8")]) { $0.base = nil }
  #expect(result.shown == 72)
}

@Test("scores, levels and ticks count too") func scoresLevelsAndTicksCountToo() throws {
  let given = try score([
    ItemInput("1", fullScore: 60, score: 50), ItemInput("2", fullScore: 40, score: 41),
  ]) { $0.method = .score }
  #expect(given.shown == 90)
  let levels = try score([
    ItemInput("1", fullScore: 10, level: "已落实"), ItemInput("2", fullScore: 10, level: "部分落实"),
    ItemInput("3", fullScore: 10, score: 9, level: "未落实"),
  ]) { $0.method = .level(points: ["已落实": 10, "部分落实": 6, "未落实": 0]) }
  #expect(levels.shown == decimal("83.3"))
  let unknown = try score([ItemInput("1", fullScore: 10, level: "好")]) {
    $0.method = .level(points: [:])
  }
  #expect(unknown.missing.map(\.reason) == [.unknownLevel])
  let ticks = try score([
    ItemInput("1", fullScore: 70, result: .pass), ItemInput("2", fullScore: 30, result: .fail),
  ]) { $0.method = .passOrFail }
  #expect(ticks.shown == 70)
}

@Test("bonus counts up to its limit and to the base") func bonusCountsUpToItsLimitAndToTheBase()
  throws
{
  var rules = ScoringRules(grades: try officeGrades())
  rules.bonusLimit = 3
  var form = FormInput(items: [item("100", "12")])
  form.bonus = 5
  #expect(rules.score(form).bonus == 3)
  #expect(rules.score(form).shown == 91)
  form.items = [item("100", "1")]
  #expect(rules.score(form).shown == 100)
  rules.base = 50
  #expect(rules.score(form).shown == 50)
}

@Test("a veto fails the grade and keeps the score") func aVetoFailsTheGradeAndKeepsTheScore() throws
{
  let rules = ScoringRules(grades: try officeGrades())
  var form = FormInput(items: [item("100", "0")])
  form.isVetoed = true
  #expect(rules.score(form).shown == 100)
  #expect(rules.score(form).grade == "不合格")
}

@Test("the score is on the base, and grades see that number")
func gradesSeeTheConvertedScore() throws {
  let result = try score([item("20", nil, .notApplicable), item("80", "16")]) { $0.base = 50 }
  #expect(result.shown == 40)
  #expect(result.grade == "不合格")
}

@Test("an item's points count as often as its weight says")
func itemsAreWeighted() throws {
  let result = try score([
    ItemInput("1", fullScore: 100, weight: decimal("0.7"), deduction: 10),
    ItemInput("2", fullScore: 100, weight: decimal("0.3"), deduction: 50),
    ItemInput("3", fullScore: 100, weight: 9, result: .notApplicable),
  ])
  #expect(result.applicable == 100)
  #expect(result.shown == 78)
}

@Test("a guarantee item at zero takes the score only where the rules say so")
func guaranteeItemsEntailWhatTheRulesSay() throws {
  let items = [item("5", "5", star: true), item("95", "0")]
  let failed = try score(items)
  #expect(failed.shown == 95 && failed.grade == "不合格")
  let zero = try score(items) { $0.guarantee.consequence = .zeroForm }
  #expect(zero.shown == 0 && zero.grade == "不合格" && zero.raw == 95)
}

@Test(
  "guarantee subtotals are compared in proportion",
  arguments: [("34", false), ("33", true), ("33.33", true), ("33.34", false)])
func guaranteeSubtotalsAreComparedInProportion(points: String, fails: Bool) throws {
  let result = try score([
    ItemInput("1", fullScore: 50, isGuarantee: true, score: decimal(points)),
    ItemInput("2", fullScore: 10, isGuarantee: true, result: .notApplicable),
    ItemInput("3", fullScore: 40, score: 40),
  ]) {
    $0.method = .score
    $0.guarantee = GuaranteeRule(floor: 40, consequence: .zeroForm)
  }
  #expect(result.isGuaranteeFailed == fails)
  #expect((result.shown == 0) == fails)
}

@Test(
  "no item at zero means guarantee items where there are any",
  arguments: [
    ("0", true, "优秀"), ("5", true, "不合格"), ("5", false, "不合格"), ("1", false, "优秀"),
  ])
func noZeroItemMeansGuaranteeItemsWhereThereAreAny(
  deduction: String, star: Bool, grade: String
) throws {
  let grades = try GradeScale([("优秀", "[得分]>=90 且 无零分项"), ("不合格", "其余 或 否决")])
  let items = [item("5", deduction, star: star), item("95", "0")]
  #expect(try score(items) { $0.grades = grades }.grade == grade)
  let besides = items + [item("1", "0", star: true), item("1", "1")]
  let expected = star && deduction == "5" ? "不合格" : "优秀"
  #expect(try score(besides) { $0.grades = grades }.grade == expected)
}
