/// The only place where codes become sentences.
///
/// Programs that use the libraries name a language by it: `error.sentence(in: Wording(.chinese))`.
/// Floors below carry a key and its arguments; this turns them into text. The tables stand in
/// `Chinese/` and `English/`, one file for each family of codes, with the same keys in both.
///
/// ```swift
/// Wording(.chinese).text("X01.truncated")  // "文件不完整（zip 目录缺失），请重新复制或另存后再试"
/// ```
public struct Wording: Sendable {
  /// A language that messages are written in.
  public enum Language: String, Sendable, CaseIterable {
    case chinese = "zh"
    case english = "en"
  }

  /// The language of the texts.
  public let language: Language

  /// Texts in a language.
  public init(_ language: Language) { self.language = language }

  /// The sentence of a key with its arguments in place of `{0}`, `{1}`, …; the key itself with
  /// its arguments where no sentence is known, so that nothing is ever lost.
  package func text(_ key: String, _ arguments: [String] = []) -> String {
    guard let sentence = Wording.sentences(language)[key] else {
      return ([key] + arguments).joined(separator: " ")
    }
    return Wording.fill(sentence, with: arguments)
  }

  /// The sentence of a kind of finding.
  package func text(_ kind: DiagnosticCode, _ arguments: [String] = []) -> String {
    switch kind {
    case .limitPassed: text(kind.key, limit(arguments))
    case .ruleBroken: text(kind.key, naming(arguments) { text("rule.\($0)") })
    case .contentNotDescribed, .sheetNotStreamed:
      text(kind.key, naming(arguments) { text("content.\($0)") })
    default: text(kind.key, arguments)
    }
  }

  /// What the first argument names in words, a rule of Excel's or what a sheet may hold.
  private func naming(_ arguments: [String], _ words: (String) -> String) -> [String] {
    arguments.prefix(1).map(words) + arguments.dropFirst()
  }

  /// The name of a limit in words, and its value with its unit.
  private func limit(_ arguments: [String]) -> [String] {
    guard let name = arguments.first, let value = arguments.last.flatMap(Int.init) else {
      return arguments
    }
    let isMegabytes = name.hasSuffix("Bytes") && value >= 1 << 20
    return [text("limit.\(name)"), isMegabytes ? "\(value >> 20) MB" : String(value)]
  }

  /// The word for a severity.
  package func word(for severity: Severity) -> String { text("severity.\(severity.rawValue)") }

  /// Whether a key has a sentence in this language.
  package func knows(_ key: String) -> Bool { Wording.sentences(language)[key] != nil }

  /// All keys of a language, for the test that both languages have the same.
  package static func keys(of language: Language) -> Set<String> {
    Set(sentences(language).keys)
  }

  /// The sentences of a language; those of the other are not put together for a run.
  private static func sentences(_ language: Language) -> [String: String] {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private static let chinese = merge(Chinese.tables)
  private static let english = merge(English.tables)

  private static func merge(_ tables: [[String: String]]) -> [String: String] {
    tables.reduce(into: [:]) { all, table in all.merge(table) { first, _ in first } }
  }

  private static func fill(_ sentence: String, with arguments: [String]) -> String {
    var filled = ""
    var rest = sentence[...]
    while let open = rest.firstIndex(of: "{") {
      filled += rest[..<open]
      guard let close = rest[open...].firstIndex(of: "}"),
        let number = Int(rest[rest.index(after: open)..<close])
      else {
        filled.append("{")
        rest = rest[rest.index(after: open)...]
        continue
      }
      let argument = arguments.indices.contains(number) ? arguments[number] : ""
      filled += filled.hasSuffix("“") ? argument.withInnerQuotes : argument
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

extension String {
  /// A text that stands between quotes: its own become inner ones (GB/T 15834-2011, 4.8.3.3).
  fileprivate var withInnerQuotes: String {
    guard utf8.contains(0xE2), contains("“") || contains("”") else { return self }
    return String(map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 })
  }
}
