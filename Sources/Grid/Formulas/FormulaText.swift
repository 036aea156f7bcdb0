/// The text of a formula with its references; all else is kept byte for byte.
///
/// ```swift
/// FormulaText("SUM(D4:D6)*$B$1").translated(rows: 1, columns: 0).text  // "SUM(D5:D7)*$B$1"
/// ```
package struct FormulaText: Hashable, Sendable {
  /// A reference and the bytes it takes.
  struct Place: Hashable, Sendable {
    let reference: FormulaReference
    let range: Range<Int>
  }

  /// What stands in place of a reference.
  package enum Replacement: Hashable, Sendable {
    /// Another reference.
    case reference(FormulaReference)
    /// A text: `#REF!`, or nothing.
    case text(String)
  }

  /// The formula.
  package let text: String
  private let places: [Place]

  /// A formula; with or without its leading `=`.
  package init(_ text: String) { self.init(text, places: ReferenceFinder.places(in: text)) }

  /// Formulas are equal by their text alone.
  package static func == (left: FormulaText, right: FormulaText) -> Bool {
    left.text == right.text
  }

  /// By the text alone.
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// A text as a formula writes it, `"` doubled.
  package static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }

  private init(_ text: String, places: [Place]) { (self.text, self.places) = (text, places) }

  /// The references in it, in order.
  package var references: [FormulaReference] { places.map(\.reference) }

  /// The formula as it reads when it is copied so many cells down and to the right: relative
  /// parts move, absolute ones stay, what falls off the sheet becomes `#REF!`.
  package func translated(rows: Int, columns: Int) -> FormulaText {
    replacing { reference in
      guard let first = reference.first, reference.sheet?.isOfThisWorkbook != false else {
        return nil
      }
      var moved = reference
      moved.first = first.translated(rows: rows, columns: columns)
      moved.last = reference.last?.translated(rows: rows, columns: columns)
      if moved.first == nil || (reference.last != nil && moved.last == nil) {
        return .text((reference.sheet?.text ?? "") + "#REF!")
      }
      return .reference(moved)
    } ?? self
  }

  /// The formula with some references replaced; nil where none was.
  ///
  /// - Parameter change: what stands in place of a reference, nil to keep it.
  package func replacing(_ change: (FormulaReference) -> Replacement?) -> FormulaText? {
    let replacements = places.map { change($0.reference) ?? .reference($0.reference) }
    guard zip(places, replacements).contains(where: { .reference($0.reference) != $1 }) else {
      return nil
    }
    let source = Array(text.utf8)
    var (bytes, kept, copied) = ([UInt8](), [Place](), 0)
    for (place, replacement) in zip(places, replacements) {
      bytes += source[copied..<place.range.lowerBound]
      copied = place.range.upperBound
      let start = bytes.count
      switch replacement {
      case .reference(place.reference): bytes += source[place.range]
      case .reference(let other): bytes += other.text.utf8
      case .text(let text): bytes += text.utf8
      }
      if case .reference(let reference) = replacement {
        kept.append(Place(reference: reference, range: start..<bytes.count))
      }
    }
    bytes += source[copied...]
    return bytes == source
      ? nil : FormulaText(String(decoding: bytes, as: UTF8.self), places: kept)
  }

  /// The formula after tables got other names; nil where it names none of them.
  ///
  /// - Parameter tables: the new names by the old ones.
  package func renaming(tables: [String: String]) -> FormulaText? {
    let names = Dictionary(
      tables.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
    let lexer = FormulaLexer(text)
    var renamed = ""
    for (index, token) in lexer.tokens.enumerated() {
      let written = lexer.text(token.range)
      let next = index + 1 < lexer.tokens.count ? lexer.tokens[index + 1].kind : nil
      let isTable = token.kind == .word && next == .brackets
      renamed += (isTable ? names[written.lowercased()] : nil) ?? written
    }
    return renamed == text ? nil : FormulaText(renamed)
  }

  /// The formula after a column of a table got another name; nil where it does not name it.
  package func renaming(column: String, of table: String, to new: String) -> FormulaText? {
    let lexer = FormulaLexer(text)
    var renamed = ""
    for (index, token) in lexer.tokens.enumerated() {
      let written = lexer.text(token.range)
      let before = index > 0 ? lexer.text(lexer.tokens[index - 1].range) : ""
      let isOfTable = token.kind == .brackets && before.lowercased() == table.lowercased()
      renamed += isOfTable ? StructuredBrackets.renaming(column, to: new, in: written) : written
    }
    return renamed == text ? nil : FormulaText(renamed)
  }
}

/// What stands in brackets behind the name of a table: `[扣分]`, `[[#This Row],[扣分]]`, `[@扣分]`
/// (ECMA-376 part 1, 18.17.6.3). Signs in names of columns follow an apostrophe.
private enum StructuredBrackets {
  /// The brackets after a column got another name.
  static func renaming(_ column: String, to new: String, in brackets: String) -> String {
    let (old, new) = (escaped(column), escaped(new))
    let inside = brackets.dropFirst().dropLast()
    for sign in ["", "@"] where inside.lowercased() == (sign + old).lowercased() {
      return "[\(sign)\(new)]"
    }
    return brackets.replacing("[\(old)]", with: "[\(new)]")
  }

  private static func escaped(_ name: String) -> String {
    name.reduce(into: "") { escaped, letter in
      if "[]#'".contains(letter) { escaped += "'" }
      escaped.append(letter)
    }
  }
}
