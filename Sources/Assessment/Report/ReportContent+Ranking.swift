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
      fields["加权总分"] = totalFormula
      fields["排序分"] = sortFormula(of: standing)
      fields["名次"] = rankFormula
      fields["总评等级"] = gradeFormula(of: standing)
      fields["整改率"] = rateFormula
      return FillRecord(key: standing.unit.name, fields)
    }
  }

  private func figures(of standing: UnitStanding) -> [String: FillValue] {
    var fields: [String: FillValue] = [
      "问题数": .count(standing.findings), "应整改": .count(standing.statistics.owed),
      "已销号": .count(standing.statistics.closed), "逾期数": .count(standing.statistics.overdue),
    ]
    let name = FieldValue.text(standing.unit.name)
    let sheet = standing.forms.lazy.flatMap(\.indices).compactMap { sheets[$0] }.first
    fields["单位"] = sheet.map { .link(name, to: sheetPrefix($0.name) + "A1") } ?? .value(name)
    fields["党支部"] = .words(standing.unit.branch)
    fields["说明"] = .words(words.remark(on: standing, in: round))
    return fields
  }

  // MARK: Cells of the list

  /// The column letters of a field of the list, with the row's placeholder: `H{row}`.
  private func cell(_ field: String) -> String? {
    column(field).map { "\($0){row}" }
  }

  private func column(_ field: String) -> String? {
    let bands = report.pages.flatMap(\.bands).filter { $0.group == "汇总" }
    return bands.lazy.compactMap { $0.column(of: field)?.column }.first
      .map { ColumnName.letters(of: $0) }
  }

  /// A score that counts as a reference to its sheet; another as the word for why it does not.
  private func cells(of title: String, in standing: UnitStanding) -> (FillValue, FillValue) {
    let dash = FillValue.value(words.dash)
    guard let index = standing.forms.first(where: { $0.title == title })?.indices.first else {
      return (dash, dash)
    }
    let status = round.forms[index].status
    guard status == .counted else {
      return (.value(.text(words.text("status.\(status.rawValue)"))), dash)
    }
    guard let sheet = sheets[index], let score = sheet.score else {
      return (words.number(round.forms[index].score.exact), dash)
    }
    let grade = sheet.grade.map { FillValue.formula(sheetPrefix(sheet.name) + $0.description) }
    return (.formula(sheetPrefix(sheet.name) + score.description), grade ?? dash)
  }

  // MARK: Formulas

  /// The weighted mean of the scores that are numbers.
  private var totalFormula: FillValue? {
    let parts = round.rules.compactMap { rules -> (cell: String, weight: Decimal)? in
      guard let weight = rules.weight, let cell = cell(rules.title + "得分") else { return nil }
      return (cell, weight)
    }
    guard !parts.isEmpty else { return nil }
    let count = "COUNT(\(parts.map(\.cell).joined(separator: ",")))"
    let sum = parts.map { "IF(ISNUMBER(\($0.cell)),\($0.cell)*\($0.weight),0)" }
    let weights = parts.map { "IF(ISNUMBER(\($0.cell)),\($0.weight),0)" }
    let dash = FormulaRenderer.quoted(words.text("dash"))
    return .formula(
      "IF(\(count)=0,\(dash),(\(sum.joined(separator: "+")))/(\(weights.joined(separator: "+"))))")
  }

  /// What ranks are told by: the total to ten places, a vetoed one below all others.
  private func sortFormula(of standing: UnitStanding) -> FillValue? {
    guard let total = cell("加权总分") else { return nil }
    let vetoes = counted(standing).map(\.vetoFormula).filter { $0 != "FALSE" }
    let veto = vetoes.isEmpty ? "" : "-IF(OR(\(vetoes.joined(separator: ","))),1000,0)"
    return .formula("IF(ISNUMBER(\(total)),ROUND(\(total),10)\(veto),\"\")")
  }

  private var rankFormula: FillValue? {
    guard let sort = column("排序分") else { return nil }
    let dash = FormulaRenderer.quoted(words.text("dash"))
    return .formula(
      "IF(ISNUMBER(\(sort){row}),RANK(\(sort){row},\(sort)${first}:\(sort)${last}),\(dash))")
  }

  private func gradeFormula(of standing: UnitStanding) -> FillValue? {
    guard let total = cell("加权总分"),
      let rules = round.rules.first(where: { $0.weight != nil })
    else { return nil }
    let guarantees = counted(standing).map(\.guaranteeFormula).filter { $0 != "FALSE" }
    let vetoes = counted(standing).map(\.vetoFormula).filter { $0 != "FALSE" }
    let failing = guarantees + vetoes
    let failed = failing.isEmpty ? "FALSE" : "OR(\(failing.joined(separator: ",")))"
    let grade = rules.gradeFormula(
      shown: "ROUND(\(total),\(rules.scoring.places))", failed: failed)
    let dash = FormulaRenderer.quoted(words.text("dash"))
    return .formula("IF(ISNUMBER(\(total)),\(grade),\(dash))")
  }

  private var rateFormula: FillValue? {
    guard let owed = cell("应整改"), let closed = cell("已销号") else { return nil }
    let dash = FormulaRenderer.quoted(words.text("dash"))
    return .formula(
      "IF(\(owed)=0,\(dash),IF(\(closed)=\(owed),1,MIN(ROUND(\(closed)/\(owed),3),0.999)))")
  }

  /// The score sheets that count for a unit.
  private func counted(_ standing: UnitStanding) -> [ScoreSheet] {
    standing.forms.flatMap(\.indices).filter { round.forms[$0].status == .counted }
      .compactMap { sheets[$0] }
  }
}
