import AnpingKit
import ArgumentParser
import Assessment
import Forms

/// `anping template list`: the forms there are templates for.
package struct TemplateListCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Help.text("template.list"))
  }

  @OptionGroup var templates: TemplateSource

  package init() {}

  func run(_ reporter: Reporter) throws {
    let folder = try templates.folder()
    for form in folder.forms { reporter.show(line(of: form.definition) + "\n") }
    reporter.report(folder.failures)
  }

  private func line(of form: FormDefinition) -> String {
    let text = DefinitionText(form, wording: CommandLanguage.wording)
    return [text.number, form.title, form.file].joined(separator: "\t")
  }
}
