/// The names that a reader knows, as small numbers; comparing those is all that happens for each
/// element and attribute.
///
/// ```swift
/// let words = XMLVocabulary(names: ["row", "c"], namespaces: [["urn:sheet"]])
/// words.number(ofName: "c")  // 2
/// ```
package struct XMLVocabulary: Sendable {
  /// The number of a name or namespace that is not in the vocabulary.
  package static let unknownName: UInt16 = 0
  /// The number of a namespace that is not in the vocabulary.
  package static let unknownNamespace: UInt8 = .max

  private let names: [String: UInt16]
  private let namespaces: [String: UInt8]
  private let table: NameTable

  /// A vocabulary.
  ///
  /// - Parameters:
  ///   - names: local names; the first has number 1.
  ///   - namespaces: groups of URIs that mean the same; the first has number 1, and 0 stands for
  ///     no namespace.
  package init(names: [String], namespaces: [[String]]) {
    var numbers: [String: UInt16] = [:]
    for (index, name) in names.enumerated() { numbers[name] = UInt16(index + 1) }
    var spaces: [String: UInt8] = ["": 0]
    for (index, group) in namespaces.enumerated() {
      for uri in group { spaces[uri] = UInt8(index + 1) }
    }
    (self.names, self.namespaces) = (numbers, spaces)
    table = NameTable(names)
  }

  /// The number of a local name; `unknownName` for one that is not there.
  package func number(ofName name: String) -> UInt16 { names[name] ?? Self.unknownName }

  /// The number of a local name by its bytes.
  ///
  /// - Parameter word: the first eight of them, the first one lowest.
  func number(of name: Range<Int>, beginningWith word: UInt64, in xml: Span<UInt8>) -> UInt16 {
    table.number(of: name, beginningWith: word, in: xml)
  }

  /// The number of a namespace; `unknownNamespace` for one that is not there.
  package func number(ofNamespace uri: String) -> UInt8 {
    namespaces[uri] ?? Self.unknownNamespace
  }
}
