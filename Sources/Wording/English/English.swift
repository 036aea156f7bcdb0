/// The English sentences, one table for each family of codes.
enum English {
  static let tables: [[String: String]] = [
    files, reading, csv, commands, formulas, rules, templates, checks, report, writing,
  ]
}
