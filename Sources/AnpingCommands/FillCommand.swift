import AnpingKit
import ArgumentParser

/// `anping fill`: a template filled from data.
package struct FillCommand: ParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "fill", abstract: Help.text("fill"))
  }

  @Argument(help: Help.argument("template", value: "TEMPLATE.xlsx"))
  var template: String

  @Option(help: Help.argument("data", value: "DATA.json|.ndjson|.csv"))
  var data: String

  @Option(name: .shortAndLong, help: Help.argument("fillOutput", value: "OUT.xlsx|DIR"))
  var output: String

  @OptionGroup var outputs: OutputOptions

  package init() {}

  package func run() throws {
    let reporter = Reporter()
    reporter.attempt {
      let filler = try TemplateFiller(template: template)
      let records = try filler.records(of: data)
      for (index, record) in records.enumerated() {
        let path =
          records.count == 1 && output.hasSuffix(".xlsx")
          ? output : output + "/" + filler.fileName(of: record, number: index + 1)
        try OutputFile.write(filler.fill(record), to: path, replacing: outputs.force)
        StandardStream.output.write(path + "\n")
      }
    }
    try reporter.finish()
  }
}
