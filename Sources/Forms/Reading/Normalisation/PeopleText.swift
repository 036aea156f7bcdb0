import Spellings
import Spreadsheet
import Values

/// Names of people: `张三、李四`, `张三 李四`, `张三(主)/李四`, `张　三`.
package enum PeopleText {
  /// What a text means: a text for one name, a list for several, the first one in charge.
  package static func read(_ text: String) -> Normalised {
    if text.trimmedBlanks.isEmpty { return .blank }
    if NothingWord.saysNothing(FoldedText(text), in: .entry) {
      return Normalised(nil, ReadingNote("N06", .info, "blank", [text]))
    }
    let names = split(text)
    guard let first = names.first else { return .blank }
    let value: FieldValue = names.count == 1 ? .text(first) : .list(names)
    let plain = names.joined(separator: "、")
    guard plain != text.trimmedBlanks else { return Normalised(value: value) }
    return Normalised(value, ReadingNote("N06", .info, "people", [text, plain]))
  }

  /// The names in order, one marked `(主)` first.
  static func split(_ text: String) -> [String] {
    let pieces = text.split { "、，,；;／/\n\r&".contains($0) || $0 == "\r\n" }
    var names = pieces.flatMap { words(String($0)) }
    if let leader = names.firstIndex(where: isLeader), leader > 0 {
      names.insert(names.remove(at: leader), at: 0)
    }
    return names.map(withoutMark)
  }

  /// The names between blanks; two single characters are one name (`张 三`), and a single
  /// character behind longer ones belongs to the name before it.
  private static func words(_ text: String) -> [String] {
    let words = text.foldedBlanks.split(separator: " ").map(String.init)
    var names: [String] = []
    var index = 0
    while index < words.count {
      if words[index].isSingleHan, index + 1 < words.count, words[index + 1].isSingleHan {
        names.append(words[index] + words[index + 1])
        index += 2
      } else if words[index].isSingleHan, let last = names.popLast() {
        names.append(last + words[index])
        index += 1
      } else {
        names.append(words[index])
        index += 1
      }
    }
    return names
  }

  private static func isLeader(_ name: String) -> Bool {
    name.hasSuffix("(主)") || name.hasSuffix("（主）")
  }

  private static func withoutMark(_ name: String) -> String {
    isLeader(name) ? String(name.dropLast(3)) : name
  }
}

extension String {
  /// Blanks of every kind as one plain space each.
  var foldedBlanks: String {
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars { folded.append(scalar.isBlank ? " " : scalar) }
    return String(folded)
  }

  /// Whether it is one Chinese character.
  var isSingleHan: Bool {
    unicodeScalars.count == 1 && unicodeScalars.first?.isHan == true
  }
}
