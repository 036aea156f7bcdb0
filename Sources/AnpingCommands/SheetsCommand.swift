import AnpingKit
import ArgumentParser
import Conversion
import JSON
import Spreadsheet

/// `anping sheets`: what is in the sheets of files, before they are converted.
struct SheetsCommand: ReportingCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "sheets", abstract: Help.text("sheets"))
  }

  @Argument(help: Help.argument("sheets.files", value: "FILE"))
  var files: [String]

  @Flag(help: Help.argument("json"))
  var json = false

  func run(_ reporter: Reporter) {
    var objects: [JSONValue] = []
    for path in InputFiles.listed(files, reportingTo: reporter) {
      reporter.attempt(path) {
        let file = try TableFile.open(path)
        let sheets = try file.workbook.sheets.map {
          try SheetOverview($0, isText: file.kind == .csv)
        }
        objects.append(["file": .string(path), "sheets": .array(sheets.map(\.json))])
        if !json {
          reporter.show(SheetsText(CommandLanguage.wording).text(of: sheets, in: path))
        }
        file.workbook.notices.forEach { reporter.tell($0.named(path)) }
      }
    }
    if json { reporter.show(JSONValue.array(objects).serialized() + "\n") }
  }
}
