/// What a column of a copy was recognised by, from the surest on.
enum HeaderEvidence: String, CaseIterable {
  /// The texts of all its header rows.
  case path
  /// The lowest of them.
  case lowest
  /// A name of 别名.
  case alias
  /// A text without brackets.
  case bare
  /// One of the names in it: `责任部门/单位`.
  case alternative
  /// A part of a header of two columns: `检查情况及问题`.
  case combined
  /// A text nearly the same.
  case similar
  /// The text merged above it.
  case upper
  /// A likeness, and its neighbours.
  case neighbours

  /// How sure that is, 0...1.
  var confidence: Double {
    switch self {
    case .path, .lowest: 1
    case .alias: 0.95
    case .bare, .alternative: 0.9
    case .similar: 0.85
    case .combined, .upper: 0.8
    case .neighbours: 0.7
    }
  }
}

extension HeaderEvidence {
  /// Whether a header, seen alone, has this evidence for a column.
  func fits(_ column: SkeletonColumn, _ header: HeaderText) -> Bool {
    switch self {
    case .path: header.paths.contains(where: column.exact.contains)
    case .lowest: column.exact.contains(header.lowest)
    case .alias: header.texts.contains(where: column.aliases.contains)
    case .bare: header.bare.contains(where: column.names.contains)
    case .alternative: header.alternatives.contains(where: column.names.contains)
    case .similar: column.likeness(to: header) >= 0.85
    case .upper: header.upper.contains(where: column.exact.contains)
    case .combined, .neighbours: false
    }
  }
}

extension SkeletonColumn {
  /// How much a header is like the nearest name of this column, 0...1.
  func likeness(to header: HeaderText) -> Double {
    header.texts.flatMap { text in names.map { Similarity.of($0, text) } }.max() ?? 0
  }
}
