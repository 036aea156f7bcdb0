/// How much is due, from what the row says elsewhere (检查内容).
enum DemandPass {
  static func apply(to parts: [PhrasePart], content: String?) -> [PhrasePart] {
    guard let content, parts.contains(where: \.asksForDemand) else { return parts }
    let text = PhraseText(content)
    let slots = LeadReader.slots(of: PhraseTokeniser.tokens(of: text), in: text)
    return parts.map { part in
      guard part.asksForDemand else { return part }
      var own = part
      own.demand(from: slots)
      return own
    }
  }
}
