import ArgumentParser
import Conversion
import Files
import History
import Wording

/// `anping history export`: all that is kept, as tables for other programs.
struct HistoryExportCommand: ReportingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: Help.text("history.export"),
      discussion: Help.text("history.export.discussion"))
  }

  @Option(name: .shortAndLong, help: Help.argument("history.exportOutput", value: "DIR|OUT|-"))
  var output: String?

  @Option(
    help: Help.argument("history.exportFormat", value: "csv|ndjson"),
    transform: { try Choice.of($0, "exportFormat", ExportFormat.init(rawValue:)) })
  var format: ExportFormat?

  @OptionGroup var file: HistoryFileOption
  @OptionGroup var outputs: OutputOptions

  func validate() throws { _ = try OutputName(output ?? StandardStream.path).exportFormat(format) }

  func run(_ reporter: Reporter) async throws {
    #if Office
      let output = output ?? StandardStream.path
      let format = try OutputName(output).exportFormat(format)
      let history = try file.opened()
      var rows = 0
      switch format {
      case .csv:
        let folder = HistoryTables(folder: output)
        try outputs.checkFree(folder.files, reportingTo: reporter)
        rows = try folder.write(history, replacing: outputs.force)
      case .ndjson:
        try outputs.checkFree([output], reportingTo: reporter)
        let isWritten = await outputs.write(to: output, reportingTo: reporter) { write in
          rows = try HistoryTables.stream(history, to: write)
        }
        guard isWritten, output != StandardStream.path else { return }
      }
      reporter.inform("history.exported", [output, String(rows)])
    #else
      throw HistoryOptions.absent
    #endif
  }
}

/// How a history leaves its file.
enum ExportFormat: String, Sendable {
  /// A file for each table, in a folder.
  case csv
  /// One stream, an object a row.
  case ndjson
}
