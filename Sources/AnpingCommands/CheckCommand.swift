import AnpingKit
import ArgumentParser
import Assessment
import Files
import JSON
import Spreadsheet

/// `anping check`: what came, and every finding with file, sheet and cell; marked copies of faulty
/// files.
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

  @Flag(help: Help.argument("all"))
  var all = false

  @OptionGroup var options: RoundOptions
  @OptionGroup var output: OutputOptions

  package init() {}

  func run(_ reporter: Reporter) async throws {
    let round = try options.round(reportingTo: reporter)
    let assessed = await options.assess(
      inputs, in: round, keepingFiles: returnFolder != nil, reportingTo: reporter)
    if let returnFolder { writeCopies(of: assessed, to: returnFolder, reportingTo: reporter) }
    reporter.show(
      json
        ? assessed.findingsJSON(in: CommandLanguage.wording).serialized() + "\n"
        : CheckText(FindingText(for: .output), listsNotices: all).text(of: assessed))
  }

  private func writeCopies(
    of assessed: AssessedRound, to folder: String, reportingTo reporter: Reporter
  ) {
    let copies = ReturnCopies(wording: CommandLanguage.wording, replacing: output.force)
    for file in assessed.files {
      reporter.attempt { try copies.write(file, to: folder) }
    }
  }
}
