import AnpingKit
import ArgumentParser
import Assessment
import Files
import Forms
import Grid
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
    let (found, failures) = InputFiles.find(files)
    for file in found where file.isNamed || file.isWorkbook {
      reporter.attempt(file.path) { try lint(file.path, reporter) }
    }
    reporter.report(failures)
  }

  private func lint(_ path: String, _ reporter: Reporter) throws {
    let book = try TableFile.open(path).workbook
    var found = TemplateLint.diagnostics(of: book, file: path)
    if let definition = try? FormDefinition(template: book, file: path) {
      found += AssessmentRules(definition).diagnostics
    }
    reporter.show(text(of: found, in: path))
    reporter.count(found)
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
