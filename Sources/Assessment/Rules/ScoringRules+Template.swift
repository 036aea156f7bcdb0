import Forms
import FoundationEssentials
import Scoring
import Values

extension ScoringRules {
  /// The rules that a form's blocks 表单, 评分 and 评级 write down.
  init(_ definition: FormDefinition, grades: GradeScale) {
    self.init(grades: grades)
    let row = definition.block("评分")?.rows.first ?? [:]
    method = Method(row["方式"]?.text) ?? method
    notApplicable = NotApplicableRule(row["不适用"]?.text) ?? notApplicable
    guarantee.floor = row["保证小计下限"].flatMap { Decimal(written: $0.text) }
    base = Decimal.base(row["换算"]?.text) ?? base
    bonusLimit = definition.settings["加分上限"].flatMap { Decimal(written: $0) }
    places = definition.settings["舍入位数"].flatMap { Int($0.foldedForMatching) } ?? places
  }
}

extension ScoringRules.Method {
  /// A method by its name in 规则; nil for an unknown one.
  fileprivate init?(_ text: String?) {
    switch text?.foldedForMatching {
    case "扣分": self = .deduction
    case "得分": self = .score
    case "是否": self = .passOrFail
    default: return nil
    }
  }
}

extension ScoringRules.NotApplicableRule {
  /// A rule by its name in 规则; nil for an unknown one.
  fileprivate init?(_ text: String?) {
    switch text?.foldedForMatching {
    case "折算": self = .leftOut
    case "计满": self = .fullMarks
    case "计零": self = .zero
    default: return nil
    }
  }
}

extension Decimal {
  /// A number of a cell of 规则, full-width digits included.
  init?(written text: String) { self.init(exact: text.foldedForMatching) }

  /// What full marks are converted to: 100 for `×100`.
  fileprivate static func base(_ text: String?) -> Decimal? {
    text.map { $0.foldedForMatching.drop { !$0.isASCII || !$0.isNumber } }
      .flatMap { Decimal(exact: $0) }
  }
}
