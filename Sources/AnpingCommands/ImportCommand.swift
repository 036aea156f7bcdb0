import AnpingKit
import ArgumentParser
import Assessment
import Conversion
import Files
import Wording

/// `anping import`: the typed records of the forms.
package struct ImportCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: Help.text("import"))
  }

  @Argument(help: Help.argument("importInputs", value: "FILES|DIRS|-"))
  var inputs: [String] = []

  @Option(name: .shortAndLong, help: Help.argument("output", value: "OUT"))
  var output: String?

  @Option(
    help: Help.argument("importFormat", value: "ndjson|json|csv|xlsx"),
    transform: { try Choice.of($0, "recordFormat", RecordFormat.init(rawValue:)) })
  var format: RecordFormat?

  @Option(help: Help.argument("importName", value: "NAME"))
  var name: String?

  @Option(name: .customLong("files-from"), help: Help.argument("filesFrom", value: "FILE|-"))
  var filesFrom: String?

  @Flag(name: .customLong("private"), help: Help.argument("importPrivate"))
  var showsPrivate = false

  @OptionGroup var options: RoundOptions
  @OptionGroup var outputs: OutputOptions

  package init() {}

  package func validate() throws {
    let wording = CommandLanguage.wording
    let readsStream = [inputs.contains(StandardStream.path), filesFrom == StandardStream.path]
    if inputs.isEmpty, filesFrom == nil { throw ValidationError(wording.text("usage.noInputs")) }
    if readsStream == [true, true] { throw ValidationError(wording.text("usage.streamTwice")) }
    if name != nil, !readsStream[0] { throw ValidationError(wording.text("usage.nameWithout")) }
    if let output { _ = try OutputName(output).recordFormat(format) }
  }

  func run(_ reporter: Reporter) async throws {
    let round = try options.round(reportingTo: reporter)
    let output = output ?? StandardStream.path
    let format = try OutputName(output).recordFormat(format)
    try outputs.checkFree([output], reportingTo: reporter)
    let paths = try inputs + listed()
    let wording = CommandLanguage.wording
    let records = FileRecords(in: round, wording: wording, showsPrivate: showsPrivate)
    var file = RecordsFile(format, of: records, wording: wording)
    var tally = ImportTally(reporter)
    let isWritten = await outputs.write(to: output, reportingTo: reporter) { write in
      let progress = Progress()
      defer { progress.end() }
      try await round.importEach(
        paths, standardInputAs: name ?? StandardStream.path,
        progress: { progress.show($0, of: $1) }, make: file.piece
      ) { piece in
        tally.take(piece.file)
        try file.append(piece, to: write)
      }
      try file.finish(to: write)
    }
    reporter.tell(round.inputFindings(for: tally.titles))
    if isWritten, output != StandardStream.path {
      reporter.inform(
        "import.written", [output, String(tally.fileCount), String(tally.formCount)])
    }
  }

  /// The paths that `--files-from` lists, one a line.
  private func listed() throws -> [String] {
    guard let filesFrom else { return [] }
    let input =
      filesFrom == StandardStream.path ? FileInput.standardInput : try FileInput(path: filesFrom)
    var lines = LineReader(input, file: filesFrom)
    var paths: [String] = []
    while let line = try lines.next() {
      if !line.isEmpty { paths.append(String(decoding: line, as: UTF8.self)) }
    }
    return paths
  }
}

/// What was met on the way through the files of an import.
private struct ImportTally {
  private let reporter: Reporter
  private(set) var titles: Set<String> = []
  private(set) var fileCount = 0
  private(set) var formCount = 0

  init(_ reporter: Reporter) { self.reporter = reporter }

  /// Counts a file, and reports one that could not be read.
  mutating func take(_ file: ImportedFile) {
    switch file {
    case .failed(let failure): reporter.report([failure])
    case .read(let file):
      reporter.count(file.diagnostics)
      titles.formUnion(file.forms.map(\.title))
      (fileCount, formCount) = (fileCount + 1, formCount + file.forms.count)
    }
  }
}
