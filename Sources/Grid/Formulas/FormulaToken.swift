/// A piece of a formula's text: what it is, and the bytes it takes. The pieces of a formula follow
/// one another without a gap.
package struct FormulaToken: Hashable, Sendable {
  /// What a piece is.
  package enum Kind: Hashable, Sendable {
    /// White space.
    case blank
    /// A text in double quotes.
    case text
    /// A name in single quotes: a sheet.
    case quotedName
    /// A field or a structured reference in brackets, with all that is nested in it.
    case brackets
    /// An error value, `#REF!`.
    case error
    /// A number.
    case number
    /// Letters, digits and whatever else names, functions and addresses are made of.
    case word
    /// An operator or a sign by its ASCII form: one character, `<=`, `>=` or `<>`.
    case sign(String)
    /// A text, name or bracket that nothing closes.
    case unclosed(by: Unicode.Scalar)
  }

  /// What it is.
  package let kind: Kind
  /// Its bytes in UTF-8, quotes and brackets included.
  package let range: Range<Int>
}
