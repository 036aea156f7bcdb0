import ArgumentParser

/// `anping template`: what concerns templates rather than filled forms.
package struct TemplateCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template", abstract: Help.text("templateCommand"),
      subcommands: [TemplateRuleCommand.self])
  }

  package init() {}
}
