/// The English sentences, one table for each family of codes.
enum English {
  static let tables: [[String: String]] = [
    csv, checks, commands, convert, explanation, files, history, page, pageTables, pageTemplates,
    reading, report,
    rounds,
    rules, templates, templateCommands, writing,
  ]
}
