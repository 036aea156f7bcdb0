import AnpingKit
import ArgumentParser
import Assessment
import Forms
import Wording

/// `anping template show`: what a template defines, field by field, with its places.
package struct TemplateShowCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Help.text("template.show"))
  }

  @Argument(help: Help.argument("form", value: "FORM"))
  var form: String

  @OptionGroup var templates: TemplateSource

  package init() {}

  func run(_ reporter: Reporter) throws {
    let definition = try templates.form(form, reportingTo: reporter).definition
    let text = DefinitionText(definition, wording: CommandLanguage.wording)
    reporter.show(text.lines.joined(separator: "\n") + "\n")
  }
}
