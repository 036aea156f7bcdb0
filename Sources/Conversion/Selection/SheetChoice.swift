import Spreadsheet
import Wording

/// The sheets that `--sheet` means: by name in any case, by number from 1, or by a pattern in which
/// `*` stands for anything and `?` for one character.
///
/// ```swift
/// try SheetChoice(["2", "现场*"]).indices(among: ["封面", "目录", "现场检查"], file: nil)  // [1, 2]
/// ```
struct SheetChoice {
  private let words: [String]

  init(_ words: [String]) { self.words = words }

  /// The sheets, each once, in the order they were asked for.
  ///
  /// - Throws: `ConversionError` for a word that means none.
  func indices(among names: [String], file: String?) throws(ConversionError) -> [Int] {
    var chosen: [Int] = []
    for word in words {
      let found = SheetChoice.indices(of: word, among: names)
      guard !found.isEmpty else {
        throw ConversionError(
          .sheetNotAmong, [word, names.joined(separator: "、")], file: file)
      }
      chosen += found.filter { !chosen.contains($0) }
    }
    return chosen
  }

  private static func indices(of word: String, among names: [String]) -> [Int] {
    if let exact = names.firstIndex(of: word) { return [exact] }
    let lowered = word.lowercased()
    if let index = names.firstIndex(where: { $0.lowercased() == lowered }) { return [index] }
    if let number = Int(word) { return names.indices.contains(number - 1) ? [number - 1] : [] }
    let pattern = Array(lowered)
    return names.indices.filter { matches(Array(names[$0].lowercased())[...], pattern[...]) }
  }

  private static func matches(
    _ name: ArraySlice<Character>, _ pattern: ArraySlice<Character>
  ) -> Bool {
    guard let first = pattern.first else { return name.isEmpty }
    let rest = pattern.dropFirst()
    if first == "*" {
      return matches(name, rest) || (!name.isEmpty && matches(name.dropFirst(), pattern))
    }
    guard let letter = name.first else { return false }
    return (first == "?" || first == letter) && matches(name.dropFirst(), rest)
  }
}
