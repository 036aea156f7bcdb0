import ArgumentParser
import History
import JSON
import Spellings
import Values
import Wording

/// Which history a subcommand of `history` opens.
struct HistoryFileOption: ParsableArguments {
  @Option(help: Help.argument("history.file", value: "FILE"))
  var history: String?

  #if Office
    /// The history.
    func opened() throws -> HistoryFile {
      try HistoryFile(reading: history ?? HistoryFile.usualPath)
    }
  #endif
}

/// What the subcommands of `history` that answer have in common.
struct HistoryOptions: ParsableArguments {
  @OptionGroup var file: HistoryFileOption

  @Flag(help: Help.argument("jsonLines"))
  var json = false

  /// What a program without histories answers.
  static var absent: ValidationError {
    ValidationError(CommandLanguage.wording.text("usage.withoutOffice", ["history"]))
  }
}

#if Office
  extension HistoryOptions {
    /// The history.
    func opened() throws -> HistoryFile { try file.opened() }

    /// Shows an answer: a line of JSON each, or text for people.
    func show(_ lines: [JSONValue], _ reporter: Reporter, _ text: (HistoryText) -> String) {
      if json {
        for line in lines { reporter.show(line.serialized() + "\n") }
      } else {
        reporter.show(text(HistoryText(CommandLanguage.wording)))
      }
    }

    /// The unit that is meant.
    ///
    /// - Throws: a usage error where there is none.
    func unit(_ written: String, in history: HistoryFile) throws -> String {
      let units = try history.units()
      let sought = written.foldedForMatching
      if let unit = units.first(where: { $0.foldedForMatching == sought }) { return unit }
      throw HistoryOptions.unknown("usage.historyUnit", written, among: units)
    }

    /// The round that is meant: `3` is that of the newest year that has it, `2025-3` that of its.
    ///
    /// - Throws: a usage error where there is none.
    func round(_ written: String, in history: HistoryFile) throws -> KeptRound.Name {
      let names = try history.rounds().map(\.name)
      let sought = RoundNumber(written: written)
      let found = names.last {
        $0.number == sought?.number && (sought?.year == nil || sought?.year == $0.year)
      }
      if let found { return found }
      let wording = CommandLanguage.wording
      let known = [names.first, names.last].compactMap { $0?.text(in: wording) }
      throw ValidationError(wording.text("usage.historyRound", [written] + known))
    }

    /// The usage error about a word that leads nowhere, with what was meant by it.
    static func unknown(
      _ key: String, _ written: String, among words: [String]
    ) -> ValidationError {
      ValidationError(
        CommandLanguage.wording.text(key, [written])
          + CommandSuggestion.meant(by: written, among: words))
    }
  }
#endif
