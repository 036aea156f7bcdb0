import FoundationEssentials
import Values

/// `扣完为止`, `最多扣2分`, `2分扣完为止`, `累计不超过3分`: limits of what is taken or given.
enum CapReader {
  /// A limit: of so many points, or of all of them.
  struct Cap: Hashable {
    let points: Decimal?
  }

  private static let openings = [
    "最多扣减", "最多扣", "最高扣", "最多加", "最高加", "加分最高", "加分最多", "累计扣分不超过", "累计不超过", "合计不超过", "总扣分不超过",
    "本条最高扣", "本条最多扣", "本项最多扣", "本项最高扣", "最多", "最高", "扣分不超过", "封顶",
  ]
  private static let wholes = [
    "扣完为止", "扣完本项分为止", "扣至0分为止", "扣至零分为止", "直至扣完", "满分为止", "扣完该项分为止", "直到该考评内容分数扣完止", "不出现负分",
    "不得负分", "扣完止",
  ]

  /// The limit that a text begins with; nil for another text.
  static func cap(in text: PhraseText) -> Cap? {
    let start = text.folded.firstIndex { !$0.isBlank && $0 != "," && $0 != "、" } ?? 0
    if text.longest(of: wholes, at: start) != nil { return Cap(points: nil) }
    if let opening = text.longest(of: openings, at: start),
      let points = text.points(at: start + opening.count)
    {
      return Cap(points: points.value)
    }
    if let points = text.points(at: start), text.longest(of: wholes, at: points.end) != nil {
      return Cap(points: points.value)
    }
    return nil
  }

  static func startsWithCap(_ text: PhraseText) -> Bool { cap(in: text) != nil }

  /// A clause without the limits at its end, and the limits.
  static func split(_ clause: PhraseText) -> (rule: PhraseText, caps: [Cap]) {
    var rule = clause
    var caps: [Cap] = []
    while let comma = rule.folded.lastIndex(where: { $0 == "," || $0 == "、" }),
      let cap = cap(in: rule[(comma + 1)..<rule.count])
    {
      caps.append(cap)
      rule = rule[0..<comma]
    }
    return (rule, caps)
  }
}
