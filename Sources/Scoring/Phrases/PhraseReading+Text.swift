import FoundationEssentials

extension PhraseReading {
  /// Reads the text of a scoring rule.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - fullScore: the item's full score; larger numbers are suspect (a lost point, `扣13分` for
  ///     `扣1-3分`) and left alone. Nil where it is not known.
  ///   - content: what the same row demands (检查内容), for rules that only say `每少一次`.
  package init(_ text: String, fullScore: Decimal? = nil, content: String? = nil) {
    let sentences = PhraseSplitter.sentences(of: PhraseText(text))
    let read = sentences.enumerated().flatMap { PhrasePart.parts(of: $1, number: $0) }
    let parts = DemandPass.apply(to: RemarkPass.apply(to: read), content: content)
    let capped = CapPass(parts) { ClauseBuilder(part: $0, fullScore: fullScore).clauses() }
    let clauses = LevelPass.apply(to: ConsequencePass.apply(to: capped.steps)).map(\.clause)
    let weakest = clauses.map(\.status).max() ?? (capped.hasCap ? .exact : .unparsed)
    self.init(text: text, clauses: clauses, cap: capped.cellCap, status: weakest)
  }
}
