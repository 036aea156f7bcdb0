import AnpingKit
import ArgumentParser
import Forms
import Values
import Wording

/// `anping template explain`: how each field of a filled copy was found, and how surely.
package struct TemplateExplainCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "explain", abstract: Help.text("template.explain"))
  }

  @Argument(help: Help.argument("form", value: "FORM"))
  var form: String

  @Argument(help: Help.argument("filled", value: "FILLED.xlsx"))
  var filled: String

  @OptionGroup var templates: TemplateSource

  package init() {}

  func run(_ reporter: Reporter) throws {
    let definition = try templates.form(form, reportingTo: reporter).definition
    let file = try TableFile.open(filled)
    let reader = FormReader(definitions: [definition], today: .clockDay, isTracing: true)
    let result = reader.read(file.workbook, file: filled, isCSV: file.kind == .csv)
    guard !result.readings.isEmpty else { throw RoundError(.noForm, file: filled) }
    for (reading, trace) in zip(result.readings, result.traces) {
      let text = ReadingText(reading, trace, wording: CommandLanguage.wording)
      reporter.show(text.lines.joined(separator: "\n") + "\n")
    }
  }
}
