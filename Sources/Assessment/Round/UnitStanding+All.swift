import Forms
import FoundationEssentials
import Scoring
import Values

extension UnitStanding {
  /// All units of a round by rank: those of the directory, and those that sent a form.
  static func all(
    _ forms: [ReturnedForm], rules: [AssessmentRules], owing: [String: Set<String>],
    ledger: RectificationLedger, options: AssessmentOptions
  ) -> [UnitStanding] {
    let scored = rules.filter(\.isScored)
    let (owed, unitRules) = (
      OwedForms(rules, forms, owing: owing), UnitRules(scored)
    )
    let ofRound = forms.indices.filter { forms[$0].status.isOfRound }
    let byUnit = Dictionary(grouping: ofRound) { forms[$0].unit?.name }
    let problems = Dictionary(grouping: ledger.problems, by: \.unit)
    let standings = inspected(forms, options.units).map { unit in
      let own = byUnit[unit.name] ?? []
      let sent = scored.map(\.title).map { title in
        (title: title, indices: own.filter { forms[$0].title == title })
      }.filter { !$0.indices.isEmpty }
      var standing = UnitStanding(
        unit: unit, forms: sent, owed: owed.titles(of: unit),
        received: Set(own.map { forms[$0].title }), all: forms, rules: unitRules)
      standing.problems = problems[unit.name] ?? []
      standing.statistics = RectificationStatistics(standing.problems, on: options.today)
      return standing
    }
    return ranked(standings)
  }

  private init(
    unit: InspectedUnit, forms: [(title: String, indices: [Int])], owed: [String],
    received: Set<String>, all: [ReturnedForm], rules: UnitRules
  ) {
    (self.unit, self.forms, owedCount) = (unit, forms, owed.count)
    missing = owed.filter { !received.contains($0) }
    let weighed = forms.filter { rules.weights[$0.title] != nil }.flatMap(\.indices)
      .map { all[$0] }
    state =
      missing.contains { rules.weights[$0] != nil }
      ? .missing
      : weighed.contains { $0.status == .duplicate }
        ? .duplicate : weighed.contains(where: \.status.waits) ? .waiting : .ranked
    let usable = weighed.filter { $0.status != .duplicate }
    score = rules.total(
      of: Dictionary(grouping: usable, by: \.title).mapValues { $0.compactMap(\.score) })
    let counted = forms.flatMap { form in
      let own = form.indices.filter { all[$0].status != .duplicate }
      return own.isEmpty ? Array(form.indices.prefix(1)) : own
    }
    findings =
      counted.map { all[$0].items.filter(\.isApplicable).map(\.findings.count).reduce(0, +) }
      .reduce(0, +)
    guaranteeZero = usable.contains { $0.score?.isGuaranteeFailed ?? false }
  }

  /// By rank 1, 2, 2, 4; units without one behind the others, by their state.
  private static func ranked(_ standings: [UnitStanding]) -> [UnitStanding] {
    var standings = standings
    let ranks = Ranking.ranks(
      standings.map {
        Ranking.Entry(
          total: $0.state == .ranked ? $0.score.points : nil, isVetoed: $0.score.isVetoed)
      })
    for (index, rank) in ranks.enumerated() { standings[index].rank = rank }
    let byState = State.allCases.flatMap { state in
      standings.filter { $0.rank == nil && $0.state == state }
    }
    let ranked = standings.enumerated().filter { $0.element.rank != nil }
      .sorted { ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset) }
    return ranked.map(\.element) + byState
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
