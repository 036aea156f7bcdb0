import Assessment
import Forms
import Grid
import Scoring
import Spreadsheet
import Values
import Wording
import XLSX

/// Writes how the scoring rule of an item is to be understood into the block 短语 of its template.
///
/// ```swift
/// try PhraseConfirmation(template: "模板.xlsx").bytes(of: "每处扣1分，最多扣3分", item: "1.4")
/// ```
package struct PhraseConfirmation {
  private let template: FormTemplate
  private let path: String

  /// A confirmation in a template.
  ///
  /// - Throws: the reader's error, or `FormError`.
  package init(template path: String) throws {
    self.path = path
    template = try FormTemplate(path: path)
  }

  /// The template with the reading of an item: in the row that the item has in 短语, else in a new
  /// one below the others.
  ///
  /// - Parameter meaning: a phrase that says plainly what the item's own means.
  /// - Throws: `RoundError` for an item that is not printed, for a meaning that is not understood,
  ///   and for a template without rules; the patcher's error.
  package func bytes(of meaning: String, item: String) throws -> [UInt8] {
    let rules = AssessmentRules(template.definition)
    guard let original = rules.scoringTexts[item] else {
      throw RoundError(.phraseItem, file: path, [item])
    }
    guard PhraseReading(meaning, fullScore: rules.printedScores[item]).status != .unparsed else {
      throw RoundError(.phraseMeaning, file: path, [item, meaning])
    }
    guard let sheet = template.definition.ruleSheet,
      let block = template.definition.otherBlocks.first(where: { $0.name == "短语" })
    else { throw RoundError(.badTemplate, file: path, ["[短语]"]) }
    let texts = ["序号": item, "原文": original, "理解": meaning]
    return try XLSXPatcher.apply(
      patches(texts, in: block, sheet: sheet), to: template.package.bytes)
  }

  private func patches(
    _ texts: [String: String], in block: RuleBlock, sheet: String
  ) -> [Patch] {
    let known = block.rows.first { $0["序号"]?.text == texts["序号"] }
    let last = block.rows.flatMap(\.values).map(\.cell.row).max() ?? block.cell.row
    let row = known?["序号"]?.cell.row ?? last + 1
    let room: [Patch] =
      known == nil
      ? [.insertRows(sheet: sheet, before: row, count: 1, formattedLike: [])] : []
    let cells = block.headings.sorted { $0.value < $1.value }.compactMap { heading, place in
      texts[heading].map {
        Patch.setCell(
          sheet: sheet, CellReference(row: row, column: place.column), .value(.text($0)))
      }
    }
    return room + cells
  }
}
