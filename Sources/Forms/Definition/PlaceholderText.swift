import Values

/// The text of a template's cell, taken apart: what is printed and what is filled in.
///
/// ```swift
/// PlaceholderText("检查日期：{{检查日期|yyyy年M月d日}}")?.segments.count  // 2
/// ```
package struct PlaceholderText: Hashable, Sendable {
  /// A piece of the text.
  package enum Segment: Hashable, Sendable {
    /// Printed text.
    case text(String)
    /// A value, `{{项目.扣分|0.0}}`.
    case value(Value)
    /// The start of a list, `{{#遗留}}`, by its group.
    case open(String)
    /// The end of a list, `{{/遗留}}`, by its group.
    case close(String)
  }

  /// What stands between double braces.
  package struct Value: Hashable, Sendable {
    /// The group, `项目`; nil for a field of the form itself.
    package var group: String?
    /// The field, without its group.
    package var field: String
    /// The number format; nil for none.
    package var numberFormat: String?
    /// The other options.
    package var options: Set<Placeholder.Option> = []
    /// Words after `|` that are neither.
    package var unknownOptions: [String] = []
  }

  /// The pieces in order.
  package var segments: [Segment]
  /// Whether double braces open and never close; they are printed text then.
  package var isUnclosed = false

  /// The pieces of a text; nil where it has no double braces at all.
  package init?(_ text: String) {
    guard text.contains(where: { $0 == "{" || $0 == "｛" }) else { return nil }
    var scanner = Scanner(rest: Array(text)[...])
    scanner.scan()
    guard
      scanner.isUnclosed || scanner.hasEscape
        || scanner.segments.contains(where: { if case .text = $0 { false } else { true } })
    else { return nil }
    (segments, isUnclosed) = (scanner.segments, scanner.isUnclosed)
  }

  /// The values among the pieces.
  package var values: [Value] {
    segments.compactMap { if case .value(let value) = $0 { value } else { nil } }
  }

  /// The printed pieces, joined.
  package var printed: String {
    segments.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  /// The only value with nothing printed around it; nil for any other text.
  package var soleValue: Value? {
    guard segments.count == 1 else { return soleValueAmongBlanks }
    if case .value(let value) = segments[0] { return value }
    return nil
  }

  private var soleValueAmongBlanks: Value? {
    guard values.count == 1, printed.trimmedBlanks.isEmpty, !hasList else { return nil }
    return values.first
  }

  /// Whether a list starts and ends within the text.
  package var hasList: Bool {
    let opens = segments.contains { if case .open = $0 { true } else { false } }
    let closes = segments.contains { if case .close = $0 { true } else { false } }
    return opens && closes
  }

  /// A name as placeholders and rules compare it: no blanks, full-width signs as ASCII.
  package static func name(_ text: some StringProtocol) -> String { text.foldedForMatching }
}

/// Reads a cell's text from the left; full-width braces and bars count like ASCII ones.
private struct Scanner {
  var rest: ArraySlice<Character>
  var segments: [PlaceholderText.Segment] = []
  var isUnclosed = false
  var hasEscape = false
  private var printed = ""

  init(rest: ArraySlice<Character>) { self.rest = rest }

  mutating func scan() {
    while let character = rest.first {
      if character == "\\", startsWithBraces(rest.dropFirst(), "{", "｛") {
        printed += "{{"
        hasEscape = true
        rest = rest.dropFirst(3)
      } else if startsWithBraces(rest, "{", "｛") {
        scanBraces()
      } else {
        printed.append(character)
        rest = rest.dropFirst()
      }
    }
    flush()
  }

  private mutating func scanBraces() {
    let body = rest.dropFirst(2)
    guard let end = body.indices.first(where: { startsWithBraces(body[$0...], "}", "｝") }) else {
      isUnclosed = true
      printed += String(rest)
      rest = []
      return
    }
    flush()
    segments.append(Scanner.segment(String(body[..<end])))
    rest = body[end...].dropFirst(2)
  }

  private mutating func flush() {
    if !printed.isEmpty { segments.append(.text(printed)) }
    printed = ""
  }

  private func startsWithBraces(
    _ text: ArraySlice<Character>, _ brace: Character, _ wide: Character
  ) -> Bool {
    let pair = text.prefix(2)
    return pair.count == 2 && pair.allSatisfy { $0 == brace || $0 == wide }
  }

  private static func segment(_ body: String) -> PlaceholderText.Segment {
    let parts = body.split(omittingEmptySubsequences: false) { $0 == "|" || $0 == "｜" }
    let name = PlaceholderText.name(parts.first ?? "")
    if name.hasPrefix("#") { return .open(String(name.dropFirst())) }
    if name.hasPrefix("/") { return .close(String(name.dropFirst())) }
    let point = name.lastIndex(of: ".")
    var value = PlaceholderText.Value(
      group: point.map { String(name[..<$0]) },
      field: point.map { String(name[name.index(after: $0)...]) } ?? name)
    for part in parts.dropFirst() { value.take(option: part.trimmedBlanks) }
    return .value(value)
  }
}

extension PlaceholderText.Value {
  /// The name with its group, `项目.扣分`.
  package var path: String { group.map { "\($0).\(field)" } ?? field }

  fileprivate mutating func take(option text: String) {
    let word = text.foldedForMatching.lowercased()
    if word.isEmpty { return }
    if let option = Placeholder.Option.words[word] {
      options.insert(option)
    } else if text.contains(where: { "0#@?ymdhsYMDHS".contains($0) }) {
      numberFormat = text
    } else {
      unknownOptions.append(text)
    }
  }
}

extension Placeholder.Option {
  /// The options by the words for them, Chinese and English.
  package static let words: [String: Placeholder.Option] = [
    "图片": .picture, "picture": .picture, "签名": .signature, "signature": .signature,
    "二维码": .qrCode, "qrcode": .qrCode, "勾选": .tick, "tick": .tick,
    "向右": .rightwards, "right": .rightwards, "rightwards": .rightwards,
    "不读": .notRead, "notread": .notRead, "只读": .readOnly, "readonly": .readOnly,
  ]
}
