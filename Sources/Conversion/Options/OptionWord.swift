import CSV
import TextEncoding

/// Words that stand for options of a conversion, on the command line and on the page.
///
/// ```swift
/// OptionWord.dialect("tab")  // .tabs
/// ```
package enum OptionWord {
  /// An encoding, or what finds it.
  package struct Encoding: Sendable {
    /// The encoding; nil for `auto`.
    package var told: TextEncoding?
  }

  /// An encoding by any name, or `auto`.
  package static func encoding(_ word: String) -> Encoding? {
    if word == "auto" { return Encoding(told: nil) }
    return TextEncoding(label: word).map { Encoding(told: $0) }
  }

  /// A delimiter: one ASCII character, or `tab` or `\t`.
  package static func dialect(_ word: String) -> CSVDialect? {
    if ["tab", "\\t"].contains(word) { return .tabs }
    guard word.utf8.count == 1, let byte = word.utf8.first, CSVDialect.canDelimit(byte) else {
      return nil
    }
    return CSVDialect(delimiter: byte)
  }

  /// Words between commas, Chinese ones too.
  package static func list(_ words: String) -> [String] {
    words.split { $0 == "," || $0 == "，" }.map(String.init)
  }

  /// How many rows.
  package static func count(_ word: String) -> Int? {
    Int(word).flatMap { (0...SheetArea.mostRows).contains($0) ? $0 : nil }
  }

  /// The row of the headings, or that there are none.
  package static func header(_ word: String) -> TableSelection.Header? {
    if word == "none" { return TableSelection.Header.none }
    return Int(word).flatMap { (1...SheetArea.mostRows).contains($0) ? .row($0) : nil }
  }
}
