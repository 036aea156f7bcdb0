import FoundationEssentials
import Scoring
import TestSupport
import Testing
import Values

/// What the forms that came back say, and the scores that an independent program gave them.
private struct Truth: Decodable {
  struct File: Decodable { let forms: [Form] }

  struct Form: Decodable {
    let form: String
    let items: [Item]
    let score: Score
  }

  struct Item: Decodable {
    let no: String
    let result: String?
    let deduction: Decimal?
    let cells: [String: Cell]
  }

  struct Cell: Decodable {
    let value: Decimal?

    enum CodingKeys: CodingKey { case value }

    init(from decoder: any Decoder) throws {
      value = try? decoder.container(keyedBy: CodingKeys.self).decode(Decimal.self, forKey: .value)
    }
  }

  struct Score: Decodable {
    let applicable: Decimal
    let deducted: Decimal?
    let score: Decimal?
    let grade: String?
    let guaranteeZero: Bool
  }

  let files: [File]
}

private let stars = [
  "党管安全责任落实表": ["1.1", "2.2", "6.3", "9.1"],
  "现场安全文明生产检查表": ["1.2", "1.4", "2.3", "3.2", "3.3", "3.4", "4.1"],
]

private func input(_ item: Truth.Item, of form: String) throws -> ItemInput {
  let results: [String: CheckResult] = [
    "合格": .pass, "不合格": .fail, "部分合格": .partial, "不适用": .notApplicable,
  ]
  return ItemInput(
    item.no, fullScore: try #require(item.cells["标准分"]?.value),
    isGuarantee: stars[form]?.contains(item.no) ?? false,
    result: item.result.flatMap { results[$0] }, deduction: item.deduction)
}

@Test(
  "received forms score as an independent program scores them",
  .enabled(if: Repository.shared("received/truth.json") != nil))
func receivedFormsScoreAsAnIndependentProgramScoresThem() throws {
  let path = try #require(Repository.shared("received/truth.json"))
  let data = try Data(contentsOf: URL(filePath: path))
  let forms = try JSONDecoder().decode(Truth.self, from: data).files.flatMap(\.forms)
  #expect(forms.count > 20)
  let rules = ScoringRules(grades: try officeGrades())
  for form in forms {
    let items = try form.items.map { try input($0, of: form.form) }
    let score = rules.score(FormInput(items: items))
    #expect(score.applicable == form.score.applicable)
    #expect(score.deducted == form.score.deducted)
    #expect(score.shown == form.score.score)
    #expect(score.grade == form.score.grade)
    #expect(score.isGuaranteeFailed == form.score.guaranteeZero)
  }
}
