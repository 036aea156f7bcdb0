import Forms
import FoundationEssentials
import Scoring
import Spreadsheet
import Values
import Wording

/// The words of the assessment workbook in a language.
struct ReportWords: Sendable {
  private let wording: Wording

  init(_ wording: Wording) { self.wording = wording }

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
  func standing(_ standing: UnitStanding) -> String {
    text("standing.\(standing.state == .ranked ? "excluded" : standing.state.rawValue)")
  }

  /// Whether a form counts, and if not, why.
  func status(of form: ReturnedForm) -> String {
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
  func remark(on standing: UnitStanding, in assessment: RoundAssessment) -> String {
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
