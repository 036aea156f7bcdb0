import Values

/// What an inspector found of an item, after the reader settled the many ways to write it.
package enum ItemResult: Hashable, Sendable {
  /// 合格.
  case qualified
  /// 不合格.
  case unqualified
  /// 部分合格.
  case partlyQualified
  /// 不适用: the item is left out of the score.
  case notApplicable
  /// Nothing is written.
  case blank
  /// Something else, which the reader has warned about.
  case unknown

  /// The result of a settled text.
  package init(_ text: String?) {
    switch text?.foldedForMatching {
    case nil, "": self = .blank
    case "合格": self = .qualified
    case "不合格": self = .unqualified
    case "部分合格": self = .partlyQualified
    case "不适用": self = .notApplicable
    default: self = .unknown
    }
  }
}
