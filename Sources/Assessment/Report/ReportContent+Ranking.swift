import Expressions
import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values

extension ReportContent {
  /// The list 汇总: a row a unit, scores as references to the score sheets, totals, grades and
  /// ranks as live formulas.
  var ranking: [FillRecord] {
    round.units.map { standing in
      var fields = figures(of: standing)
      for rules in round.rules {
        let (score, grade) = cells(of: rules.title, in: standing)
        fields[rules.title + "得分"] = score
        fields[rules.title + "等级"] = grade
      }
      if standing.rank == nil {
        fields["加权总分"] = .value(words.dash)
        fields["名次"] = .words(words.standing(standing))
        fields["总评等级"] = .value(words.dash)
      } else {
        fields["加权总分"] = totalFormula
        fields["排序分"] = sortFormula(of: standing)
        fields["名次"] = rankFormula
        fields["总评等级"] = gradeFormula(of: standing)
      }
      fields["整改率"] = rateFormula
      fields.merge(last(of: standing)) { $1 }
      let forms = round.rules.map { rules in
        let (score, grade) = cells(of: rules.title, in: standing)
        return FillRecord(["得分": score, "等级": grade])
      }
      return FillRecord(key: standing.unit.name, fields, groups: ["表": forms])
    }
  }

  /// The list 表: the heads of the forms' columns.
  var formHeads: [FillRecord] { round.rules.map { FillRecord(["标题": .value(.text($0.title))]) } }

  /// What stands beside it of the round before.
  private func last(of standing: UnitStanding) -> [String: FillValue] {
    let last = round.last.standing(of: standing.unit)
    return [
      "上轮名次": last?.rank.map { .count($0) } ?? .value(words.dash),
      "上轮总分": words.number(last?.total),
      "升降": .value(
        trend(standing.rank == nil ? nil : standing.score.exact, last?.total)),
      "上轮整改率": last?.rate.map { .value(.number($0)) } ?? .value(words.dash),
    ]
  }

  private func figures(of standing: UnitStanding) -> [String: FillValue] {
    var fields: [String: FillValue] = [
      "问题数": .count(standing.findings), "应整改": .count(standing.statistics.owed),
      "已销号": .count(standing.statistics.closed), "逾期数": .count(standing.statistics.overdue),
    ]
    fields["单位"] = unitLink(standing)
    fields["党支部"] = .words(standing.unit.branch)
    fields["说明"] = .words(words.remark(on: standing, in: round))
    return fields
  }

  // MARK: Cells of the list

  /// The column letters of a field of the list, with the row's placeholder: `H{row}`.
  private func cell(_ field: String) -> String? {
    column(field).map { "\($0){row}" }
  }

  /// The column of a form's score, `N{row}`.
  private func scoreCell(of title: String) -> String? {
    if let own = cell(title + "得分") { return own }
    guard let index = round.rules.firstIndex(where: { $0.title == title }) else { return nil }
    return report.pages.lazy.compactMap {
      $0.rightwardColumn(of: "得分", group: "汇总.表", at: index)
    }.first.map { "\(ColumnName.letters(of: $0)){row}" }
  }

  private func column(_ field: String) -> String? {
    let bands = report.pages.flatMap(\.bands).filter { $0.group == "汇总" }
    return bands.lazy.compactMap { $0.column(of: field)?.column }.first
      .map { ColumnName.letters(of: $0) }
  }

  /// A score that counts as a reference to its sheet, or to its sheets; another as the word for why
  /// it does not.
  private func cells(of title: String, in standing: UnitStanding) -> (FillValue, FillValue) {
    let dash = FillValue.value(words.dash)
    let indices = standing.forms.first { $0.title == title }?.indices ?? []
    guard let first = indices.first else { return (dash, dash) }
    let counted = indices.filter { round.forms[$0].status == .counted }
    guard !counted.isEmpty else {
      return (.value(.text(words.text("status.\(round.forms[first].status.rawValue)"))), dash)
    }
    guard counted.count > 1 else { return (score(of: counted[0]), grade(of: counted[0])) }
    return (.formula(totals.copies(of: title, scores(of: counted))), dash)
  }

  private func score(of form: Int) -> FillValue {
    guard let sheet = sheets[form], let cell = sheet.score else {
      return words.number(round.forms[form].score?.exact)
    }
    return .formula(sheetPrefix(sheet.name) + cell.description)
  }

  private func grade(of form: Int) -> FillValue {
    guard let sheet = sheets[form], let cell = sheet.grade else {
      return FillValue.words(round.forms[form].score?.grade) ?? .value(words.dash)
    }
    return .formula(sheetPrefix(sheet.name) + cell.description)
  }

  private func scores(of forms: [Int]) -> [String] {
    forms.map { form in
      if case .formula(let formula) = score(of: form) { return formula }
      return (round.forms[form].score?.points?.rounded(toPlaces: 10) ?? 0).description
    }
  }

  // MARK: Formulas

  private var totals: TotalFormulas { TotalFormulas(round.unitRules) }
  private var dash: String { FormulaText.quoted(words.text("dash")) }

  /// The weighted mean of the scores that are numbers.
  private var totalFormula: FillValue? {
    let cells = round.rules.compactMap { rules -> (cell: String, form: String)? in
      guard rules.weight != nil, let cell = scoreCell(of: rules.title) else { return nil }
      return (cell, rules.title)
    }
    return cells.isEmpty ? nil : .formula(totals.total(cells, none: dash))
  }

  /// What ranks are ordered by: the total, a vetoed one below all others.
  private func sortFormula(of standing: UnitStanding) -> FillValue? {
    cell("加权总分").map { .formula(totals.sortKey($0, terms(of: standing))) }
  }

  private var rankFormula: FillValue? {
    guard let sort = column("排序分") else { return nil }
    return .formula(
      "IF(ISNUMBER(\(sort){row}),RANK(\(sort){row},\(sort)${first}:\(sort)${last}),\(dash))")
  }

  private func gradeFormula(of standing: UnitStanding) -> FillValue? {
    guard let total = cell("加权总分"), round.rules.contains(where: { $0.weight != nil }) else {
      return nil
    }
    let scores = counted(standing).map(score)
    let zeroes = scores.compactMap { score -> String? in
      if case .formula(let cell) = score { "\(cell)=0" } else { nil }
    }
    let grade = totals.grade(total, terms(of: standing), zeroForm: ScoreFormulas.any(zeroes))
    return .formula("IF(ISNUMBER(\(total)),\(grade),\(dash))")
  }

  private var rateFormula: FillValue? {
    guard let owed = cell("应整改"), let closed = cell("已销号") else { return nil }
    return .formula(
      "IF(\(owed)=0,\(dash),IF(\(closed)=\(owed),1,MIN(ROUND(\(closed)/\(owed),3),0.999)))")
  }

  /// The forms that count in a unit's total.
  private func counted(_ standing: UnitStanding) -> [Int] {
    standing.forms.filter { round.unitRules.weights[$0.title] != nil }.flatMap(\.indices)
      .filter { round.forms[$0].status == .counted }
  }

  private func terms(of standing: UnitStanding) -> [ScoreSheetTerms] {
    counted(standing).compactMap { sheets[$0]?.terms }
  }
}
