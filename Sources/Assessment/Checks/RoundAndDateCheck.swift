import Forms
import FoundationEssentials
import Spellings
import Spreadsheet
import Values
import Wording

/// V10: round and date agree with the given round, the file's name and the other forms; no
/// inspection lies in the future.
struct RoundAndDateCheck: RoundCheck {
  /// Days that the inspections of one round may lie from the middle one.
  private static let spread = 100
  /// How many other forms make a middle.
  private static let leastForms = 3

  func findings(in forms: [ReturnedForm], options: AssessmentOptions) -> [[Diagnostic]] {
    let middles = middleDates(of: forms, options)
    return forms.map { form in
      let middle = middles[form.round?.number]
      return [
        writtenRound(of: form), round(of: form, options), date(of: form, middle: middle, options),
      ].compactMap { $0 }
    }
  }

  /// What there is to tell of the way the round is written.
  private func writtenRound(of form: ReturnedForm) -> Diagnostic? {
    let text: String
    switch form.reading.fields[form.roles.round]?.value {
    case .text(let written): text = written
    case .number(let number): text = number.description
    case .date(let day): text = day.description
    default: return nil
    }
    let written = WrittenRound(text)
    switch written.remark {
    case nil: return nil
    case .unreadable: return form.finding(.roundUnreadable, [text], field: form.roles.round)
    case .read:
      return form.finding(
        .roundRead, [text, written.round?.writtenText ?? ""], field: form.roles.round)
    }
  }

  private func round(of form: ReturnedForm, _ options: AssessmentOptions) -> Diagnostic? {
    if let expected = options.round, let told = form.round ?? form.hints.round,
      told.number != expected
    {
      return form.version == .ofOtherRound
        ? form.finding(
          .formOfOtherRound, ["\(told.number)", "\(expected)"], field: form.roles.round)
        : warning(.otherRound, [told.number, expected], form.roles.round, form)
    }
    guard let round = form.round, let named = form.hints.round else { return nil }
    if round.number != named.number {
      return warning(.roundOfOtherFile, [round.number, named.number], form.roles.round, form)
    }
    guard let year = round.year, let namedYear = form.hints.year, year != namedYear else {
      return nil
    }
    return warning(.yearOfOtherFile, [year, namedYear], form.roles.round, form)
  }

  private func date(
    of form: ReturnedForm, middle: CalendarDate?, _ options: AssessmentOptions
  ) -> Diagnostic? {
    let field = form.roles.inspectionDate
    guard let day = form.inspectionDate else { return nil }
    if day > options.today {
      return form.finding(
        .inspectionInFuture, [day.description, options.today.description],
        field: field)
    }
    let year = form.hints.year ?? form.round?.year
    if let year, day.year != year, !(day.year == year + 1 && day.month <= 2) {
      return warning(.yearOfOtherFile, [day.year, year], field, form)
    }
    guard let middle, abs(day.days(since: middle)) > RoundAndDateCheck.spread
    else { return nil }
    return form.finding(
      .inspectionFarFromOthers, [day.description, middle.description], field: field)
  }

  /// The middle of the inspection dates of each round; none for a round with too few.
  private func middleDates(
    of forms: [ReturnedForm], _ options: AssessmentOptions
  ) -> [Int?: CalendarDate] {
    var days: [Int?: [CalendarDate]] = [:]
    for form in forms {
      guard let day = form.inspectionDate, day <= options.today else { continue }
      days[form.round?.number, default: []].append(day)
    }
    return days.filter { $0.value.count > RoundAndDateCheck.leastForms }
      .mapValues { $0.sorted()[$0.count / 2] }
  }

  private func warning(
    _ kind: DiagnosticCode, _ numbers: [Int], _ field: String, _ form: ReturnedForm
  ) -> Diagnostic {
    form.finding(kind, numbers.map(String.init), field: field)
  }
}
