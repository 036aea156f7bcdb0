import AnpingKit
import ArgumentParser
import Forms

/// `anping template list`: the forms there are templates for.
package struct TemplateListCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: Help.text("template.list"))
  }

  @Option(help: Help.argument("templates", value: "DIR"))
  var templates: String?

  package init() {}

  package func run() async throws {
    let reporter = Reporter()
    reporter.attempt {
      let folder = try TemplateFolder.find(templates)
      for form in folder.forms { StandardStream.output.write(line(of: form.definition) + "\n") }
      for failure in folder.failures { reporter.report(failure.error, file: failure.file) }
    }
    try reporter.finish()
  }

  private func line(of form: FormDefinition) -> String {
    let number = form.number.map { "\($0) v\(form.version)" } ?? "v\(form.version)"
    return [number, form.title, form.file].joined(separator: "\t")
  }
}
