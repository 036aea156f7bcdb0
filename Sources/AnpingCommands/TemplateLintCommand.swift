import AnpingKit
import ArgumentParser
import Assessment
import Forms
import Grid
import Spreadsheet
import Wording

/// `anping template lint`: what is odd in a template, before it is sent out.
package struct TemplateLintCommand: AsyncParsableCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "lint", abstract: Help.text("template.lint"))
  }

  @Argument(help: Help.argument("lint", value: "FILE"))
  var files: [String]

  package init() {}

  package func run() async throws {
    let reporter = Reporter()
    let wording = CommandLanguage.wording
    for path in files {
      do {
        let book = try TableFile.open(path).workbook
        let found = TemplateLint.diagnostics(of: book, file: path)
        for finding in found {
          let position = SourcePosition(file: path, sheet: finding.sheet, cell: finding.cell)
          let word = wording.text("severity.\(finding.severity.rawValue)")
          StandardStream.output.write(
            "\(position): \(word) \(finding.code) \(finding.message(in: wording))\n")
        }
        if found.isEmpty {
          StandardStream.output.write(wording.text("template.clean", [path]) + "\n")
        }
        reporter.count(found)
      } catch {
        reporter.report(error, file: path)
      }
    }
    try reporter.finish()
  }
}
