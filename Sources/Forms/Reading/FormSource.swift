import Spellings
import Values

/// Where a workbook came from, for what the form itself does not tell.
struct FormSource {
  /// The file, as it is shown.
  let file: String
  let isCSV: Bool

  /// What the file's name tells.
  let hints: FileNameHints

  init(file: String, isCSV: Bool) {
    (self.file, self.isCSV, hints) = (file, isCSV, FileNameHints(file))
  }

  /// The unit that the name of the sheet, of the file or of a folder seems to be.
  func unit(sheet: String, title: String) -> (name: String, from: String, isSheet: Bool)? {
    if !isCSV, let name = FormSource.unit(in: sheet, title: title) { return (name, sheet, true) }
    for text in [hints.stem] + hints.folders {
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
