import Assessment

/// The columns of a table with one for each form, headed by the forms' titles; where these make it
/// wider than a terminal, by their numbers, with the titles below.
struct FormColumns {
  private let titles: [String]
  private let numbers: [String: String]

  init(_ titles: [String], of rules: [AssessmentRules]) {
    self.titles = titles
    numbers = Dictionary(
      rules.compactMap { rules in rules.number.map { (rules.title, $0) } },
      uniquingKeysWith: { one, _ in one })
  }

  /// The table.
  ///
  /// - Parameter rows: the rows, the first of them with these heads.
  func text(_ rows: (_ heads: [String]) -> [[String]]) -> String {
    let table = TextTable(rows(titles))
    guard table.width > TextTable.terminalWidth else { return table.text }
    let heads = titles.map { numbers[$0] ?? $0 }
    let legend = zip(heads, titles).filter { $0 != $1 }.map { "\($0)  \($1)\n" }.joined()
    return TextTable(rows(heads)).text + legend
  }
}
