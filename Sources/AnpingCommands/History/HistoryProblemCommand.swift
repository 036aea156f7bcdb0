import ArgumentParser
import History
import Values

/// `anping history problem`: the problems of a round, or one problem and what became of it.
struct HistoryProblemCommand: ReportingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "problem", abstract: Help.text("history.problem"))
  }

  @Argument(help: Help.argument("history.number", value: "NUMBER"))
  var number: String?

  @Option(help: Help.argument("history.unitOption", value: "NAME"))
  var unit: String?

  @Option(help: Help.argument("history.roundOption", value: "N"))
  var round: String?

  @OptionGroup var options: HistoryOptions

  func run(_ reporter: Reporter) throws {
    #if Office
      let history = try options.opened()
      guard let number else { return try showAll(of: history, reporter) }
      guard let problem = try history.problems(numbered: number).last else {
        throw HistoryOptions.unknown(
          "usage.historyProblem", number, among: try history.problemNumbers())
      }
      let changes = try history.changes(of: problem.number, problem.unit)
      options.show([problem.json(changes: changes)], reporter) { text in
        text.course(of: problem, changes)
      }
    #else
      throw HistoryOptions.absent
    #endif
  }

  #if Office
    /// The problems of a ledger: all of a round that was named, else what is open in the newest.
    private func showAll(of history: HistoryFile, _ reporter: Reporter) throws {
      let unit = try unit.map { try options.unit($0, in: history) }
      let named = try round.map { try options.round($0, in: history) }
      let all = try history.problems(in: named, of: unit)
      let problems = named == nil ? all.filter(\.isOpen) : all
      options.show(problems.map { $0.json() }, reporter) { $0.text(of: problems) }
    }
  #endif
}
