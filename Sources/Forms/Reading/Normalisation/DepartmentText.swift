import Spellings
import Spreadsheet
import Values

/// A department: `设备部（配合：检修部）` is 设备部 with 检修部 to help.
package enum DepartmentText {
  /// What a text means: the department in charge.
  package static func read(_ text: String) -> Normalised {
    let trimmed = text.trimmedBlanks
    if trimmed.isEmpty { return .blank }
    if NothingWord.saysNothing(FoldedText(text), in: .entry) {
      return Normalised(nil, ReadingNote("N06", .info, "blank", [text]))
    }
    let main = withoutHelpers(trimmed).joinedWithoutBlanks
    guard main != trimmed, !main.isEmpty else { return Normalised(value: .text(trimmed)) }
    return Normalised(.text(main), ReadingNote("N06", .info, "department", [text, main]))
  }

  private static func withoutHelpers(_ text: String) -> String {
    let words = ["配合", "协助", "协办", "配合部门", "协同"]
    guard let open = text.firstIndex(where: { "（(".contains($0) }) else { return text }
    let inside = text[text.index(after: open)...]
    return words.contains { inside.hasPrefix($0) } ? String(text[..<open]).trimmedBlanks : text
  }
}

extension String {
  /// Without blanks between Chinese characters: `检 修 部` is 检修部.
  var joinedWithoutBlanks: String {
    guard unicodeScalars.allSatisfy({ $0.isHan || $0.isBlank }) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isBlank }))
  }
}
