import AnpingKit
import ArgumentParser
import Assessment
import Conversion
import Files
import FoundationEssentials
import Scoring
import Values
import Wording

/// `anping template rule`: how a scoring phrase is understood.
package struct TemplateRuleCommand: ReportingCommand {
  package static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "rule", abstract: Help.text("template.rule"))
  }

  @Argument(help: Help.argument("phrase", value: "TEXT|-"))
  var phrase: String

  @Option(help: Help.argument("score", value: "N"))
  var score: String?

  @Flag(help: Help.argument("json"))
  var json = false

  @Option(help: Help.argument("confirm", value: "TEMPLATE.xlsx"))
  var confirm: String?

  @Option(help: Help.argument("confirmItem", value: "1.4"))
  var item: String?

  @Option(name: .shortAndLong, help: Help.argument("confirmOutput", value: "OUT.xlsx"))
  var output: String?

  @OptionGroup var outputs: OutputOptions

  package init() {}

  package func validate() throws {
    let wording = CommandLanguage.wording
    if let score, Decimal(exact: score) == nil {
      throw ValidationError(wording.text("usage.number", [score]))
    }
    let given = [confirm, item, output].count { $0 != nil }
    guard given == 0 || (given == 3 && phrase != StandardStream.path) else {
      throw ValidationError(wording.text("usage.confirm"))
    }
  }

  func run(_ reporter: Reporter) throws {
    if let confirm, let item, let output {
      let template = reporter.place(ofTemplate: confirm)
      let bytes = try PhraseConfirmation(template: template).bytes(of: phrase, item: item)
      outputs.write(bytes, to: output, reportingTo: reporter)
    }
    guard phrase == StandardStream.path else { return reporter.show(text(of: phrase)) }
    var lines = LineReader(FileInput.standardInput, file: phrase)
    while let line = try lines.next() {
      if !line.isEmpty { reporter.show(text(of: String(decoding: line, as: UTF8.self))) }
    }
  }

  private func text(of phrase: String) -> String {
    let reading = PhraseReading(phrase, fullScore: score.flatMap { Decimal(exact: $0) })
    let wording = CommandLanguage.wording
    guard !json else { return reading.jsonLine(in: wording) + "\n" }
    var lines = ["\(phrase)  \(wording.text("rule.status.\(reading.status.rawValue)"))"]
    for clause in reading.clauses {
      let status = wording.text("rule.status.\(clause.status.rawValue)")
      lines.append("  \(clause.text) → \(clause.sentence(in: wording))  \(status)")
    }
    if let cap = reading.cap { lines.append("  " + wording.text("rule.cap.cell", ["\(cap)"])) }
    return lines.joined(separator: "\n") + "\n"
  }
}
