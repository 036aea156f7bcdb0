import ArgumentParser

/// `anping history`: what the rounds that were kept say.
package struct HistoryCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history", abstract: Help.text("history"),
      discussion: Help.text("history.discussion"),
      subcommands: [
        HistoryRoundsCommand.self, HistoryTrendCommand.self, HistoryUnitCommand.self,
        HistoryProblemCommand.self, HistoryExportCommand.self,
      ])
  }

  package init() {}
}
