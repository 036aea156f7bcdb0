import ArgumentParser

/// `anping template`: what concerns templates rather than filled forms.
package struct TemplateCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template", abstract: Help.text("templateCommand"),
      subcommands: [
        TemplateListCommand.self, TemplateShowCommand.self, TemplateLintCommand.self,
        TemplateExplainCommand.self, TemplateRuleCommand.self,
      ])
  }

  package init() {}
}
