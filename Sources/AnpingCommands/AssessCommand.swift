import AnpingKit
import ArgumentParser
import Assessment
import Conversion
import Files
import Forms
import JSON
import Spreadsheet
import Values
import Wording

/// `anping assess`: scores everything and writes the assessment workbook.
package struct AssessCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "assess", abstract: Help.text("assess"))
  }

  @Argument(help: Help.argument("inputs", value: "FILES|DIRS"))
  var inputs: [String]

  @Option(name: .shortAndLong, help: Help.argument("assessOutput", value: "OUT.xlsx"))
  var output: String?

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

  @Option(help: Help.argument("explain", value: "UNIT"))
  var explain: String?

  @Option(help: Help.argument("assessHistory", value: "FILE"))
  var history: String?

  @OptionGroup var options: RoundOptions
  @OptionGroup var outputs: OutputOptions

  package init() {}

  package func validate() throws {
    #if !Office
      if history != nil { throw HistoryOptions.absent }
    #endif
    guard let output else {
      guard explain == nil, history == nil else { return }
      throw ValidationError(CommandLanguage.wording.text("usage.noWorkbook"))
    }
    try OutputName(output).check(.xlsx)
    if let json { try OutputName(json).check(.json) }
  }

  func run(_ reporter: Reporter) async throws {
    let wording = CommandLanguage.wording
    var round = try options.round(
      previous: previous, releases: release, preferred: prefer, reportingTo: reporter)
    try outputs.checkFree([output, json].compactMap { $0 }, reportingTo: reporter)
    #if Office
      if let history {
        reporter.attempt { round = try HistoryKeeper(history).continuing(round) }
      }
    #endif
    let begun = round
    async let replaced = AssessCommand.problems(of: begun, inWorkbookAt: output)
    let received = await options.read(inputs, in: begun, knowingDigests: history != nil)
    do { round = try round.keepingNumbers(of: await replaced.get()) } catch {
      reporter.inform("assess.numbersUnknown", [output ?? ""])
    }
    let assessed = options.assess(received, in: round, reportingTo: reporter)
    try reject(assessed.misdirections, of: assessed)
    let explained = try explain.map { try standing(of: $0, in: assessed) }
    for form in assessed.unreleasable {
      reporter.warn("assess.unreleasable", [form.unit?.name ?? "", form.title])
    }
    if assessed.keptNumbers > 0 {
      reporter.inform("assess.numbersKept", [String(assessed.keptNumbers)])
    }
    write(assessed, reportingTo: reporter)
    #if Office
      if let history {
        reporter.attempt { try HistoryKeeper(history).keep(assessed, reportingTo: reporter) }
      }
    #endif
    if output != nil || explain == nil {
      reporter.show(RankingText(wording).text(of: assessed.assessment))
      reporter.show(PendingText(assessed.assessment, wording: wording).text)
    }
    if output != nil { pointToFindings(of: assessed, reportingTo: reporter) }
    if let explained {
      reporter.show(ExplanationText(explained, in: assessed.assessment, wording: wording).text)
    }
  }

  /// The problems of the workbook that is replaced, which keep their numbers; none where nothing is.
  /// A large one takes long to read, and is read beside the forms.
  private static func problems(
    of round: Round, inWorkbookAt path: String?
  ) async -> Result<[Rectification], any Error> {
    guard let path, (try? FileStatus(path))?.kind == .file else { return .success([]) }
    return Result { try round.problems(ofWorkbookAt: path) }
  }

  private func write(_ assessed: AssessedRound, reportingTo reporter: Reporter) {
    let wording = CommandLanguage.wording
    if let output {
      let progress = Progress()
      let isWritten = reporter.attempt {
        defer { progress.end() }
        try assessed.write(to: output, replacing: outputs.force, wording: wording) {
          progress.show($0, of: $1)
        }
      }
      if isWritten, output != StandardStream.path { reporter.inform("assess.written", [output]) }
    }
    if let notices {
      reporter.attempt {
        let files = try assessed.writeNotices(
          to: notices, replacing: outputs.force, wording: wording)
        reporter.inform("assess.noticesWritten", [String(files.count), notices])
      }
    }
    if let json {
      let text = assessed.json(in: wording).serialized() + "\n"
      if outputs.write(Array(text.utf8), to: json, reportingTo: reporter) {
        reporter.inform("assess.jsonWritten", [json])
      }
    }
  }

  /// Where the errors and warnings stand, of which the ranking says nothing.
  private func pointToFindings(of assessed: AssessedRound, reportingTo reporter: Reporter) {
    let counts = [Severity.error, .warning].map { severity in
      assessed.diagnostics.count { $0.severity == severity }
    }
    guard counts != [0, 0] else { return }
    let text = CommandLanguage.wording.text("assess.findings", counts.map(String.init))
    reporter.show("\n\(text)\n")
    if counts[0] > 0, !assessed.assessment.states.contains(where: { $0.status == .waiting }),
      assessed.forms.contains(where: \.isReleased)
    {
      reporter.show(CommandLanguage.wording.text("assess.releasedErrors") + "\n")
    }
  }

  /// The unit to explain, by its name or one of its other names.
  ///
  /// - Throws: a usage error where there is none.
  private func standing(of written: String, in assessed: AssessedRound) throws -> UnitStanding {
    let units = assessed.assessment.units
    let name = assessed.assessment.options.units?.unit(written: written)?.name ?? written
    if let standing = units.first(where: { $0.unit.name == name }) { return standing }
    throw ValidationError(
      wording("usage.explainUnit", written)
        + CommandSuggestion.meant(by: written, among: units.map(\.unit.name)))
  }

  /// - Throws: the usage error of the first option that leads nowhere.
  private func reject(
    _ misdirections: [AssessedRound.Misdirection], of assessed: AssessedRound
  ) throws {
    guard let first = misdirections.first else { return }
    let text =
      switch first {
      case .releaseUnit(let written):
        wording("usage.releaseUnit", written)
          + CommandSuggestion.meant(by: written, among: assessed.assessment.units.map(\.unit.name))
      case .releaseForm(let written):
        wording("usage.releaseForm", written)
          + CommandSuggestion.meant(
            by: String(written.split { ":：".contains($0) }.last ?? ""),
            among: assessed.assessment.rules.map(\.title))
      case .preferFile(let written):
        wording("usage.preferFile", written)
          + CommandSuggestion.meant(by: written, among: assessed.forms.map(\.reading.file))
      }
    throw ValidationError(text)
  }

  private func wording(_ key: String, _ argument: String) -> String {
    CommandLanguage.wording.text(key, [argument])
  }
}
