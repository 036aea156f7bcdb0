import ArgumentParser
import History

/// `anping history trend`: where units stood from round to round.
struct HistoryTrendCommand: ReportingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "trend", abstract: Help.text("history.trend"))
  }

  @Option(help: Help.argument("history.unitOption", value: "NAME"))
  var unit: String?

  @OptionGroup var options: HistoryOptions

  func run(_ reporter: Reporter) throws {
    #if Office
      let history = try options.opened()
      let unit = try unit.map { try options.unit($0, in: history) }
      let standings = try history.standings(of: unit)
      let all = try unit == nil ? standings : history.standings()
      options.show(standings.map(\.json), reporter) { text in
        unit.map { text.course(of: $0, among: all) } ?? text.trend(of: all)
      }
    #else
      throw HistoryOptions.absent
    #endif
  }
}
