import AnpingKit
import ArgumentParser

/// `anping import`: the typed records of the forms.
package struct ImportCommand: AsyncParsableCommand {
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

  package func run() async throws {
    let reporter = Reporter()
    let round = try options.round(reportingTo: reporter)
    let received = await options.read(inputs, in: round, reportingTo: reporter)
    let format = format ?? output.flatMap(RecordFormat.init(file:)) ?? .ndjson
    reporter.attempt {
      let bytes = try RecordsFile(received, wording: CommandLanguage.wording).bytes(as: format)
      if let output, output != "-" {
        try OutputFile.write(bytes, to: output, replacing: outputs.force)
      } else {
        StandardStream.output.write(bytes: bytes)
      }
    }
    reporter.count(received.diagnostics)
    try reporter.finish()
  }
}

extension RecordFormat: ExpressibleByArgument {}
