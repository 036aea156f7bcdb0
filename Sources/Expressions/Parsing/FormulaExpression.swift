/// A formula or condition, read: its text, its tree, and what it speaks of.
///
/// The language is that of Excel's formulas, with fields in brackets, `且` `或` `非` `含` between
/// conditions, and full-width signs read as ASCII ones.
///
/// ```swift
/// let check = try FormulaExpression("IF([项目.扣分]>0,[项目.存在问题]<>\"\",TRUE)")
/// check.fields  // [["项目", "扣分"], ["项目", "存在问题"]]
/// ```
package struct FormulaExpression: Hashable, Sendable {
  /// The most characters a formula may have; Excel writes at most 8,192.
  package static let lengthLimit = 32_768
  /// The most levels of parentheses and functions; Excel allows 64.
  package static let depthLimit = 96

  /// The text without a leading `=`.
  package let text: String
  /// The tree.
  package let syntax: FormulaSyntax
  /// Fields, names and functions in order, with their places in the text.
  package let mentions: [Mention]

  /// Something that a formula names.
  package struct Mention: Hashable, Sendable {
    /// What kind of thing it is.
    package enum Kind: Hashable, Sendable { case field, name, function }
    /// What kind of thing it is.
    package let kind: Kind
    /// Its name; of a field the parts, joined by points.
    package let name: String
    /// Characters before it.
    package let offset: Int
  }

  /// Reads a formula; a leading `=` may stand there or not.
  ///
  /// - Throws: an `ExpressionError` with the place.
  package init(_ text: String) throws(ExpressionError) {
    guard text.utf8.count <= FormulaExpression.lengthLimit * 3,
      text.unicodeScalars.count <= FormulaExpression.lengthLimit
    else {
      throw ExpressionError(.tooLong, at: 0, ["\(FormulaExpression.lengthLimit)"])
    }
    var parser = Parser(tokens: try TokenReader.tokens(of: text))
    syntax = try parser.parse()
    self.text = text
    mentions = parser.mentions
  }

  /// The fields it names, each once, in order.
  package var fields: [[String]] {
    var seen: Set<[String]> = []
    return mentions.compactMap { mention in
      guard mention.kind == .field else { return nil }
      let parts = mention.name.split(separator: ".", omittingEmptySubsequences: false)
      return parts.map(String.init)
    }.filter { seen.insert($0).inserted }
  }

  /// Functions that Excel may know but this program does not.
  package var unknownFunctions: [String] {
    mentions.filter { $0.kind == .function && FunctionTable.all[$0.name] == nil }.map(\.name)
  }
}
