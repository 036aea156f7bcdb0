import ArgumentParser
import CSV
import Conversion
import TextEncoding
import Wording

/// Words of the command line that stand for a value.
enum Choice {
  /// An encoding, or what finds it.
  struct Encoding: Sendable {
    /// The encoding; nil for `auto`.
    var told: TextEncoding?
  }

  /// The value of a word, or a usage error by the option's sentence.
  static func of<Value>(
    _ word: String, _ option: String, _ value: (String) -> Value?
  ) throws -> Value {
    guard let value = value(word) else {
      throw ValidationError(CommandLanguage.wording.text("usage.\(option)", [word]))
    }
    return value
  }

  static func encoding(_ word: String) -> Encoding? {
    if word == "auto" { return Encoding(told: nil) }
    return TextEncoding(label: word).map { Encoding(told: $0) }
  }

  /// A delimiter: one ASCII character, or `tab` or `\t`.
  static func dialect(_ word: String) -> CSVDialect? {
    if ["tab", "\\t"].contains(word) { return .tabs }
    guard word.utf8.count == 1, let byte = word.utf8.first, CSVDialect.canDelimit(byte) else {
      return nil
    }
    return CSVDialect(delimiter: byte)
  }

  /// Words between commas, Chinese ones too.
  static func list(_ words: String) -> [String] {
    words.split { $0 == "," || $0 == "，" }.map(String.init)
  }

  /// How many rows.
  static func count(_ word: String) -> Int? { Int(word).flatMap { $0 >= 0 ? $0 : nil } }

  /// The row of the headings, or that there are none.
  static func header(_ word: String) -> TableSelection.Header? {
    if word == "none" { return TableSelection.Header.none }
    return Int(word).flatMap { $0 > 0 ? .row($0) : nil }
  }
}
