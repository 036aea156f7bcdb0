import AnpingKit
import ArgumentParser
import Assessment
import Files

/// `anping blank`: blank forms to send out, last round's open problems already entered.
package struct BlankCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "blank", abstract: Help.text("blank"))
  }

  @Argument(help: Help.argument("forms", value: "FORM"))
  var forms: [String]

  @Option(help: Help.argument("unit", value: "NAME"))
  var unit: String?

  @Option(help: Help.argument("previous", value: "LAST.xlsx"))
  var previous: String?

  @Option(help: Help.argument("lists", value: "FILES|DIRS"))
  var lists: [String] = []

  @Option(name: .shortAndLong, help: Help.argument("folder", value: "DIR"))
  var output: String

  @OptionGroup var options: RoundOptions
  @OptionGroup var outputs: OutputOptions

  package init() {}

  func run(_ reporter: Reporter) async throws {
    let round = try options.round(previous: previous, reportingTo: reporter)
    reporter.tell(round.previousLedger.diagnostics)
    let known = lists.isEmpty ? nil : round.assess(await round.read(lists))
    reporter.report(known?.failures ?? [])
    var blanks: [BlankFormFile] = []
    for name in forms {
      reporter.attempt {
        let name = reporter.place(ofTemplate: name)
        blanks += try round.blankForms(round.templates.form(name), unit: unit, lists: known)
      }
    }
    if !blanks.isEmpty { try Folder.prepare(output) }
    for blank in blanks {
      reporter.attempt {
        let path = FilePath.join(output, blank.fileName)
        try AtomicFile.write(blank.bytes(), to: path, replacing: outputs.force)
        reporter.show(path + "\n")
      }
    }
  }
}
