import Expressions
import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values
import Wording

extension ScoringCompiler {
  /// The words of 方式, without 等级, whose points stand elsewhere.
  private static let methods: [String: ScoringRules.Method] = [
    "扣分": .deduction, "deduction": .deduction, "得分": .score, "score": .score,
    "等级": .level(points: [:]), "level": .level(points: [:]), "是否": .passOrFail,
    "passorfail": .passOrFail, "指标": .indicator, "indicator": .indicator,
  ]
  private static let notApplicable: [String: ScoringRules.NotApplicableRule] = [
    "折算": .leftOut, "leftout": .leftOut, "计满": .fullMarks, "fullmarks": .fullMarks,
    "计零": .zero, "zero": .zero,
  ]
  private static let consequences: [String: GuaranteeRule.Consequence] = [
    "不合格": .failsGrade, "fails": .failsGrade, "归零": .zeroForm, "zero": .zeroForm,
  ]
  private static let copies: [String: UnitRules.CopiesRule] = [
    "平均": .mean, "mean": .mean, "最低": .lowest, "lowest": .lowest,
  ]
  private static let withoutBase = ["不换算", "不折算", "无", "none"]

  /// Whether a row of 评分 scores items by indicators.
  static func isOfIndicators(_ row: [String: RuleBlock.Entry]) -> Bool {
    row["方式"].flatMap { methods[$0.text.foldedForMatching.lowercased()] } == .indicator
  }

  /// How the items make a score.
  mutating func scoring() -> ScoringRules {
    var rules = ScoringRules(grades: grades())
    let row = scoringRow
    rules.method = method(row["方式"]) ?? rules.method
    rules.notApplicable =
      findings.word(row["不适用"], in: ScoringCompiler.notApplicable, of: "不适用")
      ?? rules.notApplicable
    rules.guarantee.floor = findings.number(row["保证小计下限"], of: "保证小计下限")
    rules.guarantee.consequence =
      findings.word(row["保证后果"], in: ScoringCompiler.consequences, of: "保证后果")
      ?? rules.guarantee.consequence
    rules.base = base(row["换算"])
    rules.bonusLimit = findings.number(formRow["加分上限"], of: "加分上限")
    rules.places = findings.count(formRow["舍入位数"], of: "舍入位数", in: 0...6) ?? rules.places
    return rules
  }

  /// The weight in a unit's total; nil for a form that is not part of one.
  mutating func weight() -> Decimal? {
    let weight = findings.number(formRow["总评权重"], of: "总评权重")
    guard let block = definition.block("评分") else {
      if let entry = formRow["总评权重"] { findings.tell(.weightWithoutScoring, at: entry.cell) }
      return nil
    }
    if formRow["总评权重"] == nil, !ScoringCompiler.isOfIndicators(scoringRow) {
      findings.tell(.scoringWithoutWeight, at: block.cell)
    }
    return weight.flatMap { $0 > 0 ? $0 : nil }
  }

  /// What several sheets of the form in one unit count as; nil where one is due.
  mutating func copiesRule() -> UnitRules.CopiesRule? {
    let entry = scoringRow["多份"]
    guard let entry, let rule = findings.word(entry, in: ScoringCompiler.copies, of: "多份") else {
      return nil
    }
    if roles.copyFields(of: definition).isEmpty { findings.tell(.copiesIndistinct, at: entry.cell) }
    return rule
  }

  /// `×50`: what full marks are converted to; 100 where nothing is said.
  private mutating func base(_ entry: RuleBlock.Entry?) -> Decimal? {
    guard let entry else { return 100 }
    let folded = entry.text.foldedForMatching.lowercased()
    if ScoringCompiler.withoutBase.contains(folded) { return nil }
    let digits = folded.drop { "×x*✕".contains($0) }
    if let base = Decimal(exact: digits), base > 0 { return base }
    findings.unknownWord(entry, of: "换算", among: ["×100", "×50", "不换算"])
    return 100
  }

  // MARK: Methods

  /// What the choices of 结果字段 say; told where 方式 asks for yes or no and they do not say it.
  mutating func resultWords(_ method: ScoringRules.Method) -> ResultWords {
    let words = resultList.map { ResultWords($0) } ?? ResultWords()
    switch method {
    case .level: return words.ofLevels
    case .deduction, .score, .indicator: return words
    case .passOrFail: break
    }
    let cell = scoringRow["结果字段"]?.cell ?? scoringRow["方式"]?.cell
    if resultList == nil {
      findings.tell(.resultWithoutChoices, [roles.result], at: cell)
    } else if let order = words.byOrder {
      findings.tell(.resultByOrder, [roles.result, order.pass, order.fail], at: cell)
    } else {
      for choice in words.unclear {
        findings.tell(.resultUnclear, [roles.result, choice], at: cell)
      }
    }
    return words.decidedByOrder()
  }

  private var resultList: ChoiceList? {
    let field = roles.group.flatMap { definition.group($0)?.field(roles.result) }
    return field?.choices.flatMap { definition.choices[$0] }
  }

  private mutating func method(_ entry: RuleBlock.Entry?) -> ScoringRules.Method? {
    let method = findings.word(entry, in: ScoringCompiler.methods, of: "方式")
    guard case .level = method, let entry else { return method }
    return .level(points: levels(entry))
  }

  /// The points of each choice of the result, as the column 参数 of 表单 has them.
  private mutating func levels(_ entry: RuleBlock.Entry) -> [String: Decimal] {
    guard let list = resultList else {
      findings.tell(.levelWithoutChoices, [roles.result], at: entry.cell)
      return [:]
    }
    var points: [String: Decimal] = [:]
    let words = ResultWords(list).ofLevels
    for choice in list.choices where words.result(of: choice.value) != .notApplicable {
      guard let written = definition.parameters[PlaceholderText.name(choice.value)] else {
        findings.tell(.levelWithoutPoints, [choice.value], at: entry.cell)
        continue
      }
      let place = formRow["参数"]?.cell ?? entry.cell
      points[choice.value] = findings.number(.init(written, cell: place), of: "参数")
    }
    return points
  }

  // MARK: Grades

  /// The grades in their order, best first, the last one being what fails; none where one of them
  /// is not understood.
  private mutating func grades() -> GradeScale {
    let known = findings.diagnostics.count
    var rows: [(place: Int, band: GradeScale.Band)] = []
    for (index, row) in (definition.block("评级")?.rows ?? []).enumerated() {
      let place = findings.count(row["次序"], of: "次序", in: 1...1000) ?? index + 1
      if let band = band(row) { rows.append((place, band)) }
    }
    guard findings.diagnostics.count == known else { return GradeScale([GradeScale.Band]()) }
    return GradeScale(
      rows.enumerated()
        .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
        .map(\.element.band))
  }

  private mutating func band(_ row: [String: RuleBlock.Entry]) -> GradeScale.Band? {
    guard let name = row["等级"], let entry = row["条件"] else {
      let cell = row.values.map(\.cell).min()
      findings.tell(.ruleCellBlank, ["评级", row["等级"] == nil ? "等级" : "条件"], at: cell)
      return nil
    }
    return findings.condition(entry, in: "评级", saying: GradeCircumstances.vocabulary)
      .map { GradeScale.Band(name.text, $0) }
  }
}
