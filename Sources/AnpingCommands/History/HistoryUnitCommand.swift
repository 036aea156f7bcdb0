import ArgumentParser
import History

/// `anping history unit`: the forms of a unit with what they scored.
struct HistoryUnitCommand: ReportingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "unit", abstract: Help.text("history.unit"))
  }

  @Option(help: Help.argument("history.unitOption", value: "NAME"))
  var unit: String

  @Option(help: Help.argument("history.roundOption", value: "N"))
  var round: String?

  @OptionGroup var options: HistoryOptions

  func run(_ reporter: Reporter) throws {
    #if Office
      let history = try options.opened()
      let unit = try options.unit(unit, in: history)
      let round = try round.map { try options.round($0, in: history) }
      let forms = try history.forms(of: unit, in: round)
      options.show(forms.map(\.json), reporter) { text in
        text.forms(forms) + (round == nil ? "" : text.categories(of: forms))
      }
    #else
      throw HistoryOptions.absent
    #endif
  }
}
