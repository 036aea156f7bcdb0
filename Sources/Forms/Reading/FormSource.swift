import Values

/// Where a workbook came from, for what the form itself does not tell.
struct FormSource {
  /// The file, as it is shown.
  var file: String
  var isCSV: Bool

  /// The name of the file without folders and extension.
  var stem: String {
    let name = file.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? file
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }

  /// The folders above the file, the nearest first.
  var folders: [String] {
    file.split { $0 == "/" || $0 == "\\" }.dropLast().map(String.init).reversed()
  }

  /// The year that the file's name tells.
  var year: Int? { FormSource.year(in: stem) }

  /// The year in a text such as `2025年第3轮`.
  static func year(in text: String) -> Int? {
    var scanner = TextScanner(text.foldedForMatching)
    while !scanner.isAtEnd {
      if let number = scanner.digits(4...4), (1990...2099).contains(number), scanner.take("年") {
        return number
      }
      scanner.skip()
    }
    return nil
  }

  /// The unit that the name of the sheet, of the file or of a folder seems to be.
  func unit(sheet: String, title: String) -> (name: String, from: String, isSheet: Bool)? {
    if !isCSV, let name = FormSource.unit(in: sheet, title: title) { return (name, sheet, true) }
    for text in [stem] + folders {
      if let name = FormSource.unit(in: text, title: title) { return (name, text, false) }
    }
    return nil
  }

  private static let endings = [
    "部", "车间", "公司", "党支部", "支部", "中心", "分公司", "分场", "工段", "队", "厂", "处", "科", "室", "班", "所", "站",
  ]

  /// The part of a name that is left without title and round and ends like a unit.
  static func unit(in name: String, title: String) -> String? {
    let short = String(title.prefix(2)) + "表"
    var text = name.replacing(title, with: "-").replacing(short, with: "-")
    for mark in "（）()【】[]_—－ 　." { text = text.replacing(String(mark), with: "-") }
    let parts = text.split(separator: "-").map { String($0).trimmedBlanks }
    return parts.first { part in
      part.count >= 2 && part.count <= 15 && !part.contains("轮")
        && endings.contains { part.hasSuffix($0) }
    }
  }
}
