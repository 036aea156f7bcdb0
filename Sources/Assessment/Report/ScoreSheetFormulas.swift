import Expressions
import Forms
import FoundationEssentials
import Grid
import Scoring
import Spreadsheet
import Values

/// What the score sheet of a form shows of its score: live formulas, and where the form has no
/// places for them, or they would be longer than Excel takes, the numbers themselves.
struct ScoreSheetFormulas {
  /// The most characters of a formula; Excel takes 8,192.
  private static let longest = 8000
  private let form: ReturnedForm
  private let score: FormScore
  private let layout: ScoreSheetLayout
  private let formulas: ScoreFormulas?

  init(_ layout: ScoreSheetLayout, form: ReturnedForm, score: FormScore) {
    (self.layout, self.form, self.score) = (layout, form, score)
    let written = layout.places().map { ScoreFormulas(rules: form.rules.scoring, places: $0) }
    let cell = CellReference(row: 1, column: 1).description
    let lengths = written.map { [$0.score, $0.grade(of: cell), $0.failsUnit].map(\.utf8.count) }
    let fits = lengths?.allSatisfy { $0 < ScoreSheetFormulas.longest } ?? false
    formulas = fits && !form.rules.isBroken ? written : nil
  }

  /// The fields 应得分, 实得分, 得分 and 等级.
  var fields: [String: FillValue] {
    guard let formulas, let cell = layout.cells["得分"]?.description else { return numbers }
    return [
      "应得分": .formula(formulas.applicable), "实得分": .formula(formulas.shownRaw),
      "得分": .formula(formulas.score), "等级": .formula(formulas.grade(of: cell)),
    ]
  }

  private var numbers: [String: FillValue] {
    var fields: [String: FillValue] = ["应得分": .value(.number(score.applicable))]
    fields["实得分"] = score.raw.map { .value(.number($0)) }
    fields["得分"] =
      score.points.map { .value(.number($0.rounded(toPlaces: 10))) } ?? .value(.text("未核算"))
    fields["等级"] = FillValue.words(score.grade)
    return fields
  }

  /// Full scores that differ from the printed ones, and the points of the items.
  func itemPatches(sheet: String) -> [Patch] {
    guard let places = layout.places() else { return [] }
    var patches: [Patch] = []
    for (item, place) in zip(form.items, places.items) {
      if let written = item.fullScore, written != form.rules.printedScores[item.number] {
        let cell = CellReference(row: place.row, column: places.full)
        patches.append(.setCell(sheet: sheet, cell, .value(.number(written.double))))
      }
      guard let formulas, let column = places.computed else { continue }
      let formula = Formula(formulas.points(of: place))
      let cell = CellReference(row: place.row, column: column)
      patches.append(.setCell(sheet: sheet, cell, .formula(formula, cached: nil)))
    }
    return patches
  }

  /// What the ranking asks of the sheet, as formulas over it from another sheet.
  func terms(sheet: String) -> ScoreSheetTerms {
    guard formulas != nil, let places = layout.places(prefix: sheetPrefix(sheet)) else {
      return ScoreSheetTerms(score)
    }
    return ScoreSheetTerms(ScoreFormulas(rules: form.rules.scoring, places: places))
  }
}

/// What the total of a unit asks of one of its forms, as formulas.
struct ScoreSheetTerms: Sendable {
  /// Whether it is vetoed.
  let veto: String
  /// Whether the unit fails whatever its total.
  let failsUnit: String
  /// Whether a guarantee item, or without those any item, has no points.
  let zeroItem: String
  /// 应得分.
  let applicable: String
  /// 实得分.
  let raw: String
  /// 加分.
  let bonus: String

  fileprivate init(_ formulas: ScoreFormulas) {
    veto = formulas.places.veto
    failsUnit = formulas.failsUnit
    zeroItem = formulas.zeroItem
    (applicable, raw) = (formulas.applicable, formulas.raw)
    bonus = formulas.bonus
  }

  fileprivate init(_ score: FormScore) {
    func word(_ flag: Bool) -> String { flag ? "TRUE" : "FALSE" }
    veto = word(score.isVetoed)
    failsUnit = word(score.failsUnit)
    zeroItem = word(score.hasZeroItem)
    (applicable, raw) = (score.applicable.description, (score.raw ?? 0).description)
    bonus = score.bonus.description
  }
}
