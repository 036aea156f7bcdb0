import AnpingKit
import ArgumentParser
import Assessment
import JSON

/// `anping assess`: scores everything and writes the assessment workbook.
package struct AssessCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "assess", abstract: Help.text("assess"))
  }

  @Argument(help: Help.argument("inputs", value: "FILES|DIRS"))
  var inputs: [String]

  @Option(name: .shortAndLong, help: Help.argument("assessOutput", value: "OUT.xlsx"))
  var output: String

  @Option(help: Help.argument("assessJSON", value: "OUT.json"))
  var json: String?

  @Option(help: Help.argument("previous", value: "LAST.xlsx"))
  var previous: String?

  @OptionGroup var options: RoundOptions
  @OptionGroup var outputs: OutputOptions

  package init() {}

  package func run() async throws {
    let reporter = Reporter()
    let round = try options.round(previous: previous, reportingTo: reporter)
    try outputs.checkFree([output] + (json.map { [$0] } ?? []), reportingTo: reporter)
    let received = await options.read(inputs, in: round, reportingTo: reporter)
    let assessment = round.assess(received)
    reporter.attempt {
      try assessment.write(to: output, replacing: outputs.force, wording: CommandLanguage.wording)
    }
    if let json {
      let text = assessment.json(in: CommandLanguage.wording).serialized() + "\n"
      reporter.attempt {
        try OutputFile.write(Array(text.utf8), to: json, replacing: outputs.force)
      }
    }
    StandardStream.output.write(
      RankingText(CommandLanguage.wording).text(of: assessment.assessment))
    reporter.count(received.diagnostics)
    try reporter.finish()
  }
}
