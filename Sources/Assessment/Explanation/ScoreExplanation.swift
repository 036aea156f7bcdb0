import Expressions
import Forms
import FoundationEssentials
import Scoring
import Spreadsheet
import Values
import Wording

/// How the scores of a unit came about, step by step: what 计分说明 shows and `assess --explain`
/// prints.
///
/// ```swift
/// let steps = ScoreExplanation(of: standing, in: round, wording: Wording(.chinese)).steps
/// steps.map { "\($0.step)：\($0.text)" }
/// ```
package struct ScoreExplanation: Sendable {
  /// One step.
  package struct Step: Hashable, Sendable {
    /// The form; nil for what is said of the unit.
    package let form: String?
    /// What is computed: 应得分, 扣分, 加权总分.
    package let step: String
    /// How, in words.
    package let text: String
    /// What it comes to; nil where there is nothing to compute.
    package let result: String?
    /// Where it was read; nil where it was not read.
    package let source: SourcePosition?
  }

  /// The steps, form by form, the unit's last.
  package let steps: [Step]

  /// The explanation of a unit's scores.
  package init(of standing: UnitStanding, in round: RoundAssessment, wording: Wording) {
    var writer = ExplanationWriter(round: round, wording: wording)
    for (_, indices) in standing.forms {
      for index in indices { writer.explain(round.forms[index]) }
    }
    writer.explain(standing)
    steps = writer.steps
  }
}

/// Writes the steps down.
private struct ExplanationWriter {
  let round: RoundAssessment
  let wording: Wording
  private(set) var steps: [ScoreExplanation.Step] = []
  private var form: ReturnedForm?

  init(round: RoundAssessment, wording: Wording) { (self.round, self.wording) = (round, wording) }

  private mutating func add(
    _ key: String, _ arguments: [String] = [], result: String? = nil,
    at source: SourcePosition? = nil
  ) {
    let step = wording.text("explain.step.\(key)")
    let text = wording.text("explain.text.\(key)", arguments)
    steps.append(.init(form: form?.title, step: step, text: text, result: result, source: source))
  }

  // MARK: A form

  mutating func explain(_ form: ReturnedForm) {
    guard let score = form.score else { return }
    self.form = form
    defer { self.form = nil }
    addFull(form, score)
    for (item, points) in zip(form.items, score.items) { addItem(item, points, of: form) }
    let rules = form.rules.scoring
    if let raw = score.raw {
      let lost = score.applicable - raw
      add("raw", [number(score.applicable), number(lost)], result: number(raw))
      if let base = rules.base, let converted = score.converted {
        add(
          "converted", [number(raw), number(score.applicable), number(base)],
          result: number(converted))
      }
      addBonus(score, limit: rules.bonusLimit)
    }
    addOutcome(form, score)
  }

  private mutating func addFull(_ form: ReturnedForm, _ score: FormScore) {
    let full = score.items.map { $0.fullScore * $0.weight }.reduce(0, +)
    let left = score.items.filter { !$0.isApplicable }
    add(
      left.isEmpty ? "full" : "fullWithout",
      [
        number(full), String(left.count), number(full - score.applicable),
        left.map(\.key).joined(separator: wording.text("report.list")),
      ],
      result: number(score.applicable),
      at: SourcePosition(file: form.reading.file, sheet: form.reading.sheet))
  }

  private mutating func addItem(_ item: CheckedItem, _ points: ItemScore, of form: ReturnedForm) {
    let roles = form.roles
    let field = form.rules.entersScores ? roles.score : roles.deduction
    let source = SourcePosition(
      file: form.reading.file, sheet: form.reading.sheet,
      cell: form.cell(of: field, in: item.record))
    if let reason = points.reason {
      add("noPoints", [item.number, wording.text("explain.reason.\(reason.rawValue)")], at: source)
    } else if let deduction = points.deduction, deduction > 0 {
      let text = item.findings.map(\.text).joined(separator: wording.text("report.separator"))
      let written = item.deduction.map(number) ?? number(deduction)
      add(
        item.deduction.map { $0 > points.fullScore } ?? false
          ? "itemCapped" : text.isEmpty ? "itemPlain" : "item",
        [item.number, number(points.fullScore), text, written], result: "-" + number(deduction),
        at: source)
    }
  }

