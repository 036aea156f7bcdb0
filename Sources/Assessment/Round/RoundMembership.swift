import Forms
import Spellings
import Values

/// Which forms of a batch are of another round than the one that was told: leftovers in the folder.
///
/// A form whose header alone says another round, while its file's name or its day says the right
/// one, is a slip of the pen and belongs to the round.
struct RoundMembership {
  /// The indices of the forms of other rounds; none where no round was told.
  let strangers: Set<Int>

  /// Days that an inspection may lie outside those of the others.
  private static let slack = 10
  /// How many other inspections tell when the round was.
  private static let leastDays = 3

  init(_ forms: [ReturnedForm], options: AssessmentOptions) {
    guard let round = options.round else {
      strangers = []
      return
    }
    let days = RoundMembership.days(of: forms, round: round)
    strangers = Set(
      forms.indices.filter { index in
        let form = forms[index]
        let named = form.hints.round?.number
        guard let written = form.round?.number else { return named.map { $0 != round } ?? false }
        if written == round || named == round { return false }
        return named != nil || !(form.inspectionDate.map { days?.contains($0) ?? false } ?? false)
      })
  }

  /// From the first to the last inspection of the round, and a little around.
  private static func days(of forms: [ReturnedForm], round: Int) -> ClosedRange<CalendarDate>? {
    let days = forms.filter { $0.round?.number == round }.compactMap(\.inspectionDate)
    guard days.count >= leastDays, let first = days.min(), let last = days.max() else { return nil }
    return first.adding(days: -slack)...last.adding(days: slack)
  }
}
