/// The parser's own English words in a usage or help text, put into Chinese.
///
/// ArgumentParser has no translation; its headings and messages are few and stable, and a message
/// that is not known here stays as it is.
package struct UsageText {
  private static let headings: [(String, String)] = [
    ("OVERVIEW: ", "说明："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "子命令："), ("Usage: ", "用法："), ("Error: ", "用法错误："),
    ("Show help information.", "显示帮助。"), ("Show the version.", "显示版本。"),
    ("Show subcommand help information.", "显示子命令的帮助。"), ("(default: ", "（默认 "),
    ("Help:  ", "说明："), ("<subcommand>", "<子命令>"), ("[<options>]", "[选项]"),
  ]
  /// Sentences of the parser with what stands between quotes, the longer ones first.
  private static let sentences: [(english: [String], chinese: String)] = [
    (["Missing expected argument '", "'"], "缺少参数 {0}"),
    (["Missing one of: '", "'"], "缺少其中之一：{0}"),
    (["Missing value for '", "'"], "选项 {0} 缺少值"),
    (["Missing required subcommand."], "缺少子命令"),
    (["Unknown option '", "'. Did you mean '", "'?"], "没有选项 {0}，是不是 {1}？"),
    (["Unknown option '", "'"], "没有选项 {0}"),
    (["Unexpected argument '", "'"], "没有子命令 {0}，也没有这个参数"),
    ([" unexpected arguments: '", "'"], " 个参数多余，从 {0} 起"),
    (
      ["The option '", "' does not take any value, but '", "' was specified."],
      "选项 {0} 不带值，却写了“{1}”"
    ),
  ]

  /// A usage or help text in Chinese.
  package static func inChinese(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { translated(String($0)) }
      .joined(separator: "\n")
  }

  /// `The value '五' is invalid for '--round <N>'`, with a reason behind it where there is one.
  private static func badValue(_ line: String) -> String? {
    guard let start = range(of: "The value '", in: line),
      let middle = range(of: "' is invalid for '", in: line),
      let end = range(of: "'", in: String(line[middle.upperBound...]))
    else { return nil }
    let value = line[start.upperBound..<middle.lowerBound]
    let rest = String(line[middle.upperBound...])
    let reason = range(of: "': ", in: rest).map { "：" + rest[$0.upperBound...] } ?? ""
    return "\(line[..<start.lowerBound])\(rest[..<end.lowerBound]) 不能是“\(value)”\(reason)"
  }

  private static func translated(_ line: String) -> String {
    var line = line
    for (english, chinese) in headings { line = replacing(english, with: chinese, in: line) }
    if line.contains("  See 'anping help <subcommand>'") || line.hasPrefix("  See 'anping ") {
      return "  用 anping help 子命令 查看各子命令的说明。"
    }
    if line.hasPrefix("  See '") || line.contains("for more information.") {
      line = replacing("See '", with: "详见 ", in: line)
      line = replacing("' for more information.", with: "", in: line)
    }
    if let sentence = badValue(line) { return sentence }
    return sentence(in: line) ?? line
  }

  /// A line with a known sentence of the parser in Chinese.
  private static func sentence(in line: String) -> String? {
    for (english, chinese) in sentences {
      guard let start = range(of: english[0], in: line) else { continue }
      var rest = String(line[start.upperBound...])
      var words: [String] = []
      for mark in english.dropFirst() {
        guard let end = range(of: mark, in: rest) else { break }
        words.append(String(rest[..<end.lowerBound]))
        rest = String(rest[end.upperBound...])
      }
      guard words.count == english.count - 1 else { continue }
      let filled = words.enumerated().reduce(chinese) { text, word in
        replacing("{\(word.offset)}", with: word.element, in: text)
      }
      return String(line[..<start.lowerBound]) + filled
    }
    return nil
  }

  private static func replacing(_ part: String, with other: String, in text: String) -> String {
    guard let found = range(of: part, in: text) else { return text }
    return text[..<found.lowerBound] + other + text[found.upperBound...]
  }

  /// The first place of a part. Looked for in bytes: `firstRange(of:)` goes by characters, which
  /// was a tenth of the time of `--help`.
  private static func range(of part: String, in text: String) -> Range<String.Index>? {
    let (wanted, bytes) = (part.utf8, text.utf8)
    guard let first = wanted.first else { return nil }
    var start = bytes.startIndex
    while let place = bytes[start...].firstIndex(of: first) {
      if bytes[place...].starts(with: wanted) {
        return place..<bytes.index(place, offsetBy: wanted.count)
      }
      start = bytes.index(after: place)
    }
    return nil
  }
}