  private mutating func addBonus(_ score: FormScore, limit: Decimal?) {
    guard score.bonus > 0 else { return }
    add(
      limit == nil ? "bonusFree" : "bonus", [limit.map(number) ?? ""],
      result: "+" + number(score.bonus))
  }

  private mutating func addOutcome(_ form: ReturnedForm, _ score: FormScore) {
    if let shown = score.shown {
      add("score", [String(form.rules.scoring.places)], result: number(shown))
    } else {
      add("noScore")
    }
    if score.isVetoed { add("veto") }
    if score.isGuaranteeFailed { add("guarantee") }
    if let grade = score.grade {
      add("grade", [GradeText(form.rules.scoring.grades, wording).text], result: grade)
    }
    if form.status.waits {
      let errors = form.diagnostics.filter { $0.severity == .error }
      add("waits", [String(errors.count), errors.first?.message(in: wording) ?? ""])
    } else if form.status != .counted {
      add("status", [wording.text("report.status.\(form.status.rawValue)")])
    }
  }

  // MARK: The unit

  mutating func explain(_ standing: UnitStanding) {
    let rules = round.unitRules
    let parts = standing.forms.compactMap { title, indices -> (String, Decimal, Decimal)? in
      let counted = indices.map { round.forms[$0] }.filter { $0.status != .duplicate }
      guard let weight = rules.weights[title],
        let points = rules.points(of: counted.compactMap(\.score), title)?.decimal
      else { return nil }
      return (title, weight, points)
    }
    if let total = standing.score.exact, !parts.isEmpty {
      let terms = parts.map {
        wording.text("explain.term", [$0.0, number($0.2), number($0.1)])
      }.joined(separator: wording.text("explain.plus"))
      let weights = parts.map(\.1).reduce(0, +)
      add(
        standing.state == .ranked ? "total" : "provisional", [terms, number(weights)],
        result: number(total))
    }
    for title in standing.missing { add("missing", [title]) }
    if let rank = standing.rank {
      let ties = round.units.filter { $0.rank == rank }.map(\.unit.name)
      add(
        ties.count > 1 ? "rankTied" : "rank",
        [ties.joined(separator: wording.text("report.list"))],
        result: wording.text("explain.place", [String(rank)]))
    } else {
      let state = standing.state == .ranked ? "excluded" : standing.state.rawValue
      add("unranked", [wording.text("report.standing.\(state)")])
    }
    if let grade = standing.grade {
      add(standing.guaranteeZero ? "gradeGuarantee" : "gradeTotal", result: grade)
    }
  }

  private func number(_ number: Decimal) -> String { number.rounded(toPlaces: 4).description }
}

/// The conditions of grades in words: `优秀：90分及以上且无零分项`.
package struct GradeText: Sendable {
  /// All grades in one line.
  package let text: String

  /// The line for some grades.
  package init(_ grades: GradeScale, _ wording: Wording) {
    text = grades.bands.map { band in
      wording.text("explain.gradeBand", [band.name, GradeText.plain(band.condition.text, wording)])
    }.joined(separator: wording.text("report.separator"))
  }

  private static func plain(_ condition: String, _ wording: Wording) -> String {
    let score = "[得分]>"
    let parts = condition.replacing(" ", with: "").split(
      separator: score, omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
      let isAtLeast = part.hasPrefix("=")
      let number = part.dropFirst(isAtLeast ? 1 : 0).prefix { "0123456789.".contains($0) }
      guard !number.isEmpty else { return text += score + part }
      text += wording.text(isAtLeast ? "explain.atLeast" : "explain.above", [String(number)])
      text += part[number.endIndex...]
    }
  }
}
