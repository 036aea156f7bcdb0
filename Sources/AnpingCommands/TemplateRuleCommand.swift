import ArgumentParser
import Assessment
import FoundationEssentials
import Scoring
import Values
import Wording

/// `anping template rule`: how a scoring phrase is understood.
package struct TemplateRuleCommand: AsyncParsableCommand {
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

  package func run() async throws {
    guard phrase == "-" else { return show(phrase) }
    while let line = readLine() {
      let text = line.trimmedBlanks
      if !text.isEmpty { show(text) }
    }
  }

  private func show(_ text: String) {
    let reading = PhraseReading(text, fullScore: score.flatMap { Decimal(exact: $0) })
    let wording = CommandLanguage.wording
    guard !json else {
      return StandardStream.output.write(reading.jsonLine(in: wording) + "\n")
    }
    var lines = ["\(text)  \(wording.text("rule.status.\(reading.status.rawValue)"))"]
    for clause in reading.clauses {
      let status = wording.text("rule.status.\(clause.status.rawValue)")
      lines.append("  \(clause.text) → \(clause.sentence(in: wording))  \(status)")
    }
    if let cap = reading.cap { lines.append("  " + wording.text("rule.cap.cell", ["\(cap)"])) }
    StandardStream.output.write(lines.joined(separator: "\n") + "\n")
  }
}
