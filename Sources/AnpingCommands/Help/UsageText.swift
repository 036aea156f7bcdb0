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
  private static let patterns: [(prefix: String, suffix: String, chinese: String)] = [
    ("Missing expected argument '", "'", "缺少参数 {0}"),
    ("Missing value for '", "'", "选项 {0} 缺少值"),
    ("Unknown option '", "'", "没有选项 {0}"),
    ("Unexpected argument '", "'", "没有子命令 {0}，也没有这个参数"),
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
    for pattern in patterns {
      guard let start = range(of: pattern.prefix, in: line) else { continue }
      var argument = String(line[start.upperBound...])
      if !pattern.suffix.isEmpty, let end = range(of: pattern.suffix, in: argument) {
        argument = String(argument[..<end.lowerBound])
      }
      let sentence = replacing("{0}", with: argument, in: pattern.chinese)
      return String(line[..<start.lowerBound]) + sentence
    }
    return line
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
