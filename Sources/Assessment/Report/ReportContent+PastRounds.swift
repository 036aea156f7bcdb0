import Forms
import Scoring
import Values

/// The trend over the rounds that a history keeps.
extension ReportContent {
  /// The lists of the sheet 历轮走势, which is left out where they are empty.
  static let trendLists: Set = ["历轮", "历轮头", "历轮单位"]
  /// The most rounds that a page shows.
  private static let mostRounds = 8

  /// The rounds that are shown, this one last; none without one before it.
  private var shownRounds: [PastRound] {
    let past = round.pastRounds.suffix(ReportContent.mostRounds - 1)
    return past.isEmpty ? [] : past + (round.asPast.map { [$0] } ?? [])
  }

  /// The list 历轮: what each round came to.
  var roundFigures: [FillRecord] {
    shownRounds.map { past in
      let totals = past.totals.map { $0.rounded(toPlaces: 1) }
      let rates = past.standings.map(\.rectified)
      let rate = Rate(rates.map(\.count).reduce(0, +), of: rates.map(\.total).reduce(0, +))
      var fields: [String: FillValue] = [
        "轮次": name(past), "单位数": .count(past.totals.count),
        "问题数": .count(past.standings.map(\.findings).reduce(0, +)),
        "应整改": .count(rate.total), "已销号": .count(rate.count),
        "整改率": .value(.text(rate.shownText)),
        "逾期数": .count(past.standings.map(\.overdue).reduce(0, +)),
      ]
      // Where no unit is ranked the cells stay blank: a chart draws a dash as zero.
      fields["平均分"] = past.mean.map { words.number($0.rounded(toPlaces: 10)) }
      fields["最高"] = totals.max().map { words.number($0) }
      fields["最低"] = totals.min().map { words.number($0) }
      return FillRecord(fields)
    }
  }

  /// The list 历轮头: the rounds as heads of columns.
  var roundHeads: [FillRecord] { shownRounds.map { FillRecord(["轮次": name($0)]) } }

  /// The list 历轮单位: every unit's totals and ranks, those of this round by rank, then those that
  /// were in earlier ones only.
  var unitsOverRounds: [FillRecord] {
    let rounds = shownRounds
    // A unit that had another name is the same unit, as in 汇总排名.
    let names = Dictionary(
      round.units.flatMap { standing in
        standing.unit.spellings.map { ($0.foldedForMatching, standing.unit.name) }
      }
    ) { first, _ in first }
    func name(_ unit: String) -> String { names[unit.foldedForMatching] ?? unit }
    let standings = rounds.map { past in
      Dictionary(past.standings.map { (name($0.unit), $0) }) { first, _ in first }
    }
    let units = rounds.reversed().flatMap(\.standings).map { name($0.unit) }
    var told: Set<String> = []
    return units.filter { told.insert($0).inserted }.map { unit in
      let places = standings.map { place($0[unit]) }
      let own = round.units.first { $0.unit.name == unit }
      return FillRecord(
        key: unit, ["单位": own.map(unitLink) ?? .value(.text(unit))], groups: ["历轮头": places])
    }
  }

  /// Where the figures of the round before come from, in words.
  var sourceOfLast: FillValue {
    if !round.options.last.standings.isEmpty { return .value(.text(words.text("last.workbook"))) }
    guard let last = round.pastRounds.last else { return .value(.text(words.text("none"))) }
    let name = words.text("round", String(last.year), String(last.number))
    return .value(.text(words.text("last.history", name)))
  }

  private func name(_ past: PastRound) -> FillValue {
    .value(.text(words.text("round", String(past.year), String(past.number))))
  }

  private func place(_ standing: PastRound.Standing?) -> FillRecord {
    let total = standing?.points?.rounded(toPlaces: 10)
    guard let standing, standing.rank == nil, let total else {
      return FillRecord([
        "总分": words.number(total), "名次": standing?.rank.map { .count($0) } ?? .value(words.dash),
      ])
    }
    return FillRecord([
      "总分": .value(.text(words.provisional(total))), "名次": .value(words.dash),
    ])
  }
}
