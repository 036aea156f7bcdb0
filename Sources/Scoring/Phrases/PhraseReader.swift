import FoundationEssentials

extension PhraseReading {
  /// Reads the text of a scoring rule.
  ///
  /// - Parameter fullScore: the item's full score; larger numbers are suspect (a lost point, `扣13分`
  ///   for `扣1-3分`) and left alone. Nil where it is not known.
  package init(_ text: String, fullScore: Decimal? = nil) {
    var clauses: [PhraseClause] = []
    var cap: Decimal?
    var hasCap = false
    for sentence in PhraseSplitter.sentences(of: PhraseText(text)) {
      if let own = CapReader.cap(in: sentence) {
        (cap, hasCap) = (own.points ?? cap, true)
        continue
      }
      let isRule = { ClauseReader(text: CapReader.split($0).rule).kind() != .unknown }
      let parts = PhraseSplitter.parts(of: sentence, isRule: isRule)
      let texts = parts.flatMap { PhraseSplitter.runOn($0, isRule: isRule) }
      let read = texts.map { PhraseReading.clause($0, fullScore: fullScore) }
      clauses += texts.count == parts.count ? PhraseReading.tiered(read) : read
    }
    let weakest = clauses.map(\.status).max() ?? (hasCap ? .exact : .unparsed)
    self.init(text: text, clauses: clauses, cap: cap, status: weakest)
  }

  private static func clause(_ text: PhraseText, fullScore: Decimal?) -> PhraseClause {
    let (rule, caps) = CapReader.split(text)
    let reader = ClauseReader(text: rule)
    let kind = reader.kind()
    let cap = caps.compactMap(\.points).min()
    guard !reader.isSuspect(kind, fullScore: fullScore) else {
      return PhraseClause(kind: .unknown, cap: nil, status: .unparsed, text: text.string)
    }
    return PhraseClause(kind: kind, cap: cap, status: reader.status(of: kind), text: text.string)
  }

  /// Levels of one fact: several single deductions in one sentence exclude each other
  /// (`内容不全扣1分，未开展扣3分`, `缺1项扣0.5分，缺2项扣1.5分`); people confirm it once.
  private static func tiered(_ clauses: [PhraseClause]) -> [PhraseClause] {
    let isLevels =
      clauses.count > 1
      && clauses.allSatisfy { $0.kind == .zeroItem || points(ofLevel: $0) != nil }
    guard isLevels else { return clauses }
    return clauses.map { clause in
      guard let points = points(ofLevel: clause) else { return clause }
      var level = clause
      (level.kind, level.status) = (.tier(points: points), .likely)
      return level
    }
  }

  private static func points(ofLevel clause: PhraseClause) -> Decimal? {
    switch clause.kind {
    case .fixed(let points): points
    case .per(let points, _, _) where !clause.text.contains("每") && !clause.text.contains("/"):
      points
    default: nil
    }
  }
}
