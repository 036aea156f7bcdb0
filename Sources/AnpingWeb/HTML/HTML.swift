#if Office
  /// Markup that is safe to send. Text becomes part of it only escaped; tags and attributes only by
  /// names that stand in the program.
  ///
  /// ```swift
  /// tag("td", ["class": "error"]) { "<锅炉>" }.markup  // <td class="error">&lt;锅炉&gt;</td>
  /// ```
  struct HTML: Sendable {
    /// The markup.
    private(set) var markup: String

    /// Nothing.
    init() { markup = "" }

    /// A text, which is shown as it is.
    init(_ text: String) { markup = HTML.escaped(text) }

    /// Pieces behind each other.
    init(_ pieces: [HTML]) { markup = pieces.map(\.markup).joined() }

    fileprivate init(_ name: StaticString, _ attributes: [HTMLAttributes], _ content: HTML?) {
      markup = "<\(name)"
      for attributes in attributes {
        for case (let name, let value?) in attributes {
          markup += " \(name)=\"\(HTML.escaped(value))\""
        }
      }
      markup += ">"
      if let content { markup += content.markup + "</\(name)>" }
    }

    /// A whole document.
    static func document(_ root: HTML) -> String { "<!DOCTYPE html>\n" + root.markup }

    private static func escaped(_ text: String) -> String {
      var escaped = ""
      escaped.reserveCapacity(text.utf8.count)
      for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        case "\t", "\n": escaped.unicodeScalars.append(scalar)
        // What HTML has no place for, and what turns the text after it around.
        case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}",
          "\u{2066}"..."\u{2069}":
          escaped += "\u{FFFD}"
        default: escaped.unicodeScalars.append(scalar)
        }
      }
      return escaped
    }
  }

  /// Attributes by name; those without a value are left out.
  typealias HTMLAttributes = KeyValuePairs<StaticString, String?>

  /// An element with what is in it.
  func tag(
    _ name: StaticString, _ attributes: HTMLAttributes = [:], @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    HTML(name, [attributes], content())
  }

  /// What is wider than the page, scrolled on its own, also by keys; named for those who listen.
  func scrolled(
    _ name: String, look: String? = nil, @HTMLBuilder _ content: () -> HTML
  ) -> HTML {
    let look = look.map { "scroll " + $0 } ?? "scroll"
    return tag(
      "div", ["class": look, "tabindex": "0", "role": "region", "aria-label": name], content)
  }

  /// An element that has no content, such as `input`.
  func emptyTag(
    _ name: StaticString, _ attributes: HTMLAttributes = [:], and more: HTMLAttributes = [:]
  ) -> HTML {
    HTML(name, [attributes, more], nil)
  }

  /// Puts pieces and texts together, texts escaped.
  ///
  /// ```swift
  /// @HTMLBuilder var line: HTML { "第 "; tag("b") { "3" }; " 轮" }
  /// ```
  @resultBuilder
  enum HTMLBuilder {
    static func buildExpression(_ html: HTML) -> HTML { html }
    static func buildExpression(_ text: String) -> HTML { HTML(text) }
    static func buildExpression(_ pieces: [HTML]) -> HTML { HTML(pieces) }
    static func buildBlock(_ pieces: HTML...) -> HTML { HTML(pieces) }
    static func buildOptional(_ piece: HTML?) -> HTML { piece ?? HTML() }
    static func buildEither(first piece: HTML) -> HTML { piece }
    static func buildEither(second piece: HTML) -> HTML { piece }
    static func buildArray(_ pieces: [HTML]) -> HTML { HTML(pieces) }
  }
#endif
