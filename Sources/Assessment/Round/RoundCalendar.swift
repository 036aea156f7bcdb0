import Forms
import Spellings
import Values

/// Which round and year the forms of a batch are of.
struct RoundCalendar {
  /// The given round, else the one that most forms say; nil where none says one.
  let round: Int?
  /// The year that most forms say, in the round, in the file name or in the date of inspection.
  let year: Int

  init(_ forms: [ReturnedForm], options: AssessmentOptions) {
    round = options.round ?? RoundCalendar.commonest(forms.compactMap { $0.round?.number })
    let years = forms.compactMap { form -> Int? in
      if let year = form.round?.year ?? form.hints.year { return year }
      return form.inspectionDate.flatMap { $0 <= options.today ? $0.year : nil }
    }
    year = RoundCalendar.commonest(years) ?? options.today.year
  }

  /// The year of the round before this one: the first round of a year follows the last of another.
  var yearBefore: Int { round == 1 ? year - 1 : year }

  /// The value that is there most often; of several the smallest.
  private static func commonest(_ values: [Int]) -> Int? {
    Dictionary(grouping: values, by: { $0 })
      .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }
}
