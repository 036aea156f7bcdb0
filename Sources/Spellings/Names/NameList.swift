import Values

/// Names of people: `张三、李四`, `张三 李四`, `张三(主)/李四`, `张　三`.
///
/// ```swift
/// NameList("李四，张三（主）").names  // ["张三", "李四"]
/// ```
package struct NameList: Hashable, Sendable {
  /// The names in order, the one in charge first; none for a blank.
  package let names: [String]
  /// Whether a word for nothing stands there.
  package let saysNothing: Bool
  /// Whether somebody else may be meant: a name in brackets, 等, digits, two names in one.
  package let isDoubtful: Bool

  /// The names in a text.
  package init(_ text: String) {
    let folded = FoldedText(text)
    saysNothing = !folded.isEmpty && NothingWord.saysNothing(folded, in: .entry)
    guard !folded.isEmpty, !saysNothing else {
      (names, isDoubtful) = ([], false)
      return
    }
    let pieces = text.unicodeScalars.split { "、，,；;／/\n\r&".unicodeScalars.contains($0) }
    var names = pieces.flatMap { NameList.words($0) }.flatMap(NameList.apart).prefix {
      !NameList.isLabel($0)
    }
    .filter { !NothingWord.saysNothing(FoldedText($0), in: .entry) && !NameList.isDate($0) }
    if let leader = names.firstIndex(where: NameList.isLeader), leader > 0 {
      names.insert(names.remove(at: leader), at: 0)
    }
    if let last = names.last, last.hasSuffix("等"), last.count > 2 {
      names[names.count - 1] = String(last.dropLast())
    }
    self.names = names.map(NameList.withoutMark)
    isDoubtful =
      FoldedText(text).hasSuffix("等")
      || self.names.contains { NameList.isOdd($0) || JoinedNames.seem(to: $0) }
  }

  /// `冯芳和赵军` as two names: where cutting at the joining word leaves names of two to four characters, and that
  /// in one way only; `张和平` is one, `张和平和李强` two.
  private static func apart(_ word: String) -> [String] {
    let scalars = word.unicodeScalars
    guard scalars.contains(where: JoinedNames.joiners.contains),
      scalars.count <= JoinedNames.longest
    else { return [word] }
    let ways = JoinedNames.ways(of: scalars[...])
    return ways.count == 1 ? ways[0] : [word]
  }

  /// Whether a word begins what stands beside names: `审核：李四`.
  private static func isLabel(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0 == ":" || $0 == "：" }
  }

  /// Whether a word is the day on which somebody signed.
  private static func isDate(_ word: String) -> Bool {
    word.unicodeScalars.contains("年") && FoldedText(word).hasDigit
      && WrittenDate.Reader().read(word).date != nil
  }

  /// Whether a name has a bracket with another one, or digits, in it.
  private static func isOdd(_ name: String) -> Bool {
    let folded = FoldedText(name)
    guard let open = folded.range(of: "(") else { return folded.hasDigit && !isNumbered(folded) }
    let inside = folded[open.upperBound..<folded.bytes.count].trimming { $0 == ")" }
    if inside.bytes.isWorkNumber { return false }
    return inside.scalars.count >= 2 && !["组长", "副组长", "书记", "班长"].contains(inside)
  }

  /// Whether a name ends with a work number, which tells two of one name apart: `张伟3015`.
  private static func isNumbered(_ name: FoldedText) -> Bool {
    let number = Array(name.bytes.reversed().prefix { (0x30...0x39).contains($0) })
    return number.isWorkNumber && name.bytes.count > number.count
      && !name[0..<name.bytes.count - number.count].hasDigit
  }

  /// The names between blanks; two single characters are one name (`张 三`), and a single
  /// character behind longer ones belongs to the name before it.
  private static func words(_ text: Substring.UnicodeScalarView) -> [String] {
    let words = text.split(whereSeparator: \.isBlank).map { String(Substring($0)) }
    var names: [String] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      let next = index + 1 < words.count ? words[index + 1] : ""
      if isSingle(word), isSingle(next) {
        names.append(word + next)
        index += 1
      } else if isSingle(word), let last = names.popLast() {
        names.append(last + word)
      } else {
        names.append(word)
      }
      index += 1
    }
    return names
  }

  /// Whether a word is one Chinese character.
  private static func isSingle(_ word: String) -> Bool {
    word.unicodeScalars.count == 1 && word.unicodeScalars.first?.isHan == true
  }

  private static func isLeader(_ name: String) -> Bool {
    name.hasSuffix("(主)") || name.hasSuffix("（主）")
  }

  private static func withoutMark(_ name: String) -> String {
    isLeader(name) ? String(name.dropLast(3)) : name
  }
}
