import AnpingKit
import ArgumentParser
import Assessment
import JSON
import Wording

/// `anping assess`: scores everything and writes the assessment workbook.
package struct AssessCommand: ReportingCommand {
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

  @Option(help: Help.argument("release", value: "UNIT[:FORM]"))
  var release: [String] = []

  @Option(help: Help.argument("prefer", value: "FILE"))
  var prefer: [String] = []

  @Option(help: Help.argument("notices", value: "DIR"))
  var notices: String?

  @OptionGroup var options: RoundOptions
  @OptionGroup var outputs: OutputOptions

  package init() {}

  func run(_ reporter: Reporter) async throws {
    let wording = CommandLanguage.wording
    let round = try options.round(
      previous: previous, releases: release, preferred: prefer, reportingTo: reporter)
    try outputs.checkFree([output] + (json.map { [$0] } ?? []), reportingTo: reporter)
    let assessed = await options.assess(inputs, in: round, reportingTo: reporter)
    try reject(assessed.misdirections)
    for form in assessed.unreleasable {
      reporter.warn("assess.unreleasable", [form.unit?.name ?? "", form.title])
    }
    let progress = Progress()
    reporter.attempt {
      defer { progress.end() }
      try assessed.write(to: output, replacing: outputs.force, wording: wording) {
        progress.show($0, of: $1)
      }
    }
    if let notices {
      reporter.attempt {
        _ = try assessed.writeNotices(to: notices, replacing: outputs.force, wording: wording)
      }
    }
    if let json {
      let text = assessed.json(in: wording).serialized() + "\n"
      outputs.write(Array(text.utf8), to: json, reportingTo: reporter)
    }
    reporter.show(RankingText(wording).text(of: assessed.assessment))
  }

  /// - Throws: the usage error of the first option that leads nowhere.
  private func reject(_ misdirections: [AssessedRound.Misdirection]) throws {
    guard let first = misdirections.first else { return }
    let text =
      switch first {
      case .releaseUnit(let written): wording("usage.releaseUnit", written)
      case .releaseForm(let written): wording("usage.releaseForm", written)
      case .preferFile(let written): wording("usage.preferFile", written)
      }
    throw ValidationError(text)
  }

  private func wording(_ key: String, _ argument: String) -> String {
    CommandLanguage.wording.text(key, [argument])
  }
}
