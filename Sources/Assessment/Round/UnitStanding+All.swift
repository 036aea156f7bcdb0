import Forms
import FoundationEssentials
import Values

extension UnitStanding {
  /// All units of a round by rank: those of the directory, and those that sent a form.
  static func all(
    _ forms: [FormAssessment], rules: [AssessmentRules], ledger: RectificationLedger,
    options: AssessmentOptions
  ) -> [UnitStanding] {
    let expected = rules.filter { $0.weight != nil }.map(\.title)
    return inspected(forms, options.units).map { unit in
      let sent = rules.map(\.title).map { title in
        (
          title: title,
          indices: forms.indices.filter {
            forms[$0].form.unit?.name == unit.name && forms[$0].form.reading.form == title
          }
        )
      }.filter { !$0.indices.isEmpty }
      var standing = UnitStanding(
        unit: unit, forms: sent,
        missing: expected.filter { title in !sent.contains { $0.title == title } })
      standing.takeScores(forms, rules: rules)
      standing.takeProblems(ledger, on: options.today)
      return standing
    }.ranked()
  }

  private init(
    unit: InspectedUnit, forms: [(title: String, indices: [Int])], missing: [String]
  ) {
    (self.unit, self.forms, self.missing) = (unit, forms, missing)
  }

  private static func inspected(
    _ forms: [FormAssessment], _ directory: UnitDirectory?
  ) -> [InspectedUnit] {
    var units = directory?.units ?? []
    var names = Set(units.map(\.name))
    for unit in forms.compactMap(\.form.unit) where names.insert(unit.name).inserted {
      units.append(unit)
    }
    return units
  }

  /// The weighted mean of the forms that count; the weights of the others drop out.
  private mutating func takeScores(_ all: [FormAssessment], rules: [AssessmentRules]) {
    var sum: Decimal = 0
    var weights: Decimal = 0
    for (title, indices) in forms {
      guard let index = indices.first, all[index].status == .counted,
        let score = all[index].score.exact,
        let weight = rules.first(where: { $0.title == title })?.weight, weight > 0
      else { continue }
      sum += weight * score
      weights += weight
      veto = veto || all[index].score.veto
      guaranteeZero = guaranteeZero || all[index].score.guaranteeZero
    }
    guard weights > 0, let first = rules.first(where: { $0.weight != nil }) else { return }
    let exact = sum / weights
    let shown = exact.rounded(toPlaces: first.places)
    (self.exact, total) = (exact, shown)
    grade = first.grades.grade(ofShown: shown, veto: veto, guaranteeZero: guaranteeZero)
  }

  private mutating func takeProblems(_ ledger: RectificationLedger, on day: CalendarDate) {
    let own = ledger.problems.filter { $0.unit == unit.name }
    findings = own.filter { !$0.isCarriedOver }.count
    statistics = RectificationStatistics(own, on: day)
  }
}
