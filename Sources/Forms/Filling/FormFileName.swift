import Spellings
import Values

/// Names of the files that forms are sent out as.
package enum FormFileName {
  /// `2026年第3轮-发电部党支部-党管安全责任落实表.xlsx`; parts that are nil are left out, and signs
  /// that file systems refuse become blanks.
  package static func name(
    period: Period?, unit: String?, title: String, suffix: String = "xlsx"
  ) -> String {
    let parts = [period?.writtenText ?? "", unit ?? "", title].map(cleaned).filter { !$0.isEmpty }
    return shortened(parts.joined(separator: "-"), bytes: 255 - suffix.utf8.count - 1)
      + "." + suffix
  }

  /// The name, or with `（2）`, `（3）` … the first that is not taken.
  package static func unique(_ name: String, among taken: Set<String>) -> String {
    guard taken.contains(name) else { return name }
    let point = name.lastIndex(of: ".") ?? name.endIndex
    let (stem, end) = (String(name[..<point]), name[point...])
    var number = 2
    while true {
      let mark = "（\(number)）" + end
      let candidate = shortened(stem, bytes: 255 - mark.utf8.count) + mark
      if !taken.contains(candidate) { return candidate }
      number += 1
    }
  }

  private static func cleaned(_ text: String) -> String {
    let kept = text.map { character -> Character in
      let isControl = character.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
      return #"\/:*?"<>|"#.contains(character) || isControl ? " " : character
    }
    return String(kept).split { $0 == " " }.joined(separator: " ").trimmingDots
  }

  /// File systems count bytes.
  private static func shortened(_ name: String, bytes: Int) -> String {
    var name = name
    while name.utf8.count > bytes { name.removeLast() }
    return name
  }
}

extension String {
  /// Without points at both ends: such names are hidden files, or lose their end on Windows.
  fileprivate var trimmingDots: String {
    var text = self[...]
    while let last = text.last, last == "." || last == " " { text.removeLast() }
    while let first = text.first, first == "." || first == " " { text.removeFirst() }
    return String(text)
  }
}
