import AnpingKit
import ArgumentParser
import CSV
import Conversion
import Files
import Spreadsheet
import TextEncoding
import Wording

/// `anping convert`: any table file to any other.
struct ConvertCommand: ReportingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "convert", abstract: Help.text("convert"))
  }

  @Argument(help: Help.argument("convert.inputs", value: "IN"))
  var inputs: [String]

  @Option(
    name: [.short, .customLong("output")], help: Help.argument("convert.output", value: "OUT"))
  var output: String

  @Option(
    help: Help.argument("convert.format", value: "xlsx|csv|tsv|ndjson|cells"),
    transform: { try Choice.of($0, "format", OutputFormat.init(rawValue:)) })
  var format: OutputFormat?

  @Option(help: Help.argument("convert.sheet", value: "NAME"))
  var sheet: String?

  @Option(
    help: Help.argument("convert.values", value: "raw|displayed"),
    transform: { try Choice.of($0, "values", ConversionOptions.Values.init(rawValue:)) })
  var values: ConversionOptions.Values?

  @Option(
    help: Help.argument("convert.delimiter", value: "C"),
    transform: { try Choice.of($0, "delimiter", Choice.dialect) })
  var delimiter: CSVDialect?

  @Option(
    help: Help.argument("convert.encoding", value: "auto|utf-8|gb18030|utf-16"),
    transform: { try Choice.of($0, "encoding", Choice.encoding) })
  var encoding: Choice.Encoding?

  @Option(
    help: Help.argument("convert.outputEncoding", value: "utf-8|gb18030|utf-16"),
    transform: { try Choice.of($0, "encoding", TextEncoding.init(label:)) })
  var outputEncoding: TextEncoding?

  @Flag(help: Help.argument("convert.noTypes"))
  var noTypes = false

  @Flag(help: Help.argument("convert.defuse"))
  var defuse = false

  @Option(help: Help.argument("convert.template", value: "FILE"))
  var template: String?

  @Flag(help: Help.argument("convert.verbose"))
  var verbose = false

  @OptionGroup var outputs: OutputOptions

  func run(_ reporter: Reporter) {
    let inputs = files(reporter)
    if !inputs.isEmpty { convert(inputs, reporter) }
  }

  /// The files that are named or met in named folders.
  private func files(_ reporter: Reporter) -> [String] {
    inputs.flatMap { input -> [String] in
      guard input != StandardStream.path else { return [input] }
      let (files, errors) = InputFiles.find([input])
      reporter.report(errors)
      return files.map(\.path)
    }
  }

  private func convert(_ inputs: [String], _ reporter: Reporter) {
    let target = OutputTarget(output, format: format, inputs: inputs.count)
    guard case .folder = target else { return attempt(inputs, to: target, reporter) }
    let progress = Progress()
    var taken = TakenStems()
    for (index, input) in inputs.enumerated() {
      let suffix = taken.suffix(for: input, as: template == nil ? format : .xlsx)
      attempt([input], to: target, suffix: suffix, reporter)
      progress.show(index + 1, of: inputs.count)
    }
    progress.end()
  }

  /// Converts; a refusal is one line, whatever was noticed before it.
  private func attempt(
    _ inputs: [String], to target: OutputTarget, suffix: String = "", _ reporter: Reporter
  ) {
    var notices = NoticeDigest()
    do {
      let sources = try inputs.map { try InputSource($0, suffix: suffix) }
      if let template {
        try pour(sources, into: template, target, reporter)
      } else {
        let rows = Progress()
        defer { rows.end() }
        try Converter(options: options, progress: rows.show(rows:)) { notices.add($0) }
          .convert(sources, to: target)
      }
      sources.compactMap(\.renaming).forEach { notices.add($0) }
      notices.shown.forEach { reporter.tell($0) }
    } catch {
      let isNamed = (error as? any WordedError)?.position.file != nil
      reporter.report(error, file: inputs.count == 1 && !isNamed ? inputs[0] : nil)
    }
  }

  /// The rows of each input into the list of a template.
  private func pour(
    _ sources: [InputSource], into template: String, _ target: OutputTarget,
    _ reporter: Reporter
  ) throws {
    let filler = try TemplateFiller(template: template)
    for source in sources {
      let bytes = try filler.filled(withRowsOf: source.path)
      let path = try target.path(for: source, format: .xlsx, inputs: sources.count)
      outputs.write(bytes, to: path ?? StandardStream.path, reportingTo: reporter)
    }
  }

  private var options: ConversionOptions {
    var options = ConversionOptions()
    (options.format, options.sheet) = (format, sheet)
    options.values = values ?? .lossless
    (options.dialect, options.encoding) = (delimiter, encoding?.told)
    options.outputEncoding = outputEncoding
    (options.types, options.defuses) = (!noTypes, defuse)
    (options.replaces, options.verbose) = (outputs.force, verbose)
    return options
  }
}

/// Words of the command line that stand for a value.
enum Choice {
  /// An encoding, or what finds it.
  struct Encoding: Sendable {
    /// The encoding; nil for `auto`.
    var told: TextEncoding?
  }

  /// The value of a word, or a usage error by the option's sentence.
  static func of<Value>(
    _ word: String, _ option: String, _ value: (String) -> Value?
  ) throws -> Value {
    guard let value = value(word) else {
      throw ValidationError(CommandLanguage.wording.text("usage.\(option)", [word]))
    }
    return value
  }

  static func encoding(_ word: String) -> Encoding? {
    if word == "auto" { return Encoding(told: nil) }
    return TextEncoding(label: word).map { Encoding(told: $0) }
  }

  /// A delimiter: one ASCII character, or `tab` or `\t`.
  static func dialect(_ word: String) -> CSVDialect? {
    if ["tab", "\\t"].contains(word) { return .tabs }
    guard word.utf8.count == 1, let byte = word.utf8.first, CSVDialect.canDelimit(byte) else {
      return nil
    }
    return CSVDialect(delimiter: byte)
  }
}
