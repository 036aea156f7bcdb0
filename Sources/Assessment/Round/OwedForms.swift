import Spellings

/// Which forms units owe in a round: those that 应交表 of the list of units names, else every form
/// that enters a total.
struct OwedForms {
  private let weighted: [String]
  private let titles: [FoldedText: String]

  init(_ rules: [AssessmentRules]) {
    weighted = rules.filter { $0.weight != nil }.map(\.title)
    titles = AssessmentRules.titles(rules)
  }

  /// The titles of the forms that a unit owes.
  func titles(of unit: InspectedUnit) -> [String] {
    unit.owed?.map { titles[FoldedText($0)] ?? $0 } ?? weighted
  }
}
