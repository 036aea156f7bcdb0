/// The Chinese sentences, one table for each family of codes.
enum Chinese {
  static let tables: [[String: String]] = [
    files, reading, csv, commands, formulas, rules, templates, checks, report, writing,
  ]
}
