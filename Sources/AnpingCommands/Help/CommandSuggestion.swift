import ArgumentParser
import Values
import Wording

/// The subcommand that was meant by a word that is none.
enum CommandSuggestion {
  /// A usage error, with the subcommand that was meant behind its first line.
  static func added(to text: String, for arguments: [String]) -> String {
    guard let meant = meant(by: arguments) else { return text }
    let sentence = CommandLanguage.wording.text("usage.didYouMean", [meant])
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.insert("  " + sentence, at: min(1, lines.count))
    return lines.joined(separator: "\n")
  }

  /// The nearest subcommand, where the words before lead to a command that has some.
  private static func meant(by arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = AnpingCommand.self
    for word in arguments where !word.hasPrefix("-") {
      let known = command.configuration.subcommands
      if let next = known.first(where: { $0._commandName == word }) {
        command = next
        continue
      }
      return Suggestion.nearest(to: word, among: known.map { $0._commandName })
    }
    return nil
  }
}
