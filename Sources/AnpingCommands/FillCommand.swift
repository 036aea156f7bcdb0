import AnpingKit
import ArgumentParser
import Files
import Forms

/// `anping fill`: a template filled from data.
package struct FillCommand: ReportingCommand {
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

  func run(_ reporter: Reporter) throws {
    let place = reporter.place(ofTemplate: template)
    let filler = try TemplateFiller(template: place)
    let records = try filler.records(of: data)
    let isFile = records.count == 1 && FilePath(output).fileExtension == "xlsx"
    if !isFile { try Folder.prepare(output) }
    var names: Set<String> = []
    for (index, record) in records.enumerated() {
      reporter.attempt {
        let record = try record.get()
        let name = FormFileName.unique(
          filler.fileName(of: record, number: index + 1), among: names)
        names.insert(name)
        let path = isFile ? output : FilePath.join(output, name)
        try AtomicFile.check(path, isNone: [template, place, data])
        try AtomicFile.write(filler.fill(record), to: path, replacing: outputs.force)
        reporter.show(path + "\n")
      }
    }
  }
}
