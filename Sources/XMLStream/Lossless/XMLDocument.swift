/// A document that is changed in place: what is not touched is written back byte for byte.
package final class XMLDocument {
  /// The deepest nesting that is taken.
  package static let maximumDepth = 256

  /// The outermost element.
  package let root: XMLElement
  private let prolog: ArraySlice<UInt8>
  private let epilog: ArraySlice<UInt8>

  /// Takes a document apart.
  ///
  /// - Throws: `XMLTreeError` where tags do not fit together.
  package init(_ data: [UInt8]) throws(XMLTreeError) {
    let bytes = try XMLEncoding.utf8(data)
    var tokens = XMLTokenizer(bytes)
    (prolog, root, epilog) = try tokens.document()
  }

  /// The document, written out.
  package var bytes: [UInt8] {
    var output = Array(prolog)
    root.write(to: &output)
    output += epilog
    return output
  }
}
