import Forms
import FoundationEssentials
import Scoring
import Values

/// What the director's page shows.
extension ReportContent {
  /// The fields of 总览 beside those of the bulletin.
  var overview: [String: FillValue] {
    let ranked = round.units.filter { $0.rank != nil }
    let totals = ranked.compactMap(\.score.shown)
    var fields: [String: FillValue] = [
      "排名单位数": .count(ranked.count),
      "未排名单位数": .count(round.units.count - ranked.count),
      "最高": best(of: ranked, totals.max()), "最低": best(of: ranked, totals.min()),
      "等级分布": .words(grades(of: ranked)) ?? .value(words.dash),
      "等级说明": .words(words.grades(round.unitRules.grades)) ?? .value(words.dash),
      "计算说明": .value(.text(weights)),
      "上轮平均分": words.number(round.last.mean),
      "总整改率": .value(.text(round.statistics.rate.shownText)),
      "总按期率": .value(.text(round.statistics.timelyRate.shownText)),
    ]
    fields["比上轮"] = round.last.mean.map {
      .value(
        .text(
          words.text(
            "comparedToLast", words.oneDecimal($0),
            trend(round.meanTotal, $0).text ?? words.text("dash"))
        ))
    }
    return fields
  }

  /// All units with a score, ties told.
  private func best(of ranked: [UnitStanding], _ total: Decimal?) -> FillValue {
    guard let total else { return .value(words.dash) }
    let names = ranked.filter { $0.score.shown == total }.map(\.unit.name)
    let list = names.joined(separator: words.text("list"))
    let text = words.text("score", list, words.oneDecimal(total))
    return .value(.text(names.count > 1 ? text + words.text("tied", String(names.count)) : text))
  }

  private func grades(of ranked: [UnitStanding]) -> String {
    round.unitRules.grades.bands.map { band in
      words.text("gradeCount", band.name, String(ranked.count { $0.grade == band.name }))
    }.joined(separator: words.text("list"))
  }

  /// The weights in words: `加权总分＝《甲》×0.4＋《乙》×0.6`.
  private var weights: String {
    let weighed = round.rules.compactMap { rules in rules.weight.map { (rules.title, $0) } }
    guard !weighed.isEmpty else { return words.text("none") }
    return words.text(
      "weights",
      weighed.map { words.text("weight", $0.0, $0.1.description) }
        .joined(separator: words.text("plus")))
  }

  /// How a number differs from last round's.
  func trend(_ now: Decimal?, _ last: Decimal?) -> FieldValue {
    guard let now, let last else { return words.dash }
    let change = now.rounded(toPlaces: 1) - last.rounded(toPlaces: 1)
    let size = words.oneDecimal(change < 0 ? -change : change)
    return .text(
      change == 0
        ? words.text("same") : change > 0 ? words.text("up", size) : words.text("down", size))
  }

  /// Where a unit stands, as its row in the table of ranks and lost points says.
  func place(of standing: UnitStanding) -> [String: FillValue] {
    let last = round.last.standing(of: standing.unit)
    return [
      "名次": standing.rank.map { .count($0) } ?? .value(.text(words.standing(standing))),
      "单位": unitLink(standing), "总分": words.number(standing.total),
      "等级": .words(standing.grade) ?? .value(words.dash), "上轮总分": words.number(last?.total),
      "升降": .value(trend(standing.rank == nil ? nil : standing.score.exact, last?.total)),
    ]
  }

  /// The list 逾期单位: the units with overdue problems, the most first.
  var overdueUnits: [FillRecord] {
    let day = round.options.today
    let late = round.units.filter { $0.statistics.overdue > 0 }.enumerated().sorted { one, other in
      let counts = (one.element.statistics.overdue, other.element.statistics.overdue)
      return counts.0 != counts.1 ? counts.0 > counts.1 : one.offset < other.offset
    }
    return numbered(
      late.map { _, standing in
        let days = standing.problems.map { $0.overdueDays(on: day) }.max() ?? 0
        return [
          "单位": unitLink(standing), "逾期数": .count(standing.statistics.overdue),
          "最长天数": .count(days), "应整改": .count(standing.statistics.owed),
          "整改率": .value(.text(standing.statistics.rate.shownText)),
        ]
      })
  }

  /// The list 待定: what is missing, and what waits, each with the reason.
  var pending: [FillRecord] {
    numbered(
      round.units.flatMap { standing -> [[String: FillValue]] in
        let missing = standing.missing.map { title in
          pending(standing, title, words.text("pending.missing"), words.text("pending.notReceived"))
        }
        let waiting = standing.forms.flatMap { title, indices in
          indices.map { round.forms[$0] }
            .filter { ![.counted, .excluded].contains($0.status) }
            .map { pending(standing, title, words.status(of: $0), words.reason(for: $0)) }
        }
        return missing + waiting
      })
  }

  private func pending(
    _ standing: UnitStanding, _ title: String, _ state: String, _ reason: String
  ) -> [String: FillValue] {
    [
      "单位": unitLink(standing), "检查表": .value(.text(title)), "状态": .value(.text(state)),
      "原因": .value(.text(reason)),
    ]
  }

  /// The name of a unit, leading to its page, else to its first score sheet.
  func unitLink(_ standing: UnitStanding) -> FillValue {
    let name = FieldValue.text(standing.unit.name)
    let sheet = standing.forms.lazy.flatMap(\.indices).compactMap { sheets[$0]?.name }.first
    return (pages[standing.unit.name] ?? sheet).map { .link(name, to: sheetPrefix($0) + "A1") }
      ?? .value(name)
  }
}
