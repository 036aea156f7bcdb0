import FoundationEssentials
import Grid
import Spreadsheet
import Values
import Wording

/// Scores of categories that do not agree with the items printed below them.
struct CategoryLint {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ definition: FormDefinition) {
    for block in definition.otherBlocks where block.name == "分类" {
      for group in definition.groups where group.kind == .printed {
        let bands = definition.pages.flatMap(\.bands).filter { $0.group == group.name }
        let rows = block.rows.filter {
          $0["分组"].map { PlaceholderText.name($0.text) == group.name } ?? true
        }
        if let field = CategoryLint.scoreField(definition, group) {
          check(rows, items: bands.flatMap(\.items), field: field, block: block)
        }
      }
    }
  }

  /// The field with the standard scores, as `[评分]` names it.
  private static func scoreField(
    _ definition: FormDefinition, _ group: GroupDefinition
  ) -> String? {
    let named = definition.otherBlocks.filter { $0.name == "评分" }.flatMap(\.rows).first {
      $0["分组"].map { PlaceholderText.name($0.text) == group.name } ?? true
    }?["满分字段"]?.text
    let name = named.map { RuleCompiler.path($0).field } ?? "标准分"
    return group.field(name) == nil ? nil : name
  }

  private mutating func check(
    _ rows: [[String: RuleBlock.Entry]], items: [Band.Item], field: String, block: RuleBlock
  ) {
    var declared: Decimal = 0
    for row in rows {
      guard let name = row["名称"] ?? row["序号"], let entry = row["分值"],
        let score = Decimal(exact: entry.text.foldedForMatching)
      else { continue }
      declared += score
      let own = items.filter {
        $0.category?.foldedForMatching.contains(name.text.foldedForMatching) ?? false
      }
      let sum = CategoryLint.sum(of: own, field)
      if !own.isEmpty, sum != score {
        report(
          .categoryScoreDiffers, [name.text, score.description, sum.description], at: entry.cell)
      }
    }
    let total = CategoryLint.sum(of: items, field)
    if declared != 0, total != declared {
      report(.categoriesSumDiffer, [declared.description, total.description], at: block.cell)
    }
  }

  private static func sum(of items: [Band.Item], _ field: String) -> Decimal {
    items.reduce(0) { sum, item in
      sum + (item.constants[field].flatMap { Decimal(exact: $0.foldedForMatching) } ?? 0)
    }
  }

  private mutating func report(
    _ kind: DiagnosticCode, _ arguments: [String], at cell: CellReference
  ) {
    diagnostics.append(Diagnostic(kind, arguments, cell: cell))
  }
}
