import Spellings
import Values

extension RecordReading {
  /// What is entered in a field, as trimmed text; nil for a blank, for what could not be read, and
  /// for a word for nothing.
  package func entry(of field: String) -> String? {
    guard let text = self[field]?.value?.plainText.trimmedBlanks,
      !NothingWord.saysNothing(text, in: .entry)
    else { return nil }
    return text
  }
}
