import ArgumentParser

/// The command `anping` with its subcommands, one file each.
package struct AnpingCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "anping", abstract: Help.text("anping"),
      discussion: Help.text("common"),
      version: AnpingVersion.current,
      subcommands: [
        CheckCommand.self,
        ImportCommand.self,
        AssessCommand.self,
        BlankCommand.self,
        FillCommand.self,
        ConvertCommand.self,
        SheetsCommand.self,
        PatchCommand.self,
        TemplateCommand.self,
        HistoryCommand.self,
        ServeCommand.self,
      ])
  }

  package init() {}
}

/// The version of the program, as `--version` and the properties of written files give it.
package enum AnpingVersion {
  /// The version (semver.org).
  package static let current = "0.1.0"
}
