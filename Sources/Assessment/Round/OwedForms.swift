import Spellings

/// Which forms units owe in a round: those that 应交表 of the list of units names, else every form
/// that enters a total, and every register that its 应报 asks of them and another unit sent.
///
/// Where registers alone came in, no form of a total is owed.
struct OwedForms {
  private let weighted: [String]
  private let titles: [FoldedText: String]
  /// The units that owe a register that was sent, by its title.
  private let registers: [(title: String, units: Set<String>)]

  init(
    _ rules: [AssessmentRules], _ forms: [ReturnedForm] = [],
    owing: [String: Set<String>] = [:]
  ) {
    let received = Set(forms.map(\.title))
    let all = rules.filter { $0.weight != nil }.map(\.title)
    let isRound = received.isEmpty || forms.contains { $0.rules.weight != nil }
    weighted = isRound ? all : []
    titles = AssessmentRules.titles(rules)
    registers = owing.filter { received.contains($0.key) }.sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
  }

  /// The titles of the forms that a unit owes.
  func titles(of unit: InspectedUnit) -> [String] {
    unit.owedTitles(among: titles)
      ?? weighted + registers.filter { $0.units.contains(unit.name) }.map(\.title)
  }
}
