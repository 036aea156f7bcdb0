/// What is wrong with an XML document, and where.
package struct XMLError: Error, Hashable, Sendable {
  /// The kind of fault.
  package enum Code: String, Hashable, Sendable {
    /// Not well-formed; the argument is libxml2's number of the error.
    case malformed
    /// A document type declaration; refused, whatever it holds.
    case documentType
    /// An encoding that is not read; the argument is its name.
    case unknownEncoding
    /// Elements nested deeper than allowed; the argument is the limit.
    case tooDeep
    /// A text longer than allowed; the argument is the limit.
    case textTooLong
    /// A tag with more attributes than allowed; the argument is the limit.
    case tooManyAttributes
    /// More namespaces declared at one place than allowed; the argument is the limit.
    case tooManyNamespaces
  }

  /// The kind of fault.
  package var code: Code
  /// The line, from 1, where it is known.
  package var line: Int?
  /// What the sentence needs.
  package var arguments: [String]

  /// A fault at a line.
  package init(_ code: Code, line: Int? = nil, _ arguments: [String] = []) {
    (self.code, self.line, self.arguments) = (code, line, arguments)
  }
}

/// How much of everything a document may have.
package struct XMLLimits: Hashable, Sendable {
  /// Elements inside one another.
  package var depth: Int
  /// Bytes of text (UTF-8) between two tags.
  package var textBytes: Int
  /// Attributes of one tag; their number counts quadratically in the parser.
  package var attributes = 256
  /// Namespaces declared at one place.
  package var namespaces = 256

  /// The limits that readers of workbooks set.
  package init(depth: Int = 256, textBytes: Int = 64 << 20) {
    (self.depth, self.textBytes) = (depth, textBytes)
  }
}
