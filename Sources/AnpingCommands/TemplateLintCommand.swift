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
    let (found, failures) = InputFiles.find(files.map(reporter.place))
    let paths = found.filter { $0.isNamed || $0.isWorkbook }.map(\.path)
    let registers = RegisterRules(definitions(with: paths)).diagnostics
    for path in paths {
      reporter.attempt(path) { try lint(path, registers, reporter) }
    }
    reporter.report(failures)
  }

  /// The templates to be looked at, and those beside them, whose lists and registers they may name.
  private func definitions(with paths: [String]) -> [FormDefinition] {
    let usual = try? TemplateFolder.find()
    let folders = Set(
      paths.map { path -> String in
        let parent = FilePath(path).parent
        guard let usual, path.hasPrefix(usual.path + "/") else { return parent }
        return usual.path
      })
    let forms = paths.filter { path in
      FilePath(FilePath(path).parent).name != TemplateFolder.reportFolder
    }
    let own = forms.compactMap { try? FormTemplate(path: $0).definition }
    let beside = folders.sorted().flatMap { TemplateFolder(path: $0).definitions }
    return own + beside.filter { other in !own.contains { $0.title == other.title } }
  }

  private func lint(
    _ path: String, _ registers: [Diagnostic], _ reporter: Reporter
  ) throws {
    let book = try TableFile.open(path).workbook
    var found = TemplateLint.diagnostics(of: book, file: path)
    if let definition = try? FormDefinition(template: book, file: path) {
      found += AssessmentRules(definition).diagnostics
      found += registers.filter { $0.file == path }
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
