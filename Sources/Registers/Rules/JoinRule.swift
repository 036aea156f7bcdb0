import Expressions

/// A join (关联): a row for each pair of rows of two registers that match, valid on the day of the
/// first.
///
/// ```swift
/// JoinRule(name: "连带", source: "三违", other: "联保",
///          match: [FieldMatch(source: "违章人", member: "联保对象")], columns: [("连带人", formula)])
/// ```
package struct JoinRule: Sendable {
  /// Its name, as a source of indicators.
  package let name: String
  /// The register whose unit and day its rows have.
  package let source: String
  /// The register that is put beside it.
  package let other: String
  /// Which rows match.
  package let match: [FieldMatch]
  /// What a pair must fulfil besides; nil for nothing.
  package let condition: FormulaSyntax?
  /// The columns of its rows.
  package let columns: [(name: String, formula: FormulaSyntax)]

  /// A join.
  package init(
    name: String, source: String, other: String, match: [FieldMatch],
    condition: FormulaSyntax? = nil, columns: [(name: String, formula: FormulaSyntax)]
  ) {
    (self.name, self.source, self.other) = (name, source, other)
    (self.match, self.condition, self.columns) = (match, condition, columns)
  }
}
