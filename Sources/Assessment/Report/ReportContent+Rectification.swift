import Forms
import Values

extension ReportContent {
  /// The list 整改情况: what each unit had open before the round, got and closed, and its rates as
  /// formulas: 期末 = 期初 + 新增 − 销号 − 作废.
  var rectification: [FillRecord] {
    numbered(
      round.units.map { standing in
        let figures = standing.statistics
        return [
          "单位": .value(.text(standing.unit.name)), "期初": .count(figures.opening),
          "新增": .count(figures.added), "销号": .count(figures.closed),
          "作废": .count(figures.withdrawn), "待下达": .count(figures.drafted),
          "已到期": .count(figures.fallenDue), "按期销号": .count(figures.closedInTime),
          "逾期": .count(figures.overdue),
        ]
      })
  }
}
