import Values

/// What makes rows belong together (对应): a field of the source, and one of the member; blank where
/// the member's key is meant.
///
/// ```swift
/// FieldMatch.all(in: ["领导=承诺人", "日期=日期"])  // [领导 = 承诺人, 日期 = 日期]
/// FieldMatch.all(in: ["谈话对象"])                  // [谈话对象 = its key]
/// ```
package struct FieldMatch: Hashable, Sendable {
  /// The field of the source.
  package let source: String
  /// The field of the member; nil for its key.
  package let member: String?

  /// A pair of fields.
  package init(source: String, member: String? = nil) {
    (self.source, self.member) = (source, member)
  }

  /// The pairs of folded texts; nil where one of them is none.
  package static func all(in parts: [String]) -> [FieldMatch]? {
    let pairs = parts.map { part -> FieldMatch? in
      let sides = part.split(separator: "=", omittingEmptySubsequences: false).map(bare)
      guard (1...2).contains(sides.count), !sides.contains("") else { return nil }
      return FieldMatch(source: sides[0], member: sides.count == 2 ? sides[1] : nil)
    }
    return pairs.contains(nil) ? nil : pairs.compactMap { $0 }
  }

  private static func bare(_ text: Substring) -> String { text.filter { !"[]".contains($0) } }
}
