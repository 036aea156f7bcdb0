import Wording

/// What every subcommand takes, anywhere on the line: `--lang zh|en`, `--color auto|always|never`,
/// `-q`.
///
/// It is taken from the arguments before they are parsed, because help texts are made while the
/// parser is being set up.
///
/// ```swift
/// CommonOptions(["check", "收回", "-q", "--lang=en"]).rest  // ["check", "收回"]
/// ```
package struct CommonOptions: Hashable, Sendable {
  /// When severities are coloured.
  package enum Color: String, Sendable {
    /// On a terminal.
    case auto
    /// Always.
    case always
    /// Never.
    case never
  }

  /// The language of messages and help.
  package private(set) var language = Wording.Language.chinese
  /// When severities are coloured.
  package private(set) var color = Color.auto
  /// Whether progress and notices are left out.
  package private(set) var isQuiet = false
  /// A value that there is not.
  package struct Mistake: Hashable, Sendable {
    /// The key of the sentence about it.
    package let key: String
    /// The value.
    package let word: String
  }
  /// The first value that there is not; nil where all are known.
  package private(set) var mistake: Mistake?
  private var given: Set<String> = []
  /// The other arguments.
  package private(set) var rest: [String] = []

  /// The options of this run.
  package static let current = CommonOptions(Array(CommandLine.arguments.dropFirst()))

  /// Takes the options out of arguments; what stands behind `--` is none of them.
  package init(_ arguments: [String]) {
    var left = arguments[...]
    while let argument = left.popFirst() {
      if argument == "--" {
        rest += [argument] + left
        return
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = { parts.count == 2 ? String(parts[1]) : left.popFirst() ?? "" }
      let name = String(parts[0])
      if ["--lang", "--color"].contains(name), !given.insert(name).inserted {
        mistake = mistake ?? Mistake(key: "usage.repeated", word: name)
      }
      switch name {
      case "--lang": take(value(), "usage.language", \.language)
      case "--color": take(value(), "usage.color", \.color)
      case "-q": isQuiet = true
      default: rest.append(argument)
      }
    }
  }

  private mutating func take<Value: RawRepresentable<String>>(
    _ word: String, _ key: String, _ option: WritableKeyPath<CommonOptions, Value>
  ) {
    if let value = Value(rawValue: word) {
      self[keyPath: option] = value
    } else {
      mistake = mistake ?? Mistake(key: key, word: word)
    }
  }
}
