import Wording

/// The language of messages and help: Chinese, or what `--lang` says anywhere on the line.
///
/// It is taken from the arguments before they are parsed, because help texts are made while the
/// parser is being set up.
package enum CommandLanguage {
  /// The language of this run.
  package static let current = language(in: CommandLine.arguments)

  /// The sentences of this run.
  package static let wording = Wording(current)

  /// The language that arguments ask for, Chinese by default.
  package static func language(in arguments: [String]) -> Wording.Language {
    var language = Wording.Language.chinese
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count {
        language = Wording.Language(rawValue: arguments[index + 1]) ?? language
      } else if argument.hasPrefix("--lang=") {
        language = Wording.Language(rawValue: String(argument.dropFirst(7))) ?? language
      }
    }
    return language
  }

  /// The value of `--lang` that is no language; nil where there is none.
  package static func unknown(in arguments: [String]) -> String? {
    for (index, argument) in arguments.enumerated() where argument.hasPrefix("--lang") {
      let value: String? =
        argument == "--lang"
        ? (index + 1 < arguments.count ? arguments[index + 1] : "")
        : argument.hasPrefix("--lang=") ? String(argument.dropFirst(7)) : nil
      if let value, Wording.Language(rawValue: value) == nil { return value }
    }
    return nil
  }

  /// The arguments without `--lang` and its value.
  package static func removed(from arguments: [String]) -> [String] {
    var kept: [String] = []
    var skipsNext = false
    for argument in arguments {
      if skipsNext {
        skipsNext = false
      } else if argument == "--lang" {
        skipsNext = true
      } else if !argument.hasPrefix("--lang=") {
        kept.append(argument)
      }
    }
    return kept
  }
}
