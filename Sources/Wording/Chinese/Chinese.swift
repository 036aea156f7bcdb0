/// The Chinese sentences, one table for each family of codes.
enum Chinese {
  static let tables: [[String: String]] = [
    files, csv, convert, commands, formulas, templates, checks, report, writing, reading,
  ]
}
