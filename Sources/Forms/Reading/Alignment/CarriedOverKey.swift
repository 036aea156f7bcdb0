import Spellings
import Values

/// The number of a problem carried over from an earlier round: `2-发电部-08`, `2025-2-发电部-08`.
enum CarriedOverKey {
  /// Whether a text is such a number: a round, a department, a number.
  static func matches(_ text: String) -> Bool {
    let parts = text.foldedForMatching.split(separator: "-", omittingEmptySubsequences: false)
    guard (3...6).contains(parts.count), let last = parts.last, let number = Int(last), number >= 0
    else { return false }
    let round = parts[0].trimming("第轮年")
    guard Int(round) != nil || ChineseNumeral.value(of: round) != nil else { return false }
    let middle = parts.dropFirst().dropLast()
    return middle.contains { part in part.unicodeScalars.contains { !$0.isDigit } && !part.isEmpty }
  }
}
