import ArgumentParser
import History

/// `anping history rounds`: the rounds that were kept.
struct HistoryRoundsCommand: ReportingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "rounds", abstract: Help.text("history.rounds"))
  }

  @OptionGroup var options: HistoryOptions

  func run(_ reporter: Reporter) throws {
    #if Office
      let rounds = try options.opened().rounds()
      options.show(rounds.map(\.json), reporter) { $0.text(of: rounds) }
    #else
      throw HistoryOptions.absent
    #endif
  }
}
