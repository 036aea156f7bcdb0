import Forms
import FoundationEssentials
import Scoring
import Values

extension UnitStanding {
  /// All units of a round by rank: those of the directory, and those that sent a form.
  static func all(
    _ forms: [ReturnedForm], rules: [AssessmentRules], ledger: RectificationLedger,
    options: AssessmentOptions
  ) -> [UnitStanding] {
    let weighted = rules.filter { $0.weight != nil }
    let unitRules = UnitRules(rules)
    let byUnit = Dictionary(grouping: forms.indices) { forms[$0].unit?.name }
    let problems = Dictionary(grouping: ledger.problems, by: \.unit)
    let standings = inspected(forms, options.units).map { unit in
      let own = byUnit[unit.name] ?? []
      let sent = rules.map(\.title).map { title in
        (title: title, indices: own.filter { forms[$0].title == title })
      }.filter { !$0.indices.isEmpty }
      var standing = UnitStanding(
        unit: unit, forms: sent,
        missing: weighted.map(\.title).filter { title in !sent.contains { $0.title == title } },
        all: forms, rules: unitRules)
      standing.statistics = RectificationStatistics(problems[unit.name] ?? [], on: options.today)
      return standing
    }
    return ranked(standings)
  }

  private init(
    unit: InspectedUnit, forms: [(title: String, indices: [Int])], missing: [String],
    all: [ReturnedForm], rules: UnitRules
  ) {
    (self.unit, self.forms, self.missing) = (unit, forms, missing)
    let counted = forms.flatMap(\.indices).map { all[$0] }.filter { $0.status == .counted }
    score = rules.total(
      of: Dictionary(grouping: counted, by: \.title).mapValues { $0.compactMap(\.score) })
    findings = forms.compactMap(\.indices.first)
      .map { all[$0].items.filter(\.isApplicable).map(\.findings.count).reduce(0, +) }
      .reduce(0, +)
    guaranteeZero = counted.contains { $0.score?.isGuaranteeFailed ?? false }
  }

  /// By rank 1, 2, 2, 4; units without a total behind the others in their order.
  private static func ranked(_ standings: [UnitStanding]) -> [UnitStanding] {
    var standings = standings
    let ranks = Ranking.ranks(
      standings.map { Ranking.Entry(total: $0.score.points, isVetoed: $0.score.isVetoed) })
    for (index, rank) in ranks.enumerated() { standings[index].rank = rank }
    return standings.enumerated().sorted { left, right in
      (left.element.rank ?? .max, left.offset) < (right.element.rank ?? .max, right.offset)
    }.map(\.element)
  }

  private static func inspected(
    _ forms: [ReturnedForm], _ directory: UnitDirectory?
  ) -> [InspectedUnit] {
    var units = directory?.units ?? []
    var names = Set(units.map(\.name))
    for unit in forms.filter(\.rules.isScored).compactMap(\.unit)
    where names.insert(unit.name).inserted {
      units.append(unit)
    }
    return units
  }
}

extension UnitRules {
  /// The rules of a total over forms; grades and places are those of the first with a weight.
  init(_ rules: [AssessmentRules]) {
    let weighted = rules.filter { $0.weight != nil }
    self.init(
      weights: Dictionary(weighted.map { ($0.title, $0.weight ?? 0) }) { first, _ in first },
      copies: Dictionary(weighted.map { ($0.title, $0.copies ?? .mean) }) { first, _ in first },
      grades: weighted.first?.scoring.grades ?? GradeScale([GradeScale.Band]()),
      places: weighted.first?.scoring.places ?? 1)
  }
}
