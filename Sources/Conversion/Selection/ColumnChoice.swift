import Grid
import Spreadsheet
import Values
import Wording

/// Finds columns by heading or by letters: `序号`, `C`, `C-E`. A heading goes before letters.
struct ColumnChoice {
  /// The headings by column.
  let headings: [Int: String]
  /// The columns that there are by letters.
  let columns: ClosedRange<Int>
  let file: String?

  /// The columns that words mean, in their order.
  ///
  /// - Throws: `ConversionError` for a word that means none.
  func indices(of words: [String]) throws(ConversionError) -> [Int] {
    var indices: [Int] = []
    for word in words { indices += try self.indices(of: word) }
    return indices
  }

  /// The columns that a word means.
  func indices(of word: String) throws(ConversionError) -> [Int] {
    let named = headings.filter { $0.value == word.trimmedBlanks }.map(\.key).sorted()
    if let first = named.first { return [first] }
    let ends = word.split(separator: "-").compactMap { ColumnName.number(of: $0) }
    if ends.count == word.split(separator: "-", omittingEmptySubsequences: false).count {
      if ends.count == 1 { return ends }
      if ends.count == 2, ends[0] <= ends[1] { return Array(ends[0]...ends[1]) }
    }
    let known = headings.sorted { $0.key < $1.key }.map(\.value)
    throw ConversionError(.headingMissing, [word, known.joined(separator: "、")], file: file)
  }
}
