import Wording

/// The language of messages and help: Chinese, or what `--lang` says anywhere on the line.
package enum CommandLanguage {
  /// The language of this run.
  package static let current = CommonOptions.current.language

  /// The sentences of this run.
  package static let wording = Wording(current)
}
