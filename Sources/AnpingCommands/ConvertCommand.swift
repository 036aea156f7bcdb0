import AnpingKit
import ArgumentParser
import Conversion
import Files
import Spreadsheet
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

  @OptionGroup var conversion: ConvertOptions

  @Option(help: Help.argument("convert.template", value: "FILE"))
  var template: String?

  @Flag(help: Help.argument("convert.verbose"))
  var verbose = false

  @OptionGroup var outputs: OutputOptions

  func validate() throws {
    if conversion.format == .cells, conversion.sourceColumn != nil {
      throw ValidationError(CommandLanguage.wording.text("usage.sourceColumn"))
    }
    try OutputName(output).check(template == nil ? conversion.format : .xlsx)
  }

  func run(_ reporter: Reporter) {
    let inputs = InputFiles.listed(inputs, reportingTo: reporter)
    if !inputs.isEmpty { convert(inputs, reporter) }
  }

  private func convert(_ inputs: [String], _ reporter: Reporter) {
    let target = OutputTarget(output, format: conversion.format, inputs: inputs.count)
    guard case .folder = target, conversion.sourceColumn == nil else {
      return attempt(inputs, to: target, reporter)
    }
    let progress = Progress()
    var taken = TakenStems()
    for (index, input) in inputs.enumerated() {
      let suffix = taken.suffix(for: input, as: template == nil ? conversion.format : .xlsx)
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
    let filler = try TemplateFiller(template: reporter.place(ofTemplate: template))
    for source in sources {
      let bytes = try filler.filled(withRowsOf: source.path)
      let path = try target.path(for: source, format: .xlsx, inputs: sources.count)
      outputs.write(bytes, to: path ?? StandardStream.path, reportingTo: reporter)
    }
  }

  private var options: ConversionOptions {
    var options = conversion.options
    (options.replaces, options.verbose) = (outputs.force, verbose)
    return options
  }
}
