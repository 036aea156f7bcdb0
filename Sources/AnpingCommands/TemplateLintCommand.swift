import AnpingKit
import ArgumentParser
import Files
import Spreadsheet
import Wording

/// `anping template lint`: what is odd in a template, before it is sent out.
package struct TemplateLintCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "lint", abstract: Help.text("template.lint"))
  }

  @Argument(help: Help.argument("lint", value: "FILE|DIR"))
  var files: [String]

  package init() {}

  func run(_ reporter: Reporter) {
    let (found, failures) = InputFiles.find(files.map(reporter.place))
    let paths = found.filter { $0.isNamed || $0.isWorkbook }.map(\.path)
    let inspection = TemplateInspection(ofFiles: paths)
    for path in paths {
      reporter.attempt(path) {
        let found = inspection.diagnostics(of: try TableFile.open(path).workbook, file: path)
        reporter.show(text(of: found, in: path))
        reporter.count(found)
      }
    }
    reporter.report(failures)
  }

  private func text(of findings: [Diagnostic], in path: String) -> String {
    let wording = CommandLanguage.wording
    guard !findings.isEmpty else { return wording.text("template.clean", [path]) + "\n" }
    let text = FindingText(for: .output)
    return findings.map { finding in
      var placed = finding
      placed.file = path
      return text.placedLine(of: placed) + "\n"
    }.joined()
  }
}
