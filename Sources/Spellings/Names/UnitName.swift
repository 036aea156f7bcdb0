import Values

/// The name of a unit as the names of files, folders and sheets have it.
///
/// ```swift
/// UnitName.name(in: "2025年第3轮-发电部-现场表", beside: "现场安全文明生产检查表")  // "发电部"
/// ```
package enum UnitName {
  private static let endings = [
    "部", "车间", "公司", "党支部", "支部", "中心", "分公司", "分场", "工段", "队", "厂", "处", "科", "室", "班", "所", "站",
  ]

  /// Whether a name ends as names of units do.
  package static func isLikeUnit(_ name: String) -> Bool {
    let length = name.unicodeScalars.count
    return (2...15).contains(length) && endings.contains { name.hasSuffix($0) }
  }

  /// Whether two names of one ending stand in a text without a sign between them: `检修部运行部`.
  static func runsTogether(_ text: String) -> Bool {
    ["车间", "部", "公司", "中心"].contains { ending in
      let parts = text.split(separator: ending, omittingEmptySubsequences: false)
      return parts.count == 3 && parts[2].isEmpty && parts[0].count >= 2 && parts[1].count >= 2
        && !parts[1].hasSuffix("支")
    }
  }

  /// A name without what units are called by.
  static func stem(of name: String) -> String {
    let ending = endings.filter { name.hasSuffix($0) && name.count > $0.count + 1 }
      .max { $0.count < $1.count }
    return ending.map { String(name.dropLast($0.count)) } ?? name
  }

  /// The part of a text that is left without title and round and ends like a unit; nil for none.
  package static func name(in text: String, beside title: String) -> String? {
    let short = String(title.prefix(2)) + "表"
    let rest = text.replacing(title, with: "-").replacing(short, with: "-")
    let signs = "（）()【】[]_—－- 　.".unicodeScalars
    return rest.unicodeScalars.split { signs.contains($0) }.map { String(Substring($0)) }
      .first { !$0.contains("轮") && isLikeUnit($0) }
  }
}
