import Spellings
import Values

/// What a row of a growing list is that has a name in the column of the key and nothing else.
///
/// Numbers, weeks and codes are printed into blank forms, and mean nothing by themselves; a person
/// in a roster is there also where nothing else is known.
enum LoneNames: Hashable {
  /// No entry.
  case ignored
  /// No entry, since other columns must be filled in, or the key names no person; it is told.
  case told
  /// An entry.
  case entries

  /// What such rows of a group are.
  init(of group: GroupDefinition?) {
    guard let group, let key = group.key.flatMap(group.field), [.people, .text].contains(key.kind),
      group.kind == .growing, group.rows == nil, group.members == nil
    else {
      self = .ignored
      return
    }
    let needsMore = group.fields.contains {
      $0.name != key.name && ($0.isRequired || $0.missing == .error)
    }
    self = needsMore || key.kind == .text ? .told : .entries
  }

  /// Whether a text looks like somebody's name, and not like `以下空白`.
  static func isName(_ text: String) -> Bool {
    let folded = text.foldedName
    return (2...4).contains(folded.count) && !folded.hasPrefix("以下") && !folded.hasSuffix("空白")
      && folded.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
      && !NothingWord.saysNothing(text, in: .entry)
  }
}
