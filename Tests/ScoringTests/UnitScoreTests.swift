import FoundationEssentials
import Scoring
import Testing
import Values

private func form(_ points: String, veto: Bool = false) throws -> FormScore {
  var input = FormInput(items: [ItemInput("1", fullScore: 100, score: decimal(points))])
  input.isVetoed = veto
  return ScoringRules(grades: try officeGrades()).score(input)
}

private let weights = ["党管": decimal("0.4"), "现场": decimal("0.6")]

@Test("the total is weighted and missing forms drop out")
func theTotalIsWeightedAndMissingFormsDropOut() throws {
  let rules = UnitRules(weights: weights, grades: try officeGrades())
  let both = rules.total(of: ["党管": [try form("90")], "现场": [try form("80")]])
  #expect(both.shown == 84)
  #expect(both.grade == "良好")
  let one = rules.total(of: ["党管": [try form("90")]])
  #expect(one.shown == 90)
  #expect(one.missing == ["现场"])
  let none = rules.total(of: [:])
  #expect(none.shown == nil)
  #expect(none.grade == nil)
  let failed = rules.total(of: ["党管": [try form("95", veto: true)], "现场": [try form("95")]])
  #expect(failed.grade == "不合格")
  #expect(failed.isVetoed)
}

/// 0.4 × 90.5 + 0.6 × (86/96 × 100) is 89.95 exactly; decimal quotients miss it by the last digit.
@Test("an exact half of a total stays one") func anExactHalfStaysOne() throws {
  let rules = UnitRules(weights: weights, grades: try officeGrades())
  let site = ScoringRules(grades: try officeGrades()).score(
    FormInput(items: [
      ItemInput("1", fullScore: 96, deduction: 10),
      ItemInput("2", fullScore: 4, result: .notApplicable),
    ]))
  let total = rules.total(of: ["党管": [try form("90.5")], "现场": [site]])
  #expect(total.shown == 90)
  #expect(total.grade == "优秀")
}

@Test("several sheets count as their mean or as the lowest")
func severalSheetsCountAsTheRulesSay() throws {
  var rules = UnitRules(weights: weights, grades: try officeGrades())
  let forms = ["现场": try ["84", "79", "80"].map { try form($0) }]
  #expect(rules.total(of: forms).shown == 81)
  rules.copies = ["现场": .lowest]
  #expect(rules.total(of: forms).shown == 79)
}

@Test("a form without a weight is no part of the total")
func formsWithoutWeightAreLeftOut() throws {
  let rules = UnitRules(weights: weights, grades: try officeGrades())
  let total = rules.total(of: ["现场": [try form("80")], "其他": [try form("0", veto: true)]])
  #expect(total.shown == 80)
  #expect(!total.isVetoed)
}

/// JGJ 59: parts weighted, several sheets of a part averaged, a missing part dropped, one sheet at
/// zero fails the site.
@Test("a site is scored as JGJ 59 does") func aSiteIsScoredAsJGJ59Does() throws {
  let grades = try GradeScale([
    ("优良", "[得分]>=80 且 无零分表"), ("合格", "[得分]>=70 且 无零分表"), ("不合格", "其余"),
  ])
  let parts: [(String, Int, [String])] = [
    ("安全管理", 10, ["86"]), ("文明施工", 15, ["82"]), ("脚手架", 10, ["84", "78"]),
    ("基坑工程", 10, []), ("模板支架", 10, ["80"]), ("高处作业", 10, ["79"]), ("施工用电", 10, ["88"]),
    ("升降机", 10, ["90"]), ("塔吊", 10, ["85", "75"]), ("机具", 5, ["92"]),
  ]
  let rules = UnitRules(
    weights: Dictionary(uniqueKeysWithValues: parts.map { ($0.0, Decimal($0.1)) }), grades: grades)
  var forms: [String: [FormScore]] = [:]
  for part in parts { forms[part.0] = try part.2.map { try form($0) } }
  let total = rules.total(of: forms)
  #expect(total.shown == decimal("83.7"))
  #expect(total.grade == "优良")
  #expect(total.missing == ["基坑工程"])
  forms["高处作业"] = [try form("0")]
  let lower = rules.total(of: forms)
  #expect(lower.shown == decimal("74.9"))
  #expect(lower.grade == "不合格")
}

/// The coal standard of DOMAIN.md section 4, example 2.
@Test(
  "a mine is scored by fourteen weights",
  arguments: [("90", "91.3"), ("91.30434782608695652173913", "91.4")])
func aMineIsScoredByFourteenWeights(tunnelling: String, expected: String) throws {
  let shares = "0.03 0.03 0.03 0.06 0.15 0.15 0.10 0.08 0.07 0.07 0.06 0.05 0.04 0.03 0.05"
    .split(separator: " ").map { decimal(String($0)) }
  let scores = "96 95 94 90 92 91 93 90 90 \(tunnelling) 92 91 88 89 90"
    .split(separator: " ").map(String.init)
  let names = shares.indices.map { "部分\($0)" }
  let rules = UnitRules(
    weights: Dictionary(uniqueKeysWithValues: zip(names, shares)), grades: try officeGrades())
  var forms: [String: [FormScore]] = [:]
  for (name, points) in zip(names, scores) { forms[name] = [try form(points)] }
  #expect(shares.reduce(0, +) == 1)
  #expect(rules.total(of: forms).shown == decimal(expected))
}

@Test("ranks are 1, 2, 2, 4") func ranksAreOneTwoTwoFour() {
  let ranks = Ranking.ranks([
    .init(total: 90 as Decimal), .init(total: 85 as Decimal),
    .init(total: decimal("85.00000000001")), .init(total: 80 as Decimal),
    .init(total: 99 as Decimal, isVetoed: true), .init(total: nil as Decimal?),
  ])
  #expect(ranks == [1, 2, 2, 4, 5, nil])
  #expect(Ranking.ranks([]) == [])
}

@Test(
  "rates are never prettier than they are",
  arguments: [
    (1366, 1378, "99.1"), (1377, 1378, "99.9"), (1999, 2000, "99.9"), (1378, 1378, "100"),
    (0, 5, "0"),
    (1, 10_000, "0.1"), (0, 0, nil), (2, 3, "66.7"), (1, 8, "12.5"),
  ] as [(Int, Int, String?)])
func ratesAreNeverPrettierThanTheyAre(count: Int, total: Int, expected: String?) {
  #expect(Rate(count, of: total).percent(places: 1) == expected.map(decimal))
}
