import Forms
import FoundationEssentials
import Scoring
import Spreadsheet
import Values
import Wording

/// The words of the assessment workbook in a language; the page says the same of a round.
///
/// ```swift
/// ReportWords(Wording(.chinese)).standing(standing)  // "待放行"
/// ```
package struct ReportWords: Sendable {
  private let wording: Wording

  package init(_ wording: Wording) { self.wording = wording }

  /// `report.` and the key, with arguments.
  func text(_ key: String, _ arguments: String...) -> String {
    wording.text("report." + key, arguments)
  }

  /// How grave a finding is.
  func severity(of diagnostic: Diagnostic) -> String { wording.word(for: diagnostic.severity) }

  /// The sentence of a finding.
  func message(_ diagnostic: Diagnostic) -> String { diagnostic.message(in: wording) }

  /// 第3轮 with its year.
  func round(_ assessment: RoundAssessment) -> String {
    guard let round = assessment.round else { return text("year", String(assessment.year)) }
    return text("round", String(assessment.year), String(round))
  }

  /// Several texts as one, `无` for none.
  func list(_ texts: [String]) -> FillValue {
    .value(.text(texts.isEmpty ? text("none") : texts.joined(separator: text("list"))))
  }

  /// A score as a number, `—` for none.
  func number(_ number: Decimal?) -> FillValue {
    .value(number.map { .number($0.rounded(toPlaces: 10)) } ?? dash)
  }

  /// What stands where there is nothing to say.
  var dash: FieldValue { .text(text("dash")) }

  /// Why a unit has no rank: 待放行, 重复, 缺表, 未参评.
  package func standing(_ standing: UnitStanding) -> String {
    text("standing.\(standing.state == .ranked ? "excluded" : standing.state.rawValue)")
  }

  /// The total of a unit with one decimal, a provisional one in brackets; nil for none.
  package func total(of standing: UnitStanding) -> String? {
    standing.total.map(\.oneDecimal)
      ?? standing.provisionalTotal.map { wording.text("ranking.provisional", [$0.oneDecimal]) }
  }

  /// The total of a unit that had no rank in a round, for a column of totals.
  func provisional(_ total: Decimal) -> String {
    wording.text("history.provisional", [oneDecimal(total)])
  }

  /// Whether a form counts, and if not, why.
  package func status(of form: ReturnedForm) -> String {
    text("status.\(form.countsByRelease ? "released" : form.status.rawValue)")
  }

  /// A unit without a rank, with its state and its provisional total.
  func unranked(_ standing: UnitStanding) -> String {
    let state = self.standing(standing)
    guard let total = standing.provisionalTotal else {
      return text("unranked", standing.unit.name, state)
    }
    return text("unrankedWithTotal", standing.unit.name, state, total.description)
  }

  /// What is to be said of a unit beside its total.
  package func remark(on standing: UnitStanding, in assessment: RoundAssessment) -> String {
    guard !standing.forms.isEmpty else { return text("absent") }
    var parts: [String] = []
    if standing.score.isVetoed { parts.append(text("veto")) }
    if standing.guaranteeZero { parts.append(text("guarantee")) }
    for (title, indices) in standing.forms {
      let forms = indices.map { assessment.forms[$0] }
      if let status = forms.map(\.status).first(where: { $0 != .counted }) {
        parts.append(text("remark.\(status.rawValue)", title))
      } else if forms.contains(where: \.countsByRelease) {
        parts.append(text("remark.released", title))
      }
    }
    parts += standing.missing.map { text("missing", $0) }
    if let total = standing.provisionalTotal {
      parts.append(text("provisional", total.description, self.standing(standing)))
    }
    return parts.joined(separator: text("separator"))
  }

  /// Why a form does not count: its first errors in words, else its state.
  func reason(for form: ReturnedForm) -> String {
    let errors = form.diagnostics.filter { $0.severity == .error }
    guard let first = errors.first else {
      let open = form.score?.missing.map(\.key) ?? []
      return open.isEmpty
        ? text("reason.\(form.status.rawValue)")
        : text("reason.items", open.joined(separator: text("list")))
    }
    let place = first.cell.map { "\($0) " } ?? ""
    return errors.count > 1
      ? text("reason.errors", String(errors.count), place + message(first)) : place + message(first)
  }

  /// The grades' conditions in words.
  func grades(_ grades: GradeScale) -> String { GradeText(grades, wording).text }

  /// How a unit's scores came about.
  func explanation(of standing: UnitStanding, in assessment: RoundAssessment) -> ScoreExplanation {
    ScoreExplanation(of: standing, in: assessment, wording: wording)
  }

  /// What an indicator counts, in a sentence; nil for a row without one.
  func sentence(of row: [String: RuleBlock.Entry]) -> String? {
    IndicatorText(row, wording: wording)?.sentence
  }

  /// A unit in one line, above the steps to its total.
  func summary(of standing: UnitStanding) -> String {
    guard let total = standing.total, let rank = standing.rank else {
      return unranked(standing)
    }
    return text(
      "summary", standing.unit.name, oneDecimal(total), standing.grade ?? text("dash"),
      String(rank))
  }

  /// A number with one decimal.
  func oneDecimal(_ number: Decimal) -> String {
    number.rounded(toPlaces: 1).oneDecimal
  }

  /// A day as people write it: 2025年12月15日.
  func day(_ date: CalendarDate) -> String {
    text("day", String(date.year), String(date.month), String(date.day))
  }

  /// The number of a unit's notice.
  func noticeNumber(_ assessment: RoundAssessment, _ number: Int) -> String {
    text(
      "notice.number", String(assessment.year), assessment.round.map(String.init) ?? text("dash"),
      padded(number, to: 2))
  }

  /// A category's heading without its number and its points: 安全谈心谈话.
  func category(_ heading: String) -> String {
    let plain = heading.replacing(/[（(][^（()）]*[）)]/, with: "")
      .replacing(/^[\s　]*[一二三四五六七八九十百0-9]+[、.．\s　]+/, with: "").trimmedBlanks
    return plain.isEmpty ? heading : plain
  }

  /// What a front sheet shows.
  func sheet(_ name: String) -> String {
    switch name {
    case "总览": text("contents.overview")
    case "汇总排名": text("contents.ranking")
    case "历轮走势": text("contents.pastRounds")
    case "整改台账": text("contents.ledger")
    case "整改台账（打印）": text("contents.printedLedger")
    case "通报附表": text("contents.bulletin")
    case "整改通知单": text("contents.notices")
    case "问题清单": text("contents.findings")
    case "统计口径": text("contents.method")
    case "计分说明": text("contents.explanation")
    case "规范化记录": text("contents.normalisations")
    case "年度总评": text("contents.year")
    case "指标汇总": text("contents.indicators")
    case "频次缺漏": text("contents.shortfalls")
    case "人员一览": text("contents.people")
    case "积分": text("contents.points")
    case "述职": text("contents.quotations")
    case "走势": text("contents.trends")
    case "关联明细": text("contents.joins")
    case "台账收交": text("contents.returns")
    default: ""
    }
  }

  /// Where a problem stands, in a word.
  package func state(of problem: Rectification) -> String {
    text("state.\(problem.state.rawValue)")
  }

  /// Overdue and due soon in a word with a mark before it, for eyes and for paper.
  package func mark(on problem: Rectification, day: CalendarDate) -> String {
    let overdue = problem.overdueDays(on: day)
    if overdue > 0 { return text("mark.overdue", String(overdue)) }
    return problem.isDue(within: 3, of: day) ? text("mark.dueSoon") : ""
  }

  /// What is to be said of a problem's date.
  func hint(on problem: Rectification, day: CalendarDate) -> String {
    let overdue = problem.overdueDays(on: day)
    let time =
      overdue > 0
      ? text("overdue", String(overdue)) : problem.isDue(within: 3, of: day) ? text("dueSoon") : ""
    let objections = problem.state.isFinal ? [] : problem.objections.map(message)
    return ([time] + objections).filter { !$0.isEmpty }.joined(separator: text("separator"))
  }

  /// When and by whom a problem was found bad.
  func rejection(_ rejection: Rectification.Rejection) -> FillValue? {
    let day = rejection.day?.description ?? text("dash")
    return .words(text("rejected", day, rejection.inspector ?? text("dash")))
  }
}

extension FillValue {
  /// A whole number.
  static func count(_ number: Int) -> FillValue { .value(.number(Decimal(number))) }
  /// A text; nil for a blank one.
  static func words(_ text: String?) -> FillValue? {
    text.flatMap { $0.isEmpty ? nil : .value(.text($0)) }
  }
  /// A day.
  static func day(_ date: CalendarDate?) -> FillValue? { date.map { .value(.date($0)) } }
}
