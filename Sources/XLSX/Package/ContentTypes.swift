/// What each part is (ECMA-376 part 2, 6.2.3 and 7.2.3.2).
package struct ContentTypes: Hashable, Sendable {
  /// Types by extension, in lower case.
  package var defaults: [String: String] = [:]
  /// Types by part, in lower case and without a slash in front.
  package var overrides: [String: String] = [:]

  /// No types.
  package init() {}

  /// The type of a part; nil where none is given.
  package func type(of part: String) -> String? {
    let name = part.lowercased()
    return overrides[name] ?? name.split(separator: ".").last.flatMap { defaults[String($0)] }
  }

  /// The parts of which a type is given on their own, by the end of the type's name.
  package func parts(ofTypeEnding suffix: String) -> [String] {
    overrides.filter { $0.value.hasSuffix(suffix) }.map(\.key).sorted()
  }
}
