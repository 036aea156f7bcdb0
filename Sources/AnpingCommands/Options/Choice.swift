import ArgumentParser
import Wording

/// Words of the command line that stand for a value.
enum Choice {
  /// The value of a word, or a usage error by the option's sentence.
  static func of<Value>(
    _ word: String, _ option: String, _ value: (String) -> Value?
  ) throws -> Value {
    guard let value = value(word) else {
      throw ValidationError(CommandLanguage.wording.text("usage.\(option)", [word]))
    }
    return value
  }
}
