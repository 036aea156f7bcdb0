import FoundationEssentials
import Grid
import Spreadsheet
import Values

/// Where units stood in the round before, as the sheet 汇总排名 of its workbook says, or a history.
///
/// ```swift
/// LastStandings(workbook)?.standing(of: "发电部")?.total  // 86.8
/// ```
package struct LastStandings: Sendable {
  /// A unit's row.
  package struct Standing: Hashable, Sendable {
    /// The name of the unit.
    package var unit: String
    /// The rank; nil for a unit without.
    package var rank: Int?
    /// The weighted total; nil as the rank.
    package var total: Decimal?
    /// 整改率 as a fraction of 1; nil where there was nothing to rectify.
    package var rate: Decimal?
  }

  /// The name of the sheet.
  package static let sheetName = "汇总排名"

  /// The rows, in their order.
  package let standings: [Standing]
  private let byUnit: [String: Standing]

  /// Nothing is known of the round before.
  package init() { self.init([]) }

  private init(_ standings: [Standing]) {
    self.standings = standings
    byUnit = Dictionary(standings.map { ($0.unit.foldedForMatching, $0) }) { first, _ in first }
  }

  /// A round that was kept.
  package init(_ past: PastRound) {
    self.init(
      past.standings.map { standing in
        Standing(
          unit: standing.unit, rank: standing.rank,
          total: standing.rank == nil ? nil : standing.points?.rounded(toPlaces: 10),
          rate: standing.rectified.shown)
      })
  }

  /// The rows of a workbook's ranking; none where it has no such sheet or no such columns.
  package init(_ workbook: Workbook) {
    guard let sheet = workbook[LastStandings.sheetName],
      let head = sheet.rowsInOrder.prefix(20).first(where: { _, row in
        row.cells.contains { $0.value.value?.folded == "单位" }
      })
    else {
      self.init()
      return
    }
    var columns: [String: Int] = [:]
    for (column, cell) in head.row.cells.sorted(by: { $0.key < $1.key }) {
      guard let text = cell.value?.folded, columns[text] == nil else { continue }
      columns[text] = column
    }
    func value(_ name: String, _ row: Row) -> CellValue? {
      columns[name].flatMap { row.cells[$0]?.value }
    }
    let rows = sheet.rowsInOrder.drop { $0.number <= head.number }
    self.init(
      rows.compactMap { _, row -> Standing? in
        guard case .text(let unit)? = value("单位", row), !unit.isEmpty, unit != "单位" else {
          return nil
        }
        return Standing(
          unit: unit, rank: value("名次", row)?.decimal.flatMap { Int($0.description) },
          total: value("加权总分", row)?.decimal, rate: value("整改率", row)?.decimal)
      })
  }

  /// The row of a unit, by any of its names.
  package func standing(of unit: InspectedUnit) -> Standing? {
    unit.spellings.lazy.compactMap { byUnit[$0.foldedForMatching] }.first
  }

  /// The mean of the totals of ranked units; nil where there is none.
  package var mean: Decimal? {
    let totals = standings.filter { $0.rank != nil }.compactMap(\.total)
    return totals.isEmpty ? nil : totals.reduce(0, +) / Decimal(totals.count)
  }
}

extension CellValue {
  fileprivate var folded: String? {
    guard case .text(let text) = self else { return nil }
    return text.foldedForMatching
  }

  fileprivate var decimal: Decimal? {
    guard case .number(let number) = self else { return nil }
    return Decimal(exact: number.description)
  }
}
