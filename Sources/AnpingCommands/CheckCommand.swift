import AnpingKit
import ArgumentParser
import Assessment
import Files
import JSON
import Spreadsheet
import Wording

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
    if let returnFolder {
      let copies = ReturnCopies(
        wording: CommandLanguage.wording, replacing: output.force, templates: round.templates)
      write(copies, of: assessed, to: returnFolder, reportingTo: reporter)
    }
    reporter.show(
      json
        ? assessed.findingsJSON(in: CommandLanguage.wording).serialized() + "\n"
        : CheckText(FindingText(for: .output), listsNotices: all).text(of: assessed))
  }

  /// Writes the marked copies; of a second submission it tells what has become of the findings.
  private func write(
    _ copies: ReturnCopies, of assessed: AssessedRound, to folder: String,
    reportingTo reporter: Reporter
  ) {
    let isFree = reporter.attempt { try copies.check(assessed.files, in: folder) }
    guard isFree else { return }
    var count = 0
    for (file, name) in zip(assessed.files, copies.names(of: assessed.files)) {
      reporter.attempt {
        guard let copy = try copies.write(file, to: folder, as: name) else { return }
        count += 1
        guard let changes = copy.changes, !json else { return }
        let counts = [changes.fixed.count, changes.left.count, changes.added].map(String.init)
        reporter.show(
          CommandLanguage.wording.text("check.compared", [file.input.shownAs] + counts) + "\n")
      }
    }
    if count > 0 { reporter.inform("check.returned", [String(count), folder]) }
  }
}
