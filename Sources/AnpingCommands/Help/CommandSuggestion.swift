import ArgumentParser
import Values
import Wording

/// A word that stands where a subcommand should, and the one that was meant.
enum CommandSuggestion {
  /// A usage error; of a word that is no subcommand its first line says so, the next one which was
  /// meant.
  static func added(to text: String, for arguments: [String]) -> String {
    guard let (word, known) = unknownWord(in: arguments) else { return text }
    let wording = CommandLanguage.wording
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[0] = wording.text("usage.error", [wording.text("usage.noCommand", [word])])
    if let meant = Suggestion.nearest(to: word, among: known) {
      lines.insert("  " + wording.text("usage.didYouMean", [meant]), at: 1)
    }
    return lines.joined(separator: "\n")
  }

  /// What was meant by a word that leads nowhere, to be put behind the sentence about it; empty where
  /// nothing is near.
  static func meant(by word: String, among words: [String]) -> String {
    Suggestion.nearest(to: word, among: words)
      .map { " " + CommandLanguage.wording.text("usage.didYouMean", [$0]) } ?? ""
  }

  /// The first word that is no subcommand of the command before it, which has some; with those.
  private static func unknownWord(in arguments: [String]) -> (word: String, known: [String])? {
    var command: any ParsableCommand.Type = AnpingCommand.self
    for word in arguments where !word.hasPrefix("-") {
      let known = command.configuration.subcommands
      if let next = known.first(where: { $0._commandName == word }) {
        command = next
        continue
      }
      return known.isEmpty ? nil : (word, known.map { $0._commandName })
    }
    return nil
  }
}
