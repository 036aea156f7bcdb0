import Forms
import FoundationEssentials
import Grid
import Spreadsheet
import Values

/// A category of a form with its items.
package struct CategoryItems: Sendable {
  /// The heading.
  package let name: String
  /// The row of the heading; nil where it is not there.
  package let row: Int?
  /// What the heading says its items add up to; nil where it says nothing.
  package let statedScore: Decimal?
  /// The cell that says so.
  package let statedScoreCell: CellReference?
  /// The items.
  package let items: [CheckedItem]

  /// Whether it is about the problems of the round before.
  package var isCarriedOver: Bool { name.foldedForMatching.contains("上轮问题") }
}

extension CategoryItems {
  /// The categories in the order of the page; none for a form without.
  static func all(
    _ items: [CheckedItem], of reading: FormReading, _ roles: FormRoles
  ) -> [CategoryItems] {
    var order: [String] = []
    var members: [String: [CheckedItem]] = [:]
    for item in items {
      guard let name = item.record.category else { continue }
      if members[name] == nil { order.append(name) }
      members[name, default: []].append(item)
    }
    return order.map { CategoryItems($0, items: members[$0] ?? [], of: reading, roles) }
  }

  private init(
    _ name: String, items: [CheckedItem], of reading: FormReading, _ roles: FormRoles
  ) {
    let heading = reading.summaryRows.first { $0.kind == .category && $0.category == name }
    let stated = heading?.values[roles.fullScore]
    (self.name, self.items, row) = (name, items, heading?.row)
    statedScore = stated?.value?.number ?? CategoryItems.scoreInParentheses(name)
    statedScoreCell = stated?.cell ?? heading.map { CellReference(row: $0.row, column: 1) }
  }

  /// The score in a heading such as `一、安全谈心谈话（14分）`.
  private static func scoreInParentheses(_ heading: String) -> Decimal? {
    let folded = heading.foldedForMatching
    guard let end = folded.firstRange(of: "分)")?.lowerBound,
      let start = folded[..<end].lastIndex(of: "(")
    else { return nil }
    return Decimal(exact: folded[folded.index(after: start)..<end])
  }
}
