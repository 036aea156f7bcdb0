import AnpingKit
import ArgumentParser
import Files

/// `anping import`: the typed records of the forms.
package struct ImportCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: Help.text("import"))
  }

  @Argument(help: Help.argument("inputs", value: "FILES|DIRS"))
  var inputs: [String]

  @Option(name: .shortAndLong, help: Help.argument("output", value: "OUT"))
  var output: String?

  @Option(help: Help.argument("importFormat", value: "ndjson|json|csv|xlsx"))
  var format: RecordFormat?

  @OptionGroup var options: RoundOptions
  @OptionGroup var outputs: OutputOptions

  package init() {}

  func run(_ reporter: Reporter) async throws {
    let round = try options.round(reportingTo: reporter)
    let assessed = await options.assess(inputs, in: round, reportingTo: reporter)
    let output = output ?? StandardStream.path
    let format = format ?? RecordFormat(file: output) ?? .ndjson
    let records = RecordsFile(assessed, wording: CommandLanguage.wording)
    outputs.write(to: output, reportingTo: reporter) { try records.write(as: format, to: $0) }
  }
}

extension RecordFormat: ExpressibleByArgument {}
