import AnpingKit
import ArgumentParser
import Forms
import Spreadsheet
import Wording

/// `anping template show`: what a template defines, field by field, with its places.
package struct TemplateShowCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: Help.text("template.show"))
  }

  @Argument(help: Help.argument("form", value: "FORM"))
  var form: String

  @Option(help: Help.argument("templates", value: "DIR"))
  var templates: String?

  package init() {}

  package func run() async throws {
    let reporter = Reporter()
    reporter.attempt {
      let template = try TemplateFolder.form(form, in: templates)
      let text = DefinitionText(template.definition, wording: CommandLanguage.wording)
      StandardStream.output.write(text.lines.joined(separator: "\n") + "\n")
    }
    try reporter.finish()
  }
}

extension TemplateFolder {
  /// The form of a file, or of a title or number in the folder of templates; a file needs no folder.
  static func form(_ name: String, in folder: String?) throws -> FormTemplate {
    if name.hasSuffix(".xlsx") { return try FormTemplate(path: name) }
    return try find(folder).form(name)
  }
}
