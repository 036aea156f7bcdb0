import Values

/// A department: `设备部（配合：检修部）` is 设备部 with 检修部 to help.
///
/// ```swift
/// DepartmentName("设备部（配合：检修部）").name  // "设备部"
/// ```
package struct DepartmentName: Hashable, Sendable {
  /// The department in charge; nil for a blank.
  package let name: String?
  /// Whether a word for nothing stands there.
  package let saysNothing: Bool
  /// Departments beside the one in charge, where the text names several: `检修部、发电部`.
  package let others: [String]
  /// Whether it may name another one, which the text does not take apart: `热控车间（电气车间）`,
  /// `检修部、张三`, `检修部运行部`.
  package let isDoubtful: Bool

  /// The department that a text names.
  package init(_ text: String) {
    let folded = FoldedText(text)
    saysNothing = !folded.isEmpty && NothingWord.saysNothing(folded, in: .entry)
    guard !folded.isEmpty, !saysNothing else {
      (name, others, isDoubtful) = (nil, [], false)
      return
    }
    let main = DepartmentName.withoutHelpers(text.trimmedBlanks)
    let parts = DepartmentName.parts(of: main)
    name = (parts.first ?? main).withoutBlanksInHan
    others = parts.dropFirst().map(\.withoutBlanksInHan)
    isDoubtful = others.isEmpty && DepartmentName.mayHideAnother(main)
  }

  /// Whether a bracket holds another name, signs of a list stand in a name, or two names of one
  /// ending run together.
  private static func mayHideAnother(_ text: String) -> Bool {
    let folded = FoldedText(text)
    let pieces = folded.string.split { "()、,;/+".contains($0) }.map(String.init)
    if pieces.count > 1 {
      return folded.contains("(") ? pieces.dropFirst().contains(where: UnitName.isLikeUnit) : true
    }
    return UnitName.runsTogether(folded.string)
  }

  private static let helpers: [FoldedText] = ["配合", "协助", "协办", "协同"]

  private static func withoutHelpers(_ text: String) -> String {
    guard let open = text.firstIndex(where: { "（(".contains($0) }) else { return text }
    let inside = FoldedText(text[text.index(after: open)...]).trimming { $0 == ")" }
    return helpers.contains(where: { inside.hasPrefix($0) || inside.hasSuffix($0) })
      ? String(text[..<open]).trimmedBlanks : text
  }

  /// The departments between signs of a list, where each of them is named like one.
  private static func parts(of text: String) -> [String] {
    for separators in ["、，,；;/／\n+＋", " \u{3000}\t", "和与及"] {
      let parts = text.unicodeScalars.split { separators.unicodeScalars.contains($0) }
        .map { String(Substring($0)).trimmedBlanks }.filter { !$0.isEmpty }
      if parts.count > 1, parts.allSatisfy({ $0.count > 1 && UnitName.isLikeUnit($0) }) {
        return parts
      }
    }
    return [text]
  }
}

extension String {
  /// Without blanks between Chinese characters: `检 修 部` is 检修部.
  package var withoutBlanksInHan: String {
    guard unicodeScalars.contains(where: \.isBlank),
      unicodeScalars.allSatisfy({ $0.isHan || $0.isBlank })
    else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isBlank }))
  }
}
