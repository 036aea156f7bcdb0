import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values
import Wording

extension ScoringCompiler {
  /// How the scoring rules of printed items are understood, by number: as somebody confirmed it in
  /// the block 短语, else as printed.
  mutating func phrases(
    _ printed: [String: String], contents: [String: String], scores: [String: Decimal]
  ) -> KnownPhrases {
    var texts = printed
    for row in definition.block("短语")?.rows ?? [] {
      guard let number = row["序号"], let meaning = row["理解"] else { continue }
      guard let text = texts[number.text] else {
        findings.tell(.phraseItemUnknown, [number.text], at: number.cell)
        continue
      }
      if let original = row["原文"], original.text.foldedForMatching != text.foldedForMatching {
        findings.tell(.phraseTextDiffers, [number.text], at: original.cell)
      }
      texts[number.text] = meaning.text
      if PhraseReading(meaning.text, fullScore: scores[number.text]).status == .unparsed {
        findings.tell(
          .phraseMeaningUnreadable, [number.text, meaning.text], at: meaning.cell)
      }
    }
    let sources = texts.map { number, text in
      (
        number,
        KnownPhrases.Source(text: text, fullScore: scores[number], content: contents[number])
      )
    }
    return KnownPhrases(Dictionary(uniqueKeysWithValues: sources))
  }

  /// Points of categories (分类) that do not agree with the items printed below them.
  mutating func checkCategories() {
    guard let block = definition.block("分类"), let group = roles.group else { return }
    let bands = definition.pages.flatMap(\.bands).filter { $0.group == group }
    let items = bands.flatMap(\.items)
    var declared: Decimal = 0
    for row in block.rows where row["分组"].map({ $0.name == group }) ?? true {
      declared += checkCategory(row, items: items)
    }
    let total = sum(of: items)
    if declared != 0, total != declared, !items.isEmpty {
      findings.tell(
        .categoriesSumDiffer, [declared.description, total.description], at: block.cell)
    }
  }

  /// The points that a category has by its row.
  private mutating func checkCategory(
    _ row: [String: RuleBlock.Entry], items: [Band.Item]
  ) -> Decimal {
    guard let name = row["名称"] ?? row["序号"],
      let score = findings.number(row["分值"], of: "分值")
    else { return 0 }
    let own = items.filter {
      $0.category?.foldedForMatching.contains(name.text.foldedForMatching) ?? false
    }
    let total = sum(of: own)
    if !own.isEmpty, total != score, let cell = row["分值"]?.cell {
      findings.tell(
        .categoryScoreDiffers, [name.text, score.description, total.description], at: cell)
    }
    return score
  }

  private func sum(of items: [Band.Item]) -> Decimal {
    items.compactMap { $0.constants[roles.fullScore].flatMap { Decimal(rule: $0) } }
      .reduce(0, +)
  }
}
