import AnpingKit
import ArgumentParser
import Assessment
import JSON
import Spreadsheet

/// `anping check`: every finding with file, sheet and cell; marked copies of faulty files.
package struct CheckCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: Help.text("check"))
  }

  @Argument(help: Help.argument("inputs", value: "FILES|DIRS"))
  var inputs: [String]

  @Option(name: .customLong("return"), help: Help.argument("return", value: "DIR"))
  var returnFolder: String?

  @Flag(help: Help.argument("json"))
  var json = false

  @OptionGroup var options: RoundOptions
  @OptionGroup var output: OutputOptions

  package init() {}

  func run(_ reporter: Reporter) async throws {
    let round = try options.round(reportingTo: reporter)
    let received = await options.read(inputs, in: round, reportingTo: reporter)
    if let returnFolder { writeCopies(of: received, to: returnFolder, reportingTo: reporter) }
    reporter.show(
      json
        ? received.json(in: CommandLanguage.wording).serialized() + "\n"
        : FindingsList(CommandLanguage.wording).text(of: received))
  }

  private func writeCopies(
    of received: RoundReading, to folder: String, reportingTo reporter: Reporter
  ) {
    let copies = ReturnCopies(wording: CommandLanguage.wording, replacing: output.force)
    for file in received.files {
      reporter.attempt { try copies.write(file, to: folder) }
    }
  }
}
