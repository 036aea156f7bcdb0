/// The English sentences, one table for each family of codes.
enum English {
  static let tables: [[String: String]] = [
    files, csv, convert, commands, formulas, templates, checks, report, writing, reading,
  ]
}
