import AnpingKit
import ArgumentParser
import Forms
import Grid
import Spreadsheet
import Wording

/// `anping template explain`: how each field of a filled copy was found, and how surely.
package struct TemplateExplainCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "explain", abstract: Help.text("template.explain"))
  }

  @Argument(help: Help.argument("form", value: "FORM"))
  var form: String

  @Argument(help: Help.argument("filled", value: "FILLED.xlsx"))
  var filled: String

  @Option(help: Help.argument("templates", value: "DIR"))
  var templates: String?

  package init() {}

  package func run() async throws {
    let reporter = Reporter()
    reporter.attempt {
      let definition = try TemplateFolder.form(form, in: templates).definition
      let file = try TableFile.open(filled)
      let result = FormReader(definitions: [definition]).read(
        file.workbook, file: filled, isCSV: file.kind == .csv)
      let text = ReadingText(definition, wording: CommandLanguage.wording)
      for reading in result.readings {
        StandardStream.output.write(text.lines(of: reading).joined(separator: "\n") + "\n")
      }
      if result.readings.isEmpty { reporter.fail("X08.noForm", file: filled) }
    }
    try reporter.finish()
  }
}
