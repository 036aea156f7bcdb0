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

  package init() {}

  package func validate() throws {
    guard let score, Decimal(exact: score) == nil else { return }
    throw ValidationError(CommandLanguage.wording.text("usage.number", [score]))
  }

  func run(_ reporter: Reporter) throws {
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
